/**
 * The exact index: every vector compared. It lies column by column, so that a query reads whole runs of memory, and
 * only the columns in which it is not zero: hashed words leave most of a query empty.
 */
import { nearestOf } from "./nearest.ts";
import type { VectorIndex } from "./vector-index.ts";

export interface ExactIndex extends VectorIndex {
  /** Cosine of the query with one row, to the bit what `cosines` gives for it. */
  cosineWith(query: Float32Array, row: number): number;
  vector(row: number): number[];
}

export function createExactIndex(dimensions: number): ExactIndex {
  let capacity = 64;
  let columns = new Float32Array(dimensions * capacity);
  let size = 0;

  const grow = (): void => {
    const grown = new Float32Array(dimensions * capacity * 2);
    for (let i = 0; i < dimensions; i++)
      grown.set(columns.subarray(i * capacity, (i + 1) * capacity), i * capacity * 2);
    columns = grown;
    capacity *= 2;
  };

  const cosines = (query: Float32Array): Float64Array => {
    const sums = new Float64Array(size);
    for (let i = 0; i < dimensions; i++) {
      const weight = query[i] as number;
      if (weight === 0) continue;
      const start = i * capacity;
      for (let k = 0; k < size; k++) sums[k] = (sums[k] as number) + weight * (columns[start + k] as number);
    }
    return sums;
  };

  return {
    get size() {
      return size;
    },
    add(vector) {
      if (size === capacity) grow();
      for (let i = 0; i < dimensions; i++) columns[i * capacity + size] = vector[i] as number;
      size++;
    },
    truncate(to) {
      size = Math.min(size, to);
    },
    cosines,
    nearest: (query, count) => nearestOf(cosines(query).entries(), count),
    cosineWith(query, row) {
      let sum = 0;
      for (let i = 0; i < dimensions; i++) {
        const weight = query[i] as number;
        if (weight !== 0) sum += weight * (columns[i * capacity + row] as number);
      }
      return sum;
    },
    vector: (row) => Array.from({ length: dimensions }, (_, i) => columns[i * capacity + row] as number),
  };
}
