/**
 * Finding the ten nearest of 1,000, 10,000 and 100,000 memories: the exact index, hnsw, and the loop one would write
 * first. Recall is counted strictly, against the ten rows that the exact index names: one as near as the tenth, to
 * the last bit, is wrong if another row comes first by the port's order.
 */
import { orThrow } from "#village/errors";
import { composeEmbedder } from "../../server/cli/compose.ts";
import type { Embedder } from "../../server/embedding/embedder.ts";
import { createExactIndex } from "../../server/memory/exact-index.ts";
import { loadHnsw } from "../../server/memory/hnsw-index.ts";
import { weighted } from "../../server/memory/local-rarity.ts";
import type { CreateIndex, VectorIndex } from "../../server/memory/vector-index.ts";
import { type MemoryTexts, memoryTexts } from "./memory-texts.ts";
import { createNaiveIndex } from "./naive-index.ts";

interface RetrievalRow {
  index: string;
  memories: number;
  dimensions: number;
  queries: number;
  /** Wall milliseconds of one query, over all queries. */
  medianMsPerQuery: number;
  p95MsPerQuery: number;
  /** Share of the ten nearest that were found. */
  recallAt10: number;
  /** Wall milliseconds until all memories can be asked for: embedded and added, a graph's building included. */
  msToAdd: number;
}

const sizes = [1_000, 10_000, 100_000];
const wanted = 10;
/** How many queries each index answers; the naive loop takes long. */
const queries = { exact: 200, hnsw: 200, naive: 20 };
const atOnce = 500;

export async function benchRetrieval(json: boolean): Promise<void> {
  process.stderr.write("texts …\n");
  const texts = await memoryTexts();
  const embedder = orThrow(composeEmbedder("en"));
  const asked = await embed(embedder, texts, "query", 0, queries.exact);
  const makers: [keyof typeof queries, CreateIndex | undefined][] = [
    ["exact", createExactIndex],
    ["hnsw", await loadHnsw({ scanned: atOnce })],
    ["naive", createNaiveIndex],
  ];

  const rows: RetrievalRow[] = [];
  for (const size of sizes) {
    let right: Set<number>[] = [];
    for (const [name, create] of makers) {
      if (!create) continue;
      process.stderr.write(`${name}, ${size} memories …\n`);
      const dimensions = (asked[0] as Float32Array).length;
      const index = create(dimensions);
      const begun = performance.now();
      for (let i = 0; i < size; i += atOnce)
        for (const vector of await embed(embedder, texts, "memory", i, Math.min(atOnce, size - i)))
          index.add(vector);
      // A graph is built when it is first asked.
      index.nearest(asked[0] as Float32Array, wanted);
      const msToAdd = Math.round(performance.now() - begun);
      const rare = asked.slice(0, queries[name]).map((query) => weighted(query, index));
      const { found, ...times } = ask(index, rare);
      if (name === "exact") right = found;
      const hits = found.map((got, i) => [...got].filter((row) => right[i]?.has(row)).length);
      const recallAt10 = rounded(hits.reduce((sum, n) => sum + n, 0) / (found.length * wanted), 1e4);
      rows.push({ index: name, memories: size, dimensions, ...times, recallAt10, msToAdd });
    }
  }
  if (json) process.stdout.write(`${JSON.stringify({ bench: "retrieval", node: process.version, rows })}\n`);
  else for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
}

async function embed(
  embedder: Embedder,
  texts: MemoryTexts,
  use: "memory" | "query",
  from: number,
  count: number,
): Promise<readonly Float32Array[]> {
  const some = Array.from({ length: count }, (_, i) => texts.text(use, from + i));
  const reply = await embedder.embed(some, use);
  if (!reply.ok) throw new Error(reply.failure.detail);
  return reply.vectors;
}

function ask(
  index: VectorIndex,
  asked: readonly Float32Array[],
): Pick<RetrievalRow, "queries" | "medianMsPerQuery" | "p95MsPerQuery"> & { found: Set<number>[] } {
  const times: number[] = [];
  const found = asked.map((query) => {
    const from = performance.now();
    const near = index.nearest(query, wanted);
    times.push(performance.now() - from);
    return new Set(near.map(({ row }) => row));
  });
  times.sort((a, b) => a - b);
  return {
    found,
    queries: asked.length,
    medianMsPerQuery: rounded(times[Math.floor(times.length / 2)] as number),
    p95MsPerQuery: rounded(times[Math.floor(times.length * 0.95)] as number),
  };
}

const rounded = (value: number, to = 1000): number => Math.round(value * to) / to;
