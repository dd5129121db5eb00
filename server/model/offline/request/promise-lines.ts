/** A promise on the list: "Saturday 17:00-19:00 at The Wick: come to the lantern supper (to Ida)." */
import { parseTimeOfDay } from "#village/clock";
import { bounded } from "../bounded-cache.ts";
import type { Language } from "../language.ts";

export interface PromiseLine {
  what: string;
  to: string | undefined;
  place: string | undefined;
  /** Weekday index; undefined when no day was named. */
  weekday: number | undefined;
  /** Minutes since midnight. */
  from: number | undefined;
  until: number | undefined;
}

export function promiseReader(language: Language): (line: string) => PromiseLine {
  return bounded(2000, (line) => {
    const match = language.pattern("lines.promise").exec(line)?.groups;
    const weekday = language.pack.reading.weekdays.indexOf(match?.weekday ?? "");
    return {
      what: (match?.what ?? line).trim(),
      to: match?.to,
      place: match?.place,
      weekday: weekday < 0 ? undefined : weekday,
      from: parseTimeOfDay(match?.from ?? ""),
      until: parseTimeOfDay(match?.until ?? ""),
    };
  });
}
