/**
 * The port to a vector index over one villager's memories, numbered from 0 in the order they were added.
 * It holds nothing that cannot be rebuilt from the memories' texts.
 */
export interface VectorIndex {
  readonly size: number;
  add(vector: Float32Array): void;
  /** Forgets all vectors from `size` on. */
  truncate(size: number): void;
  /** Cosine of the query with each vector; both are of norm 1 or zero, so it is their dot product. */
  cosines(query: Float32Array): Float64Array;
}
