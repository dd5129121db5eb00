/** The best few of many rows, in the order that the port of the vector index promises. */
import type { Neighbour } from "./vector-index.ts";

/** `rows`: pairs of row and cosine, in any order. */
export function nearestOf(rows: Iterable<[number, number]>, count: number): Neighbour[] {
  const best: Neighbour[] = [];
  if (count <= 0) return best;
  for (const [row, exact] of rows) {
    const found = { row, cosine: Math.floor(exact * 1e9 + 0.5) / 1e9 };
    if (best.length === count && !comesBefore(found, best[count - 1] as Neighbour)) continue;
    let place = best.length;
    while (place > 0 && comesBefore(found, best[place - 1] as Neighbour)) place--;
    best.splice(place, 0, found);
    if (best.length > count) best.pop();
  }
  return best;
}

const comesBefore = (a: Neighbour, b: Neighbour): boolean =>
  a.cosine > b.cosine || (a.cosine === b.cosine && a.row < b.row);
