/**
 * Vectors as a graph can work with them. Neither step changes which rows are named nearest by much, and what is named
 * is compared in full anyway:
 *
 *   taken from the mean   what all rows share says nothing of which are near a query, yet would make each row the
 *                         neighbour of every other
 *   folded                a vector of very many dimensions, most of them zero, is hashed into fewer
 *
 * Source: feature hashing, Weinberger et al. 2009, arXiv 0902.2206.
 */
import { bits } from "#village/random";

export interface Folding {
  readonly dimensions: number;
  ofRow(vector: Float32Array): number[];
  ofQuery(vector: Float32Array): number[];
}

/** Longer vectors are folded: no embedding service gives such, only hashed words do. */
const longest = 3072;
const folded = 512;

/** `first`: rows whose mean all rows are taken from; without any, rows stay where they are. */
export function createFolding(dimensions: number, first: readonly Float32Array[]): Folding {
  const mean = new Float64Array(dimensions);
  for (const vector of first)
    for (let i = 0; i < dimensions; i++) mean[i] = (mean[i] as number) + (vector[i] as number) / first.length;
  const nothing = new Float64Array(dimensions);
  const isLong = dimensions > longest;
  const slots = Array.from({ length: dimensions }, (_, i) =>
    isLong ? bits("fold", i) % (2 * folded) : 2 * i,
  );
  const size = isLong ? folded : dimensions;
  const fold = (vector: Float32Array, from: Float64Array): number[] => {
    const parts = Array.from({ length: size }, () => 0);
    for (let i = 0; i < dimensions; i++) {
      const part = (vector[i] as number) - (from[i] as number);
      if (part === 0) continue;
      const slot = slots[i] as number;
      parts[slot >> 1] = (parts[slot >> 1] as number) + ((slot & 1) === 0 ? part : -part);
    }
    return parts;
  };
  return {
    dimensions: size,
    ofRow: (vector) => fold(vector, mean),
    ofQuery: (vector) => fold(vector, nothing),
  };
}
