/**
 * BLEU-4 of one text against references: the geometric mean of the clipped precisions of runs of 1 to 4 words, times
 * the brevity penalty against the reference nearest in length (K. Papineni et al. 2002). Precisions above single words
 * are smoothed by +1 above and below (C.-Y. Lin & F. Och 2004). Fourth roots are square roots of square roots, and the
 * exponential is its series, so that every machine gives the same bits.
 */
import { add } from "./metric.ts";
import { gramsOf } from "./tokens.ts";

export function bleu(words: readonly string[], references: readonly (readonly string[])[]): number {
  if (words.length === 0 || references.length === 0) return 0;
  let product = 1;
  for (let n = 1; n <= 4; n++) {
    const grams = countsOf(words, n);
    const best = new Map<string, number>();
    for (const reference of references)
      for (const [gram, count] of countsOf(reference, n))
        if (grams.has(gram)) best.set(gram, Math.max(best.get(gram) ?? 0, count));
    let [hits, all] = [0, 0];
    for (const [gram, count] of grams) {
      hits += Math.min(count, best.get(gram) ?? 0);
      all += count;
    }
    product *= n === 1 ? hits / all : (hits + 1) / (all + 1);
  }
  return Math.sqrt(Math.sqrt(product)) * brevity(words.length, references);
}

const counted = new WeakMap<readonly string[], Map<string, number>[]>();

/** Counted once a text; each text of a sample is a reference of all others. */
function countsOf(words: readonly string[], n: number): Map<string, number> {
  const all = counted.get(words) ?? [];
  counted.set(words, all);
  const counts = (all[n] ??= new Map());
  if (counts.size === 0) for (const gram of gramsOf(words, n)) add(counts, gram);
  return counts;
}

function brevity(length: number, references: readonly (readonly string[])[]): number {
  let nearest = references[0]?.length ?? 0;
  for (const { length: other } of references)
    if (Math.abs(other - length) < Math.abs(nearest - length)) nearest = other;
  return length >= nearest ? 1 : inverseExponential(nearest / length - 1);
}

/** e to the power of minus x, for x ≥ 0. */
function inverseExponential(x: number): number {
  let [sum, term] = [1, 1];
  for (let k = 1; k < 60; k++) {
    term *= x / k;
    sum += term;
  }
  return 1 / sum;
}
