/** Says where and when: " at The Wick tomorrow at 17:00". */
import { formatTimeOfDay } from "#village/clock";
import type { Language } from "../language.ts";
import { fillSlots } from "../words/fill.ts";

export interface Facts {
  place: string | undefined;
  /** Weekday index. */
  weekday: number | undefined;
  /** Minutes since midnight. */
  from: number | undefined;
  until: number | undefined;
}

/** `today` as weekday index; undefined writes the weekday's name always, as notes for later need it. */
function sayDay(language: Language, weekday: number, today: number | undefined, from?: number): string {
  const { say } = language.pack.speech;
  if (today !== undefined && weekday === today)
    return (from !== undefined && from >= 1020 ? say.tonight : say.today) ?? "";
  if (today !== undefined && weekday === (today + 1) % 7) return say.tomorrow ?? "";
  return fillSlots(say.on ?? "{day}", { day: language.pack.reading.weekdays[weekday] });
}

function sayTime(language: Language, from: number | undefined, until: number | undefined): string {
  const { say } = language.pack.speech;
  if (from === undefined) return "";
  if (until === undefined) return fillSlots(say.at ?? "{time}", { time: formatTimeOfDay(from) });
  return fillSlots(say.between ?? "{from} {until}", {
    from: formatTimeOfDay(from),
    until: formatTimeOfDay(until),
  });
}

/** All that is known, each part after a space where the language has spaces; empty when nothing is. */
export function sayFacts(language: Language, facts: Facts, today: number | undefined): string {
  const { say } = language.pack.speech;
  const gap = language.pack.reading.spaces === false ? "" : " ";
  const parts = [
    facts.place === undefined ? "" : fillSlots(say.place ?? "{place}", { place: facts.place }),
    facts.weekday === undefined ? "" : sayDay(language, facts.weekday, today, facts.from),
    sayTime(language, facts.from, facts.until),
  ];
  return parts
    .filter((part) => part !== "")
    .map((part) => gap + part)
    .join("");
}
