/**
 * The port to a vector index over texts numbered from 0 in the order they were added: one villager's memories, or all
 * that is searched in a run. It holds nothing that cannot be rebuilt from the texts, and gives the same for the same
 * rows whatever was added and forgotten before. Adapters stand beside this file: exact, hnsw.
 */
export interface VectorIndex {
  readonly size: number;
  add(vector: Float32Array): void;
  /** Forgets all vectors from `size` on. */
  truncate(size: number): void;
  /**
   * Cosine of the query with each vector; both are of norm 1 or zero, so it is their dot product. An index that looks
   * at candidates only gives 0 for the rows that are none.
   */
  cosines(query: Float32Array): Float64Array;
  /** The rows nearest to the query, nearest first; cosines are compared to 1e-9, ties go to the lower row. */
  nearest(query: Float32Array, count: number): Neighbour[];
  /** How many rows are not zero in a dimension. */
  rowsWith(dimension: number): number;
}

export interface Neighbour {
  row: number;
  cosine: number;
}

/** Makes an empty index over vectors of this length. */
export type CreateIndex = (dimensions: number) => VectorIndex;
