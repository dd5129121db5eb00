/** The place a sentence names, as it is written there: "The Wick", "Ida's house", "the café". */
import { matchesIn } from "#village/pattern";
import type { Language } from "../language.ts";
import { clauseAt, clausesBetween } from "./clauses.ts";

/** `near`: an index of the text; of several places the one in the nearest clause is meant, the earlier clause before the later. */
export const readPlace = (language: Language, text: string, near?: number): string | undefined =>
  meantOf(language, text, placesIn(language, text, ["place", "placeTo", "placeCommon"]), near);

/** The place of an event: more wordings tell it there than elsewhere, as "in the old barn", "at mine". */
export function readEventPlace(language: Language, text: string, near: number): string | undefined {
  const { eventPlaces } = language.pack.reading;
  if (eventPlaces.length === 0) return readPlace(language, text, near);
  const named = meantOf(language, text, placesIn(language, text, ["place", "placeTo"]), near);
  if (named !== undefined) return named;
  const notPlace = language.pattern("eventPlaceNot");
  for (const pattern of eventPlaces) {
    for (const match of matchesIn(text, language.compileAll(pattern))) {
      const place = match.groups?.place ?? "";
      if (place !== "" && !notPlace.test(place)) return place;
    }
  }
  return readPlace(language, text, near);
}

function meantOf(
  language: Language,
  text: string,
  found: readonly Found[],
  near: number | undefined,
): string | undefined {
  if (near === undefined) return found[0]?.place;
  const elsewhere = language.pattern("elsewhere");
  const here = clauseAt(text, near);
  const meant = found.filter(({ at }) => {
    const clause = clauseAt(text, at);
    return clause === here || !elsewhere.test(clause);
  });
  const away = ({ at }: Found): number => clausesBetween(text, at, near);
  return meant.reduce<Found | undefined>(
    (best, next) => (best === undefined || away(next) < away(best) ? next : best),
    undefined,
  )?.place;
}

interface Found {
  place: string;
  at: number;
}

/** In the order of the patterns, the surest first. */
function placesIn(
  language: Language,
  text: string,
  paths: readonly ("place" | "placeTo" | "placeCommon")[],
): Found[] {
  const months = language.pattern("months");
  const unsure = language.optional("placeUnsure");
  const { weekdays } = language.pack.reading;
  return paths.flatMap((path) =>
    matchesIn(text, language.compileAll(String(language.pack.reading[path]))).flatMap((match) => {
      const place = match.groups?.place ?? "";
      const isTime = months.test(place) || weekdays.some((day) => place.startsWith(day));
      const bare = trimmed(language, place);
      if (isTime || language.pattern("noPlace").test(bare)) return [];
      const at = match.index + match[0].indexOf(place);
      const start = at + place.indexOf(bare);
      const bounds = `${text.slice(0, start)}[${bare}]${text.slice(start + bare.length)}`;
      return unsure?.test(bounds) ? [] : [{ place: bare, at }];
    }),
  );
}

/** Without what is done there, and without whose it is. */
function trimmed(language: Language, place: string): string {
  const { spot = "" } = language.pack.reading.macros;
  const isWhole = language.compile(`(?:${String(language.pack.reading.placeNouns)})${spot}$`).test(place);
  const { place: noun, bare } = isWhole ? {} : (language.pattern("placeCut").exec(place)?.groups ?? {});
  return (noun ?? bare ?? place).replace(language.pattern("ownPlace"), "");
}
