/**
 * A persistent list: appending or setting gives a new list and leaves the old one as it was, at the cost of one
 * chunk. So states share their memories, and a keyframe in the browser is only a reference.
 */
const chunkSize = 64;

export interface Vector<T> {
  readonly length: number;
  readonly chunks: readonly (readonly T[])[];
}

export const emptyVector: Vector<never> = { length: 0, chunks: [] };

export const vectorOf = <T>(items: readonly T[]): Vector<T> =>
  items.reduce<Vector<T>>((vector, item) => append(vector, item), emptyVector);

export function append<T>(vector: Vector<T>, item: T): Vector<T> {
  const chunks = vector.chunks.slice();
  const last = chunks[chunks.length - 1];
  if (last && last.length < chunkSize) chunks[chunks.length - 1] = [...last, item];
  else chunks.push([item]);
  return { length: vector.length + 1, chunks };
}

export const at = <T>(vector: Vector<T>, index: number): T | undefined =>
  vector.chunks[Math.floor(index / chunkSize)]?.[index % chunkSize];

/** The vector with the item put at each of the indexes; an index that it does not have is passed over. A chunk is copied once for all that lie in it. */
export function setAt<T>(vector: Vector<T>, indexes: readonly number[], item: T): Vector<T> {
  const chunks = vector.chunks.slice();
  const copied = new Set<number>();
  for (const index of indexes) {
    if (index < 0 || index >= vector.length) continue;
    const place = Math.floor(index / chunkSize);
    if (!copied.has(place)) chunks[place] = (chunks[place] as readonly T[]).slice();
    copied.add(place);
    (chunks[place] as T[])[index % chunkSize] = item;
  }
  return { length: vector.length, chunks };
}

export function toArray<T>(vector: Vector<T>): T[] {
  return vector.chunks.flat();
}

/** The last `count` items, oldest first. */
export function latest<T>(vector: Vector<T>, count: number): T[] {
  const items: T[] = [];
  for (let i = Math.max(0, vector.length - count); i < vector.length; i++) items.push(at(vector, i) as T);
  return items;
}
