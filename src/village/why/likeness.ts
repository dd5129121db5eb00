/**
 * Which of some texts a text was made from, by the words they share; rare words weigh more. No language is needed: a
 * word counts by its first letters, so that endings make no difference, and of Chinese pairs of characters count.
 *
 *     weight of a word = 1 / √(texts that hold it)       likeness = weight shared / weight of the text asked about
 */
export type Words = ReadonlySet<string>;

/** Letters of a word that count. */
const stem = 5;

/** Texts come again and again: what was cut up stays, up to so many. */
const kept = 20_000;
const cache = new Map<string, Words>();

export function wordsOf(text: string): Words {
  const known = cache.get(text);
  if (known) return known;
  const found = new Set<string>();
  for (const run of text.toLowerCase().match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [])
    if (!isHan(run)) found.add(run.slice(0, stem));
    else if (run.length === 1) found.add(run);
    else for (let i = 0; i + 1 < run.length; i++) found.add(run.slice(i, i + 2));
  if (cache.size >= kept) cache.clear();
  cache.set(text, found);
  return found;
}

export const joined = (...all: readonly Words[]): Words => new Set(all.flatMap((words) => [...words]));

export interface Weights {
  /** The rarer the more; nothing for a word that none of the texts holds. */
  of(word: string): number;
  /** Whether it is rare enough to tell what a text is about. */
  tells(word: string): boolean;
}

/** Short words that more than this share of the texts hold tell nothing, nor do those of still fewer letters. */
const common = 0.25;
const shortest = 3;

export function weightsAmong(texts: readonly Words[]): Weights {
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const countOf = (word: string): number => counts.get(word) ?? 0;
  const most = Math.max(2, common * texts.length);
  return {
    of: (word) => (countOf(word) === 0 ? 0 : 1 / Math.sqrt(countOf(word))),
    tells: (word) => mayTell(word) && (isLong(word) || countOf(word) <= most),
  };
}

const mayTell = (word: string): boolean => word.length >= shortest || isPair(word);

/** It tells something however often it comes. */
export const isLong = (word: string): boolean => word.length >= stem || isPair(word);

/** A single sign that stands alone tells nothing. */
const isPair = (word: string): boolean => word.length > 1 && isHan(word);

const isHan = (word: string): boolean => /^\p{Script=Han}/u.test(word);

/** Weight of the words that both have. */
export function shared(asked: Words, other: Words, weights: Weights): number {
  let sum = 0;
  for (const word of asked) if (other.has(word)) sum += weights.of(word);
  return sum;
}

/** How many of the words that both have tell something, without those of `but`; three pairs of signs make two words. */
export function tellingShared(asked: Words, other: Words, weights: Weights, but?: Words): number {
  let [words, pairs] = [0, 0];
  for (const word of asked) {
    if (!other.has(word) || !weights.tells(word) || but?.has(word)) continue;
    if (isHan(word)) pairs++;
    else words++;
  }
  return words + Math.floor((pairs * 2) / 3);
}

/** 0 to 1 */
export function likeness(asked: Words, other: Words, weights: Weights): number {
  let whole = 0;
  for (const word of asked) whole += weights.of(word);
  return whole === 0 ? 0 : shared(asked, other, weights) / whole;
}
