/** An event to come, read from one sentence: who gives it, what it is, where and when. */
import type { Language } from "../language.ts";
import { clauseAt, clausesFrom } from "./clauses.ts";
import { readHost, speaker } from "./event-host.ts";
import { findPhrase } from "./event-phrase.ts";
import { readEventPlace } from "./place-expression.ts";
import { readTime, type SaidDay, type SaidTime } from "./time-expression.ts";

export interface SaidEvent {
  /** As in "lantern supper": no article. */
  what: string;
  /** A name as written, or "I" and "you" for those who talk; undefined when nobody is named. */
  host: string | undefined;
  place: string | undefined;
  day: SaidDay | undefined;
  from: number | undefined;
  until: number | undefined;
  around: number | undefined;
  /** Said to be called off. */
  off: boolean;
}

/** The sentences beside one, of the same text. */
export interface Beside {
  before: string | undefined;
  after: string | undefined;
}

export function readEvent(language: Language, sentence: string, beside: Beside): SaidEvent | undefined {
  const phrase = findPhrase(language, sentence, `${beside.before ?? ""} ${beside.after ?? ""}`);
  if (!phrase || language.pattern("past").test(clauseAt(sentence, phrase.start))) return undefined;
  if (language.pattern("habit").test(sentence)) return undefined;
  const told = whenAndWhere(language, sentence, phrase.start, beside);
  const own = language.optional("hostPlace")?.test(told.place ?? "") ? speaker : undefined;
  const host = readHost(language, sentence, phrase) ?? own;
  const vague = told.day === undefined && told.from === undefined && told.place === undefined;
  if (vague && phrase.isDeed) return undefined;
  if (vague && host === undefined && !language.pattern("future").test(sentence)) return undefined;
  if (vague && phrase.what.includes(" ") === false && host === undefined) return undefined;
  if (phrase.loose && !settled(told)) return undefined;
  return { what: phrase.what, host, ...told, off: language.pattern("cancelled").test(sentence) };
}

type Told = SaidTime & { place: string | undefined };

/** Loose words make an event only where a day to come and an hour or a place stand beside them. */
const settled = ({ day, from, around, place }: Told): boolean =>
  day !== undefined &&
  !("offset" in day && day.offset < 0) &&
  (from !== undefined || around !== undefined || place !== undefined);

/** What the sentence leaves open is taken from the next one where that goes on about it, else from the one before. */
function whenAndWhere(language: Language, sentence: string, at: number, { before, after }: Beside): Told {
  const noon = noonOf(language, sentence);
  const told = tellOf(language, sentence, at, noon);
  const goesOn = language.optional("goesOn");
  const more =
    after !== undefined && goesOn?.test(after) && !findPhrase(language, after, "")
      ? tellOf(language, after, 0, noon)
      : undefined;
  const whole = more ? filled(told, more) : told;
  if (whole.day !== undefined || before === undefined || goesOn === undefined) return whole;
  const lead = tellOf(language, before, 0, noon);
  const fits = lead.day !== undefined && !language.pattern("past").test(before);
  return fits && !findPhrase(language, before, "") ? filled(whole, lead) : whole;
}

function tellOf(language: Language, sentence: string, at: number, noon: number | undefined): Told {
  const time = readTime(language, sentence, noon);
  return {
    ...time,
    day: nearestDay(language, sentence, at, time),
    place: readEventPlace(language, sentence, at),
  };
}

/** The day said nearest to the event, where a sentence names several. */
function nearestDay(
  language: Language,
  sentence: string,
  at: number,
  { day }: SaidTime,
): SaidDay | undefined {
  if (day === undefined) return undefined;
  for (const clause of clausesFrom(sentence, at)) {
    const near = readTime(language, clause).day;
    if (near !== undefined) return near;
  }
  return day;
}

/** Up to which hour one that was left open is after noon: nobody dances at eight in the morning. */
const noonOf = (language: Language, sentence: string): number | undefined =>
  language.optional("nightEvents")?.test(sentence)
    ? 10
    : language.optional("lateEvents")?.test(sentence)
      ? 9
      : undefined;

function filled(told: Told, more: Told): Told {
  const hours = told.from === undefined ? more : told;
  return {
    day: told.day ?? more.day,
    from: hours.from,
    until: hours.until ?? told.until,
    around: hours.from === undefined ? (told.around ?? more.around) : undefined,
    place: told.place ?? more.place,
  };
}
