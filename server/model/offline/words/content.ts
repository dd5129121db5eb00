/** The words that carry a text's matter, to tell whether two texts are about the same thing. */
import { bounded } from "../bounded-cache.ts";
import type { Language } from "../language.ts";

export type ContentReader = (text: string) => ReadonlySet<string>;

export function createContentReader(language: Language): ContentReader {
  return bounded(
    12_000,
    (text) =>
      new Set(
        language
          .wordsIn(text)
          .filter(
            (word) =>
              !language.words.stopwords.has(word) && (word.length > 2 || /\p{Script=Han}/u.test(word)),
          )
          .map((word) => word.replace(/['’]s$/u, "")),
      ),
  );
}

/** How many words two texts share. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count += 1;
  return count;
}

/** Share of the smaller text's words that also stand in the other, 0..1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : shared(a, b) / smaller;
}
