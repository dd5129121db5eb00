/** The place a sentence names, as it is written there: "The Wick", "Ida's house", "the café". */
import type { Language } from "../language.ts";

export function readPlace(language: Language, text: string): string | undefined {
  return namedPlace(language, text) ?? language.pattern("placeCommon").exec(text)?.groups?.place;
}

function namedPlace(language: Language, text: string): string | undefined {
  const months = language.pattern("months");
  const { weekdays } = language.pack.reading;
  for (const path of ["place", "placeTo"] as const) {
    for (const match of text.matchAll(language.compileAll(String(language.pack.reading[path])))) {
      const place = match.groups?.place ?? "";
      if (!months.test(place) && !weekdays.some((day) => place.startsWith(day))) return place;
    }
  }
  return undefined;
}

/** The place of an event: more wordings tell it there than elsewhere, as "in the old barn", "at mine". */
export function readEventPlace(language: Language, text: string): string | undefined {
  const named = namedPlace(language, text);
  if (named !== undefined) return named;
  const notPlace = language.optional("eventPlaceNot");
  for (const pattern of language.pack.reading.eventPlaces) {
    for (const match of text.matchAll(language.compileAll(pattern))) {
      const place = match.groups?.place ?? "";
      if (place !== "" && !notPlace?.test(place)) return place;
    }
  }
  return language.pattern("placeCommon").exec(text)?.groups?.place;
}
