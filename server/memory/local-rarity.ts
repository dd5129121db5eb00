/**
 * Rarity among the texts at hand: what stands in most of them tells little, whatever the language at large says. To
 * Ida, who runs the café, "café" tells less than to the ferryman. Each part of a query is weighted by how few rows
 * have its dimension (inverse document frequency as in BM25; Robertson and Zaragoza 2009):
 *
 *   ln(1 + (rows − with + ½) / (with + ½))
 *
 * An embedder whose vectors are nowhere zero gives each part one weight, and the query stays as it was.
 */
import type { VectorIndex } from "./vector-index.ts";

/** The query, of norm 1 again. */
export function weighted(query: Float32Array, index: VectorIndex): Float32Array {
  const found = new Float32Array(query.length);
  const filled: number[] = [];
  let sum = 0;
  for (let i = 0; i < query.length; i++) {
    const part = query[i] as number;
    if (part === 0) continue;
    const value = part * rarity(index.rowsWith(i), index.size);
    found[i] = value;
    sum += value * value;
    filled.push(i);
  }
  const norm = Math.sqrt(sum) || 1;
  for (const i of filled) found[i] = (found[i] as number) / norm;
  return found;
}

/** Of what stands in `rows` of `all` rows, above 0. */
export const rarity = (rows: number, all: number): number => logarithm(1 + (all - rows + 0.5) / (rows + 0.5));

/** Natural logarithm of a number from 1 on, by + − × ÷ alone: ln(2^n · m) = n ln 2 + ln m. */
export function logarithm(value: number): number {
  let [rest, halvings] = [value, 0];
  while (rest >= 2) {
    rest /= 2;
    halvings++;
  }
  return halvings * ln2 + smallLogarithm(rest);
}

/** Of a number from 1 to 2: ln m = 2 artanh((m − 1) / (m + 1)), by its series. */
function smallLogarithm(value: number): number {
  const ratio = (value - 1) / (value + 1);
  let [power, sum] = [ratio, 0];
  for (let k = 1; k < 40; k += 2) {
    sum += power / k;
    power *= ratio * ratio;
  }
  return 2 * sum;
}

const ln2 = smallLogarithm(2);
