/**
 * How much talk repeats itself. All but `lines` and `greetings` leave out mere greetings and partings (greeting.ts).
 *
 * Unique: the share of lines that are said once in the run (a line said twice counts as two that are not unique).
 * Distinct: different lines over all lines. Masked: the same with names, places, numbers, times, foods and objects
 * masked (mask.ts). Sentences: the same for sentences of four words and more. Distinct-n: different runs of n words
 * over all of them (J. Li et al. 2016, arXiv 1510.03055). Self-BLEU: the mean BLEU-4 of a line against the other lines
 * of a sample of 120, drawn by the run's seed; 1 = all alike (Y. Zhu et al. 2018, "Texygen", arXiv 1802.01886; BLEU:
 * K. Papineni et al. 2002, with +1 smoothing above single words: C.-Y. Lin & F. Och 2004, ORANGE).
 */
import { bits } from "../random.ts";
import { bleu } from "./bleu.ts";
import { type Loops, lineLoops, loopsOf } from "./loops.ts";
import { add, share } from "./metric.ts";
import { sentencesOf } from "./phrases.ts";
import { type SaidAgain, saidAgainOf } from "./said-again.ts";
import type { SpokenLine } from "./spoken.ts";
import { gramsOf, tokensOf } from "./tokens.ts";

const sampleSize = 120;
/** How many of the most frequent are listed, and the words from which on a sentence counts. */
const [listed, shortest] = [20, 4];

export interface Sameness {
  count: number;
  unique: number | null;
  distinct: number | null;
  /** How often the most frequent occurs, over all; ties go to the one said first. */
  topShare: number | null;
  /** The most frequent of those that occur more than once. */
  top: { text: string; times: number }[];
}

export interface Repetition {
  /** All lines, and how many of them are mere greetings or partings. */
  lines: number;
  greetings: number;
  plain: Sameness;
  masked: Sameness;
  maskedSentences: Sameness;
  /** Masked lines that one villager says more than once in a day. */
  saidAgain: SaidAgain;
  loops: Loops;
  distinct1: number | null;
  distinct2: number | null;
  distinct3: number | null;
  selfBleu: number | null;
}

/** `mask` masks a sentence as it has masked the lines. */
export function repetitionOf(
  all: readonly SpokenLine[],
  mask: (text: string) => string,
  seed: number,
): Repetition {
  const lines = all.filter((line) => !line.greeting);
  const sentences = lines.flatMap((line) => sentencesOf(line.text).map(mask));
  const tokens = lines.map((line) => tokensOf(line.text));
  const distinct = (n: number): number | null => {
    const grams = tokens.flatMap((words) => gramsOf(words, n));
    return share(new Set(grams).size, grams.length);
  };
  const sample = sampleOf(tokens, seed);
  const scores = sample.map((words, i) => bleu(words, sample.toSpliced(i, 1)));
  const sum = scores.reduce((total, score) => total + score, 0);
  return {
    lines: all.length,
    greetings: all.length - lines.length,
    plain: samenessOf(lines.map((line) => line.text)),
    masked: samenessOf(lines.map((line) => line.masked)),
    maskedSentences: samenessOf(sentences.filter((sentence) => sentence.split(" ").length >= shortest)),
    saidAgain: saidAgainOf(lines),
    loops: loopsOf(lineLoops(lines)),
    distinct1: distinct(1),
    distinct2: distinct(2),
    distinct3: distinct(3),
    selfBleu: sample.length < 2 ? null : share(sum, scores.length),
  };
}

export function samenessOf(texts: readonly string[]): Sameness {
  const times = new Map<string, number>();
  for (const text of texts) add(times, text);
  const top = [...times].sort((a, b) => b[1] - a[1]).slice(0, listed);
  return {
    count: texts.length,
    unique: share([...times.values()].filter((count) => count === 1).length, texts.length),
    distinct: share(times.size, texts.length),
    topShare: share(top[0]?.[1] ?? 0, texts.length),
    top: top.filter(([, count]) => count > 1).map(([text, count]) => ({ text, times: count })),
  };
}

const sampleOf = (lines: readonly string[][], seed: number): string[][] =>
  lines
    .map((words, i) => ({ words, i, key: bits(seed, "self-bleu", i) }))
    .sort((a, b) => a.key - b.key || a.i - b.i)
    .slice(0, sampleSize)
    .map(({ words }) => words);
