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
  const { memories, retrieved, cosines, tick, decay, weights, count, skip } = input;
  const candidates: number[] = [];
  const recency = new Float64Array(memories.length);
  const importance = new Float64Array(memories.length);
  const relevance = new Float64Array(memories.length);
  for (let i = 0; i < memories.length; i++) {
    const memory = at(memories, i) as Memory;
    if (skip?.(memory, i)) continue;
    const k = candidates.push(i) - 1;
    recency[k] = decay(tick - (at(retrieved, i) ?? 0));
    importance[k] = memory.importance;
    relevance[k] = Math.max(0, cosines[i] ?? 0);
  }
  const size = candidates.length;
  scale(recency, size);
  scale(importance, size);
  divideByLargest(relevance, size);
  const best: Scored[] = [];
  for (let k = 0; k < size; k++) {
    const [fresh, weighty, near] = [recency[k] as number, importance[k] as number, relevance[k] as number];
    const score = rounded(
      weights.recencyWeight * fresh + weights.importanceWeight * weighty + weights.relevanceWeight * near,
    );
    if (best.length === count && score <= (best[count - 1]?.score ?? 0)) continue;
    const parts = { recency: rounded(fresh), importance: rounded(weighty), relevance: rounded(near) };
    insert(best, { memory: candidates[k] as number, ...parts, score });
    if (best.length > count) best.pop();
  }
  return best;
}

/** Keeps the list in order of score; an equal score stays behind the one that was first. */
function insert(best: Scored[], item: Scored): void {
  let place = best.length;
  while (place > 0 && (best[place - 1] as Scored).score < item.score) place--;
  best.splice(place, 0, item);
}

/** To 0..1 between the smallest and the largest of the first `size` values. */
function scale(values: Float64Array, size: number): void {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < size; k++) {
    const value = values[k] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const span = high - low;
  for (let k = 0; k < size; k++) values[k] = span > 0 ? ((values[k] as number) - low) / span : 0.5;
}

function divideByLargest(values: Float64Array, size: number): void {
  let high = 0;
  for (let k = 0; k < size; k++) high = Math.max(high, values[k] as number);
  if (high > 0) for (let k = 0; k < size; k++) values[k] = (values[k] as number) / high;
}

/** To the nearest 1e-9. */
const rounded = (value: number): number => Math.floor(value * 1e9 + 0.5) / 1e9;
