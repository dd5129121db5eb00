/** Puts a thing in other words by the pack's rules, so that the same matter is not told twice in one wording. */
import { chance } from "#village/random";
import type { Language } from "../language.ts";

/** The same words for the same seed; what stands in them stays. */
export type Rephraser = (text: string, seed: number) => string;

export function createRephraser(language: Language): Rephraser {
  const rules = language.pack.speech.rephrase.map(({ find, put }) => ({ find: language.compile(find), put }));
  return (text, seed) =>
    rules.reduce((said, { find, put }, index) => {
      const way = put[Math.floor(chance(seed, "rephrase", index) * put.length)];
      return way === undefined ? said : said.replace(find, way);
    }, text);
}
