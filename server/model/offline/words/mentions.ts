/** The people a text names: words written like names that are no weekday, month or part of a place. */
import { matchesIn } from "#village/pattern";
import { bounded } from "../bounded-cache.ts";
import type { Language } from "../language.ts";

export interface Mention {
  name: string;
  /** Index in the text. */
  at: number;
}

export function peopleNamed(language: Language): (text: string) => readonly Mention[] {
  const { weekdays } = language.pack.reading;
  const { words = {} } = language.pack.speech.pronouns;
  const pattern = language.compileAll("{{wordStart}}{{name}}");
  const notPerson = language.compile(words.notPerson ?? "^$");
  const partOfPlace = language.pattern("partOfPlace");
  const continues = language.pattern("continuesPlace");
  const owned = language.pattern("ownedThing");
  const opening = language.pattern("openingWord");
  // "And Lev?" names Lev, and so does "on Lev's step".
  const isPartOfPlace = (before: string, after: string): boolean =>
    partOfPlace.test(before) &&
    !owned.test(after) &&
    !notPerson.test(opening.exec(before)?.groups?.word ?? "");
  const months = language.pattern("months");
  return bounded(12_000, (text) => {
    const found: Mention[] = [];
    for (const match of matchesIn(text, pattern)) {
      const [name] = match;
      const at = match.index;
      if (notPerson.test(name) || months.test(name) || weekdays.some((day) => name.startsWith(day))) continue;
      const before = text.slice(0, at);
      if (isPartOfPlace(before, text.slice(at + name.length)) || continues.test(text.slice(at + name.length)))
        continue;
      found.push({ name, at });
    }
    return found;
  });
}
