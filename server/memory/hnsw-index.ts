/**
 * The index by hnswlib: a graph names candidates, which are then compared exactly.
 * Source: Malkov and Yashunin 2016, arXiv 1603.09320; its parameters keep their names.
 *
 * Invariants:
 * 1. A cosine it gives is to the bit the one that the exact index gives.
 * 2. Up to `scanned` rows it is the exact index, with no graph at all.
 * 3. The graph follows from the rows alone: it is built in their order with one seed, and anew once rows are forgotten.
 */
import { createExactIndex } from "./exact-index.ts";
import { nearestOf } from "./nearest.ts";
import type { CreateIndex } from "./vector-index.ts";

export interface HnswOptions {
  /** Rows up to which every one is compared; by default where the graph begins to be quicker. */
  scanned: number;
}

/**
 * Recall@10 and time at 100,000 rows are measured by `npm run bench -- retrieval`.
 * m: links a row; efConstruction and ef: candidates kept while building and while asking.
 */
const graphOptions = { m: 16, efConstruction: 200, randomSeed: 100 };
const ef = 400;
const smallestGraph = 1024;

type Library = typeof import("hnswlib-node");

/** Makes such indexes; undefined on a machine without the optional package hnswlib-node. */
export async function loadHnsw(options: HnswOptions = { scanned: 10_000 }): Promise<CreateIndex | undefined> {
  try {
    const { default: library } = await import("hnswlib-node");
    return (dimensions) => createHnswIndex(library, dimensions, options);
  } catch {
    return undefined;
  }
}

function createHnswIndex(
  library: Library,
  dimensions: number,
  { scanned }: HnswOptions,
): ReturnType<CreateIndex> {
  const rows = createExactIndex(dimensions);
  let graph = createGraph(library, dimensions);
  let linked = 0;

  /** The graph with all rows in it. */
  const linkedGraph = (): Graph => {
    while (linked < rows.size) {
      if (linked === graph.getMaxElements()) graph.resizeIndex(linked * 2);
      graph.addPoint(rows.vector(linked), linked);
      linked++;
    }
    return graph;
  };
  const candidates = (query: Float32Array, count: number): number[] =>
    linkedGraph().searchKnn([...query], Math.min(Math.max(ef, count), rows.size)).neighbors;

  return {
    get size() {
      return rows.size;
    },
    add: rows.add,
    truncate(to) {
      rows.truncate(to);
      if (linked <= to) return;
      graph = createGraph(library, dimensions);
      linked = 0;
    },
    cosines(query) {
      if (rows.size <= scanned) return rows.cosines(query);
      const sums = new Float64Array(rows.size);
      for (const row of candidates(query, 0)) sums[row] = rows.cosineWith(query, row);
      return sums;
    },
    nearest(query, count) {
      if (rows.size <= scanned) return rows.nearest(query, count);
      const found = candidates(query, count);
      return nearestOf(
        found.map((row) => [row, rows.cosineWith(query, row)]),
        count,
      );
    },
  };
}

type Graph = InstanceType<Library["HierarchicalNSW"]>;

function createGraph(library: Library, dimensions: number): Graph {
  const graph = new library.HierarchicalNSW("ip", dimensions);
  graph.initIndex({ maxElements: smallestGraph, ...graphOptions });
  graph.setEf(ef);
  return graph;
}
