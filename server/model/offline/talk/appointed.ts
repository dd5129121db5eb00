/** What somebody asks for at a day and hour: "Could you bring the bread to the mill on Saturday at 09:00?" */
import { formatTimeOfDay } from "#village/clock";
import type { PromiseAnswer } from "#village/state";
import type { Mind } from "../mind.ts";
import type { Statement } from "../read/reader.ts";
import { weekdayOf } from "../read/time-expression.ts";
import type { PersonLine } from "../request/person-lines.ts";

/** A longer wish is no errand. */
const longest = 60;

/** Undefined without an hour, or where it is not plain what is to be done. */
export function appointed(
  mind: Mind,
  { kind, event, text, time, place }: Statement,
  asker: Pick<PersonLine, "name" | "pronoun">,
  today: number,
): PromiseAnswer | undefined {
  const { language } = mind;
  const { weekdays } = language.pack.reading;
  if ((kind !== "request" && kind !== "question") || event || time.from === undefined) return undefined;
  const wish = language.pattern("requested").exec(text)?.groups?.goal;
  if (wish === undefined) return undefined;
  const bare = wish
    .replace(language.pattern("goalEnd"), "")
    .replace(language.compileAll(String(language.pack.reading.goalTime)), "")
    .trim();
  const what = mind.turner.retell(bare, asker) ?? bare;
  if (what === "" || language.length(what) > longest) return undefined;
  return {
    what,
    to: asker.name,
    day: time.day === undefined ? null : (weekdays[weekdayOf(time.day, today)] ?? null),
    from: formatTimeOfDay(time.from),
    until: time.until === undefined ? null : formatTimeOfDay(time.until),
    place: place ?? null,
  };
}
