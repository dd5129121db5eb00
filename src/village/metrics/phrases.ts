/** Patterns that find words and phrases in text, at the bounds of words where a language sets words apart. */
import { escaped } from "../pattern.ts";
import type { MatchWords } from "./match-words.ts";

type Spacing = Pick<MatchWords, "spaced">;

/** A word or phrase with any of the endings; without regard to case unless it has capitals. */
export const wordPattern = (phrase: string, words: Spacing, endings: readonly string[]): RegExp =>
  wordPatterns([phrase], words, endings)[0] ?? /(?!)/gu;

/** The same for many: one pattern for those with capitals and one for those without, the longest found first. */
export function wordPatterns(
  phrases: readonly string[],
  { spaced }: Spacing,
  endings: readonly string[],
): RegExp[] {
  const sorted = [...new Set(phrases)].sort((a, b) => b.length - a.length);
  const ends = endings.map(escaped).join("|");
  const withEnding = (phrase: string): string => {
    const shorter = /e$/.test(phrase) ? `|${escaped(phrase.slice(0, -1))}(?:${ends})` : "";
    return `${escaped(phrase)}(?:${ends})?${shorter}`;
  };
  const capital = sorted.filter((phrase) => /\p{Lu}/u.test(phrase));
  const groups: [readonly string[], string][] = [
    [capital, "gu"],
    [sorted.filter((phrase) => !capital.includes(phrase)), spaced ? "giu" : "gu"],
  ];
  return groups
    .filter(([group]) => group.length > 0)
    .map(([group, flags]) => {
      const either = group.map(spaced ? withEnding : escaped).join("|");
      return new RegExp(
        spaced ? `(?<![\\p{L}\\p{N}])(?:${either})(?![\\p{L}\\p{N}])` : `(?:${either})`,
        flags,
      );
    });
}

/** Any of the phrases as they stand, without regard to case. */
export function anyPattern(phrases: readonly string[], { spaced }: Spacing): RegExp {
  const either = phrases.length === 0 ? "(?!)" : phrases.map(escaped).join("|");
  return spaced
    ? new RegExp(`(?<![\\p{L}\\p{N}'’])(?:${either})(?![\\p{L}\\p{N}])`, "giu")
    : new RegExp(`(?:${either})`, "gu");
}

/** Whether a text holds one of the phrases. */
export function createFinder(phrases: readonly string[], words: Spacing): (text: string) => boolean {
  const pattern = anyPattern(phrases, words);
  return (text) => text.search(pattern) >= 0;
}

/**
 * The sentences of a text, each with what ends it; closing quotes go with the sentence before them. A full stop inside
 * a number or a word ends none; a Chinese one always does.
 */
export function sentencesOf(text: string): string[] {
  const sentences = text.match(/[^.!?。！？]+(?:[.!?]+(?![\s”"’')]|$)[^.!?。！？]+)*[.!?。！？]*/gu) ?? [];
  return sentences.map((sentence) => sentence.replace(/^[\s”"’')]+/, "")).filter((s) => s !== "");
}
