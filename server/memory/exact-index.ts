/**
 * The exact index: every vector compared. It keeps, for each dimension, the rows that are not zero in it, so that a
 * query reads only what it shares with any row: hashed words leave nearly all of a vector empty.
 */
import { nearestOf } from "./nearest.ts";
import type { VectorIndex } from "./vector-index.ts";

export interface ExactIndex extends VectorIndex {
  /** Gives the cosine of the query with one row, to the bit what `cosines` gives for it. */
  cosineWith(query: Float32Array): (row: number) => number;
  vector(row: number): Float32Array;
}

/** What stands in one dimension: rows in rising order, each with its part of the vector. */
interface Column {
  length: number;
  rows: Uint32Array;
  parts: Float32Array;
}

const smallestColumn = 4;

export function createExactIndex(dimensions: number): ExactIndex {
  const columns: (Column | undefined)[] = Array.from({ length: dimensions });
  let size = 0;

  const cosines = (query: Float32Array): Float64Array => {
    const sums = new Float64Array(size);
    for (let i = 0; i < dimensions; i++) {
      const weight = query[i] as number;
      const column = columns[i];
      if (weight === 0 || !column) continue;
      const { length, rows, parts } = column;
      for (let k = 0; k < length; k++) {
        const row = rows[k] as number;
        sums[row] = (sums[row] as number) + weight * (parts[k] as number);
      }
    }
    return sums;
  };

  return {
    get size() {
      return size;
    },
    add(vector) {
      for (let i = 0; i < dimensions; i++) {
        const part = vector[i] as number;
        if (part !== 0) push((columns[i] ??= emptyColumn()), size, part);
      }
      size++;
    },
    truncate(to) {
      size = Math.min(size, to);
      for (const column of columns)
        if (column)
          while (column.length > 0 && (column.rows[column.length - 1] as number) >= size) column.length--;
    },
    cosines,
    nearest: (query, count) => nearestOf(cosines(query).entries(), count),
    rowsWith: (dimension) => columns[dimension]?.length ?? 0,
    cosineWith(query) {
      const shared = [...query.keys()].filter((i) => query[i] !== 0 && columns[i]);
      return (row) => {
        let sum = 0;
        for (const i of shared) sum += (query[i] as number) * partOf(columns[i], row);
        return sum;
      };
    },
    vector(row) {
      const vector = new Float32Array(dimensions);
      for (let i = 0; i < dimensions; i++) vector[i] = partOf(columns[i], row);
      return vector;
    },
  };
}

const emptyColumn = (): Column => ({
  length: 0,
  rows: new Uint32Array(smallestColumn),
  parts: new Float32Array(smallestColumn),
});

function push(column: Column, row: number, part: number): void {
  if (column.length === column.rows.length) {
    const [rows, parts] = [new Uint32Array(column.length * 2), new Float32Array(column.length * 2)];
    rows.set(column.rows);
    parts.set(column.parts);
    column.rows = rows;
    column.parts = parts;
  }
  column.rows[column.length] = row;
  column.parts[column.length] = part;
  column.length++;
}

/** By halving, since rows rise; 0 where the row has nothing. */
function partOf(column: Column | undefined, row: number): number {
  if (!column) return 0;
  let [low, high] = [0, column.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((column.rows[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return low < column.length && column.rows[low] === row ? (column.parts[low] as number) : 0;
}
