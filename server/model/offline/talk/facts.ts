/** Says where and when: " at The Wick tomorrow at 17:00". */
import type { Language } from "../language.ts";
import { fillSlots, type Slots, slotsOf } from "../words/fill.ts";
import { sayClock } from "../words/say-clock.ts";

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
  const time = sayClock(language, from);
  if (until === undefined) return fillSlots(say.at ?? "{time}", { time });
  return fillSlots(say.between ?? "{from} {until}", { from: time, until: sayClock(language, until, from) });
}

/** All that is known, in the order of the language, each part after a space where it has spaces; empty when nothing is. */
export function sayFacts(language: Language, facts: Facts, today: number | undefined): string {
  const { say } = language.pack.speech;
  const parts: Slots = {
    place: facts.place === undefined ? "" : fillSlots(say.place ?? "{place}", { place: facts.place }),
    day: facts.weekday === undefined ? "" : sayDay(language, facts.weekday, today, facts.from),
    time: sayTime(language, facts.from, facts.until),
  };
  return slotsOf(say.facts ?? "{place}{day}{time}")
    .map((name) => (parts[name] ? language.gap + parts[name] : ""))
    .join("");
}
