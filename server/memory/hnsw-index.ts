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
import { createFolding, type Folding } from "./folding.ts";
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
const graphOptions = { m: 32, efConstruction: 300, randomSeed: 100 };
const ef = 500;
const smallestGraph = 1024;
/** Rows by which the dimensions are weighed. */
const weighing = 1000;

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

interface Graph {
  found: InstanceType<Library["HierarchicalNSW"]>;
  folding: Folding;
  /** Rows that are in it. */
  linked: number;
}

function createHnswIndex(
  library: Library,
  dimensions: number,
  { scanned }: HnswOptions,
): ReturnType<CreateIndex> {
  const rows = createExactIndex(dimensions);
  let graph: Graph | undefined;

  const createGraph = (): Graph => {
    // None but rows that are always there when a graph begins, so that it is the same whenever it begins.
    const first = Array.from({ length: Math.min(scanned, weighing) }, (_, row) => rows.vector(row));
    const folding = createFolding(dimensions, first);
    const found = new library.HierarchicalNSW("ip", folding.dimensions);
    found.initIndex({ maxElements: smallestGraph, ...graphOptions });
    found.setEf(ef);
    return { found, folding, linked: 0 };
  };
  /** The graph with all rows in it. */
  const linkedGraph = (): Graph => {
    graph ??= createGraph();
    while (graph.linked < rows.size) {
      if (graph.linked === graph.found.getMaxElements()) graph.found.resizeIndex(graph.linked * 2);
      graph.found.addPoint(graph.folding.ofRow(rows.vector(graph.linked)), graph.linked);
      graph.linked++;
    }
    return graph;
  };
  const candidates = (query: Float32Array, count: number): [number, number][] => {
    const { found, folding } = linkedGraph();
    const { neighbors } = found.searchKnn(folding.ofQuery(query), Math.min(Math.max(ef, count), rows.size));
    const cosine = rows.cosineWith(query);
    return neighbors.map((row) => [row, cosine(row)]);
  };

  return {
    get size() {
      return rows.size;
    },
    add: rows.add,
    rowsWith: rows.rowsWith,
    truncate(to) {
      rows.truncate(to);
      if (graph && graph.linked > to) graph = undefined;
    },
    cosines(query) {
      if (rows.size <= scanned) return rows.cosines(query);
      const sums = new Float64Array(rows.size);
      for (const [row, cosine] of candidates(query, 0)) sums[row] = cosine;
      return sums;
    },
    nearest(query, count) {
      if (rows.size <= scanned) return rows.nearest(query, count);
      return nearestOf(candidates(query, count), count);
    },
  };
}
