/**
 * Means with bootstrap intervals.
 *
 * The percentile interval of B. Efron (1979, Ann. Statist. 7, 1–26; Efron & Tibshirani 1993, chapter 13): the runs are
 * drawn anew with replacement 10,000 times, and the interval runs from the 2.5 % to the 97.5 % of the means drawn.
 * All metrics of an arm are drawn alike, keyed by the experiment's seed, so that the same runs give the same interval.
 */
import { bits } from "#village/random";

export interface Estimate {
  /** How many values it rests on. */
  n: number;
  mean: number;
  /** The ends of the 95 % interval; null for fewer than two values, which tell nothing of their spread. */
  low: number | null;
  high: number | null;
}

const resamples = 10_000;
const [lowest, highest] = [0.025, 0.975];

export type Draw = (n: number) => readonly Uint32Array[];

/** For each resample the indexes drawn from `n` values. */
export function createDraw(seed: number, count = resamples): Draw {
  const drawn = new Map<number, readonly Uint32Array[]>();
  return (n) => {
    let found = drawn.get(n);
    if (!found) {
      found = Array.from({ length: count }, (_, resample) =>
        Uint32Array.from({ length: n }, (_, i) => bits(seed, "bootstrap", n, resample, i) % n),
      );
      drawn.set(n, found);
    }
    return found;
  };
}

/** Undefined when there is no value. */
export function estimate(values: readonly number[], draw: Draw): Estimate | undefined {
  const n = values.length;
  if (n === 0) return undefined;
  const mean = rounded(meanOf(values));
  if (n === 1) return { n, mean, low: null, high: null };
  const means = Float64Array.from(draw(n), (drawn) => {
    let sum = 0;
    for (const index of drawn) sum += values[index] as number;
    return sum / n;
  }).sort();
  const low = means[Math.floor(lowest * means.length)] as number;
  const high = means[Math.ceil(highest * means.length) - 1] as number;
  return { n, mean, low: rounded(low), high: rounded(high) };
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
