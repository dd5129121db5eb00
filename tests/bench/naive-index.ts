/** The loop one would write first: the cosine in full for every memory, then all of them sorted. */
import type { VectorIndex } from "../../server/memory/vector-index.ts";

export function createNaiveIndex(): VectorIndex {
  const rows: Float32Array[] = [];
  const cosines = (query: Float32Array): Float64Array => Float64Array.from(rows, (row) => cosine(query, row));
  return {
    get size() {
      return rows.length;
    },
    add: (vector) => void rows.push(vector),
    truncate: (size) => void rows.splice(size),
    cosines,
    rowsWith: (dimension) => rows.filter((row) => row[dimension] !== 0).length,
    nearest: (query, count) =>
      [...cosines(query)]
        .map((value, row) => ({ row, cosine: Math.floor(value * 1e9 + 0.5) / 1e9 }))
        .sort((a, b) => b.cosine - a.cosine || a.row - b.row)
        .slice(0, count),
  };
}

function cosine(a: Float32Array, b: Float32Array): number {
  let [dot, lengthA, lengthB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] as number, b[i] as number];
    dot += x * y;
    lengthA += x * x;
    lengthB += y * y;
  }
  return lengthA > 0 && lengthB > 0 ? dot / Math.sqrt(lengthA * lengthB) : 0;
}
