/**
 * How much lines repeat themselves.
 *
 * Unique: distinct lines over all lines. Distinct-n: distinct runs of n words over all of them (J. Li et al. 2016,
 * arXiv 1510.03055). Self-BLEU: the mean BLEU-4 of a line against the other lines of a sample of 120, drawn by the
 * run's seed; 1 = all alike (Y. Zhu et al. 2018, "Texygen", arXiv 1802.01886; BLEU: K. Papineni et al. 2002, with
 * +1 smoothing above single words: C.-Y. Lin & F. Och 2004, ORANGE).
 */
import { bits } from "../random.ts";
import type { World } from "../world.ts";
import { bleu } from "./bleu.ts";
import { add, type Metric, share } from "./metric.ts";
import { gramsOf, tokensOf } from "./tokens.ts";

const sampleSize = 120;

export interface Repetition {
  lines: number;
  unique: number | null;
  distinct1: number | null;
  distinct2: number | null;
  distinct3: number | null;
  selfBleu: number | null;
  /** The line said most often; ties go to the one said first. */
  mostFrequent: { text: string; times: number } | null;
}

export function repetitionMetric(world: World): Metric<Repetition> {
  const lines: string[] = [];
  return {
    note: ({ events }) => {
      for (const event of events)
        if (event.type === "talk.opened" || event.type === "talk.said") lines.push(event.data.text);
    },
    result: () => repetitionOf(lines, world.seed),
  };
}

export function repetitionOf(lines: readonly string[], seed: number): Repetition {
  const times = new Map<string, number>();
  for (const line of lines) add(times, line);
  const tokens = lines.map(tokensOf);
  const distinct = (n: number): number | null => {
    const grams = tokens.flatMap((words) => gramsOf(words, n));
    return share(new Set(grams).size, grams.length);
  };
  const sample = sampleOf(tokens, seed);
  const scores = sample.map((words, i) => bleu(words, sample.toSpliced(i, 1)));
  let mostFrequent: Repetition["mostFrequent"] = null;
  for (const [text, count] of times)
    if (count > (mostFrequent?.times ?? 0)) mostFrequent = { text, times: count };
  return {
    lines: lines.length,
    unique: share(times.size, lines.length),
    distinct1: distinct(1),
    distinct2: distinct(2),
    distinct3: distinct(3),
    selfBleu:
      sample.length < 2
        ? null
        : share(
            scores.reduce((sum, score) => sum + score, 0),
            scores.length,
          ),
    mostFrequent,
  };
}

const sampleOf = (lines: readonly string[][], seed: number): string[][] =>
  lines
    .map((words, i) => ({ words, i, key: bits(seed, "self-bleu", i) }))
    .sort((a, b) => a.key - b.key || a.i - b.i)
    .slice(0, sampleSize)
    .map(({ words }) => words);
