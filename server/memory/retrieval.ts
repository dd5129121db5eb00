/**
 * The retrieval score: recency + importance + relevance over all memories of one villager.
 * Source: Park et al. 2023, arXiv 2304.03442, section 4.1; the numbers are those of DESIGN 4.4.
 *
 *   recency    = decay ^ game hours since the memory was last retrieved   min-max scaled to 0..1
 *   importance = 1 to 10, given when the memory was made                  min-max scaled to 0..1
 *   relevance  = max(0, cosine of query and memory)                       divided by its maximum
 *
 * When all candidates are equal in recency or importance, that part is 0.5 for each; when none is relevant, 0.
 * Sums run in index order, scores are rounded to 1e-9, ties go to the lower index.
 */
import type { Memory } from "#village/state";
import { at, type Vector } from "#village/vector";
import type { Decay } from "./decay.ts";

interface Weights {
  recencyWeight: number;
  importanceWeight: number;
  relevanceWeight: number;
}

export interface Scored {
  memory: number;
  recency: number;
  importance: number;
  relevance: number;
  score: number;
}

export interface RetrievalInput {
  memories: Vector<Memory>;
  /** Tick at which each memory was last retrieved. */
  retrieved: Vector<number>;
  /** Cosine with the query, by memory. */
  cosines: Float64Array;
  tick: number;
  decay: Decay;
  weights: Weights;
  /** How many to give at most. */
  count: number;
  /** Memories that stand in the request already. */
  skip?: (memory: Memory, index: number) => boolean;
}

/** The best memories, best first. */
export function retrieve(input: RetrievalInput): Scored[] {
  const candidates: number[] = [];
  for (let i = 0; i < input.memories.length; i++)
    if (!input.skip?.(at(input.memories, i) as Memory, i)) candidates.push(i);
  const recency = scaled(candidates.map((i) => input.decay(input.tick - (at(input.retrieved, i) ?? 0))));
  const importance = scaled(candidates.map((i) => (at(input.memories, i) as Memory).importance));
  const relevance = shareOfLargest(candidates.map((i) => Math.max(0, input.cosines[i] ?? 0)));
  const { recencyWeight, importanceWeight, relevanceWeight } = input.weights;
  const best: Scored[] = [];
  for (let k = 0; k < candidates.length; k++) {
    const parts = [recency[k] as number, importance[k] as number, relevance[k] as number] as const;
    const score = rounded(
      recencyWeight * parts[0] + importanceWeight * parts[1] + relevanceWeight * parts[2],
    );
    if (best.length === input.count && score <= (best[best.length - 1]?.score ?? 0)) continue;
    insert(best, {
      memory: candidates[k] as number,
      recency: rounded(parts[0]),
      importance: rounded(parts[1]),
      relevance: rounded(parts[2]),
      score,
    });
    if (best.length > input.count) best.pop();
  }
  return best;
}

/** Keeps the list in order of score; an equal score stays behind the one that was first. */
function insert(best: Scored[], item: Scored): void {
  let place = best.length;
  while (place > 0 && (best[place - 1] as Scored).score < item.score) place--;
  best.splice(place, 0, item);
}

function scaled(values: readonly number[]): number[] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const span = high - low;
  return values.map((value) => (span > 0 ? (value - low) / span : 0.5));
}

function shareOfLargest(values: readonly number[]): number[] {
  let high = 0;
  for (const value of values) if (value > high) high = value;
  return high > 0 ? values.map((value) => value / high) : [...values];
}

/** To the nearest 1e-9. */
const rounded = (value: number): number => Math.floor(value * 1e9 + 0.5) / 1e9;
