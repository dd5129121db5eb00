/** What a villager knows of another, as the sections `people` and `other` tell it. */
import { parseTimeOfDay } from "#village/clock";
import { bounded } from "../bounded-cache.ts";
import type { Language } from "../language.ts";

export interface PersonLine {
  name: string;
  /** Such as "brother" or "neighbour"; empty when nothing is said. */
  relation: string;
  /** -2 dislike … 2 like very much. */
  liking: number;
  /** she, he, they; undefined when the line does not show it. */
  pronoun: string | undefined;
  age: number | undefined;
  /** When they last spoke: weekday index and minute of the day; undefined = never. */
  last: { weekday: number; minute: number } | undefined;
  kin: boolean;
  close: boolean;
  /** Never talked with. */
  stranger: boolean;
}

/** Reads a line; undefined when it does not introduce a person. */
export function personReader(language: Language): (line: string) => PersonLine | undefined {
  const { weekdays, lines } = language.pack.reading;
  const read = bounded(4000, (line): { person: PersonLine | undefined } => {
    const match = language.pattern("lines.person").exec(line)?.groups;
    const rest = match?.rest ?? "";
    const like = lines.likes
      .map(({ pattern, value }) => ({ value, found: language.compile(pattern).exec(rest) }))
      .find(({ found }) => found !== null);
    const spoke = language.pattern("lines.lastSpoke").exec(rest);
    if (!match || (!like && !spoke)) return { person: undefined };
    const relation = language.pattern("lines.relation").exec(rest)?.groups?.relation ?? "";
    const time = parseTimeOfDay(spoke?.groups?.time ?? "");
    const person: PersonLine = {
      name: match.name as string,
      relation,
      liking: like?.value ?? 0,
      pronoun: lines.pronounOf[like?.found?.groups?.object ?? ""],
      age: match.age === undefined ? undefined : Number(match.age),
      last:
        time === undefined
          ? undefined
          : { weekday: weekdays.indexOf(spoke?.groups?.weekday ?? ""), minute: time },
      kin: language.pattern("lines.kin").test(relation),
      close: language.pattern("lines.close").test(relation),
      stranger: language.pattern("lines.strangers").test(relation),
    };
    return { person };
  });
  return (line) => read(line).person;
}

/** Minutes since they last spoke, at most a week; Infinity when they never did. */
export function minutesSince(last: PersonLine["last"], weekday: number, minute: number): number {
  if (!last) return Number.POSITIVE_INFINITY;
  const days = (weekday - last.weekday + 7) % 7;
  const minutes = days * 1440 + minute - last.minute;
  return minutes < 0 ? minutes + 7 * 1440 : minutes;
}
