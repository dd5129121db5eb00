/** The exact index: one contiguous block of rows, every row compared. */
import type { VectorIndex } from "./vector-index.ts";

export function createExactIndex(dimensions: number): VectorIndex {
  let rows = new Float32Array(dimensions * 64);
  let size = 0;
  return {
    get size() {
      return size;
    },
    add(vector) {
      if ((size + 1) * dimensions > rows.length) {
        const grown = new Float32Array(rows.length * 2);
        grown.set(rows);
        rows = grown;
      }
      rows.set(vector, size * dimensions);
      size++;
    },
    truncate(to) {
      size = Math.min(size, to);
    },
    cosines(query) {
      const found = new Float64Array(size);
      // Hashed words leave most of a query empty; skipping zeros changes no sum.
      const used = Int32Array.from(query.keys()).filter((i) => query[i] !== 0);
      for (let row = 0; row < size; row++) {
        const start = row * dimensions;
        let sum = 0;
        for (let k = 0; k < used.length; k++) {
          const i = used[k] as number;
          sum += (query[i] as number) * (rows[start + i] as number);
        }
        found[row] = sum;
      }
      return found;
    },
  };
}
