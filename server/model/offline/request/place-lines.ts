/** The places a villager knows, one a line. */
import { bounded } from "../bounded-cache.ts";
import type { Language } from "../language.ts";
import { type Hours, readHours } from "./persona.ts";

export interface PlaceLine {
  name: string;
  about: string;
  /** Empty: always open. */
  hours: readonly Hours[];
  isHome: boolean;
  openAir: boolean;
  /** Closed today, or locked. */
  shut: boolean;
}

export function placeReader(language: Language): (line: string) => PlaceLine {
  return bounded(2000, (line) => {
    const { name = line, about = "" } = language.pattern("lines.place").exec(line)?.groups ?? {};
    const open = language.pattern("lines.open").exec(about)?.groups?.hours ?? "";
    return {
      name,
      about,
      hours: readHours(language, open),
      isHome: language.pattern("lines.home").test(about),
      openAir: language.pattern("lines.openAir").test(about),
      shut: language.pattern("lines.closed").test(about) || language.pattern("lines.locked").test(about),
    };
  });
}

/** Whether one may be there from `from` until `until`, minutes since midnight. */
export function isOpen(place: PlaceLine, weekday: number, from: number, until: number): boolean {
  if (place.shut) return false;
  if (place.hours.length === 0) return true;
  return place.hours.some((h) => h.days.includes(weekday) && h.from <= from && until <= h.until);
}
