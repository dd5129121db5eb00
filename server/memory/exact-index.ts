/**
 * The exact index: every vector compared. It lies column by column, so that a query reads whole runs of memory, and
 * only the columns in which it is not zero: hashed words leave most of a query empty.
 */
import type { VectorIndex } from "./vector-index.ts";

export function createExactIndex(dimensions: number): VectorIndex {
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
    cosines(query) {
      const sums = new Float64Array(size);
      for (let i = 0; i < dimensions; i++) {
        const weight = query[i] as number;
        if (weight === 0) continue;
        const start = i * capacity;
        for (let k = 0; k < size; k++)
          sums[k] = (sums[k] as number) + weight * (columns[start + k] as number);
      }
      return sums;
    },
  };
}
