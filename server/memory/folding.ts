/**
 * Vectors as a graph can work with them. What a graph names is compared in full anyway; these steps keep it from
 * naming the wrong rows:
 *
 *   weighed   a part that most rows have makes all of them neighbours of each other, so each part of a row is weighed
 *             by how few rows have it, and that of a query the other way: their product stays what it was
 *   folded    a vector of very many dimensions, most of them zero, is hashed into fewer; the dimensions that most rows
 *             have keep a place of their own, since they would spoil every place that they share
 *
 * Source: feature hashing, Weinberger et al. 2009, arXiv 0902.2206.
 */
import { bits } from "#village/random";
import { rarity } from "./local-rarity.ts";

export interface Folding {
  readonly dimensions: number;
  ofRow(vector: Float32Array): number[];
  ofQuery(vector: Float32Array): number[];
}

/** Longer vectors are folded: no embedding service gives such, only hashed words do. */
const longest = 3072;
const kept = 256;
const hashed = 256;
/** Of a part that every row has; a query's part is divided by it. */
const leastWeight = 0.2;

/** `first`: rows by which dimensions are weighed and ranked; the vectors of rows that are nowhere zero stay as they are. */
export function createFolding(dimensions: number, first: readonly Float32Array[]): Folding {
  const counts = new Uint32Array(dimensions);
  for (const vector of first)
    for (let i = 0; i < dimensions; i++) if (vector[i] !== 0) counts[i] = (counts[i] as number) + 1;
  const weights = Float64Array.from(counts, (rows) =>
    Math.max(leastWeight, Math.sqrt(rarity(rows, first.length))),
  );
  const places = dimensions > longest ? foldedPlaces(counts) : Array.from(counts, (_, i) => 2 * i);
  const size = dimensions > longest ? kept + hashed : dimensions;
  const fold = (vector: Float32Array, weigh: (part: number, weight: number) => number): number[] => {
    const parts = Array.from({ length: size }, () => 0);
    for (let i = 0; i < dimensions; i++) {
      if (vector[i] === 0) continue;
      const part = weigh(vector[i] as number, weights[i] as number);
      const place = places[i] as number;
      parts[place >> 1] = (parts[place >> 1] as number) + ((place & 1) === 0 ? part : -part);
    }
    return parts;
  };
  return {
    dimensions: size,
    ofRow: (vector) => fold(vector, (part, weight) => part * weight),
    ofQuery: (vector) => fold(vector, (part, weight) => part / weight),
  };
}

/** Twice the place of each dimension, and 1 more where its sign is turned. */
function foldedPlaces(counts: Uint32Array): number[] {
  const places = Array.from(counts, (_, i) => 2 * kept + (bits("fold", i) % (2 * hashed)));
  const ranked = [...counts.keys()].sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  for (const [rank, dimension] of ranked.slice(0, kept).entries()) places[dimension] = 2 * rank;
  return places;
}
