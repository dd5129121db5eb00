/**
 * What a text is about, as weighted features: words, pairs of neighbours, and groups of words that belong together.
 * Weights were chosen on tests/fixtures/dialogues/development by `npm run bench -- recall`.
 */
import type { Lexicon } from "./lexicon.ts";
import { type Token, tokensOf } from "./tokens.ts";

export interface Features {
  /** By stem, number, character, or two of them with a space between. */
  words: ReadonlyMap<string, number>;
  groups: ReadonlySet<number>;
}

const share = { pair: 0.3, character: 0.8, characterPair: 0.8 };
/** A name tells at least so much, even one that is also a common word. */
const leastOfName = 0.85;

export function featuresOf(text: string, lexicon: Lexicon): Features {
  const weights = new Map<string, number>();
  const counts = new Map<string, number>();
  const groups = new Set<number>();
  const count = (feature: string, weight: number): void => {
    counts.set(feature, (counts.get(feature) ?? 0) + 1);
    weights.set(feature, Math.max(weights.get(feature) ?? 0, weight));
  };
  let before: Token | undefined;
  for (const token of tokensOf(text, lexicon)) {
    for (const group of token.kin) groups.add(group);
    if (token.stop) {
      before = undefined;
      continue;
    }
    const weight = weightOf(token, lexicon);
    count(token.form, token.han ? weight * share.character : weight);
    if (before && token.joined)
      count(
        `${before.form} ${token.form}`,
        Math.sqrt(weightOf(before, lexicon) * weight) * (token.han ? share.characterPair : share.pair),
      );
    before = token;
  }
  // What is said twice counts for more, but not for twice as much.
  for (const [feature, n] of counts)
    if (n > 1) weights.set(feature, (weights.get(feature) as number) * repeated(n));
  return { words: weights, groups };
}

const weightOf = (token: Token, lexicon: Lexicon): number =>
  token.name ? Math.max(leastOfName, lexicon.weight(token.form)) : lexicon.weight(token.form);

/** From 1 towards 2, as in BM25 with k1 = 1. */
const repeated = (n: number): number => (2 * n) / (n + 1);
