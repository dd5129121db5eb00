/**
 * How much a perception weighs as a memory, 1 to 10, by rule and without a model: where it comes from, and the
 * words of the language pack that occur in it.
 */
import { escaped } from "#village/pattern";
import type { LanguagePack } from "../language/pack.ts";

/** What a memory weighs before its words are looked at. */
export const baseImportance = {
  ownAct: 1,
  act: 1,
  object: 1,
  weather: 2,
  ownLine: 1,
  line: 2,
  overheard: 1,
  notice: 5,
  closed: 3,
  plan: 3,
  promise: 6,
  settled: 5,
  brokenWord: 8,
} as const;

/** From this weight on a perception may be a reason to think again. */
export const notable = 6;

export type Weigher = (text: string, base: number) => number;

/** Most that words alone can make of a perception. */
const most = 8;

export function createWeigher(pack: LanguagePack): Weigher {
  const { whole, groups, greetings, greetingLength } = pack.mind.importance;
  const rules = groups.map(({ add, words }) => ({ add, pattern: anyOf(words, whole) }));
  const greeting = anyOf(greetings, whole);
  return (text, base) => {
    if (text.length <= greetingLength && greeting.test(text)) return 1;
    let sum = base;
    for (const { add, pattern } of rules) if (pattern.test(text)) sum += add;
    return Math.max(1, Math.min(Math.max(most, base), sum));
  };
}

/** Matches any of the words; whole words only where the language parts words by spaces. */
export function anyOf(words: readonly string[], whole: boolean): RegExp {
  const choice = words.map(escaped).join("|");
  return new RegExp(whole ? `(?<![\\p{L}\\p{N}])(?:${choice})(?![\\p{L}\\p{N}])` : choice, "iu");
}
