/** Searching: every word that is looked for has to stand in the text, in any order and case, whole or in part. */

export const wordsWanted = (search: string): string[] => search.toLowerCase().split(/\s+/u).filter(Boolean);

export function hasWords(text: string, wanted: readonly string[]): boolean {
  const held = text.toLowerCase();
  return wanted.every((word) => held.includes(word));
}
