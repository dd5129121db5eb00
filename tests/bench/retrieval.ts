/**
 * Finding the ten nearest of 1,000, 10,000 and 100,000 memories in 256 dimensions: the exact index, hnsw, and the loop
 * one would write first. Recall is counted against the exact cosines, so that rows of equal cosine are equally right.
 */
import { orThrow } from "#village/errors";
import { composeEmbedder } from "../../server/cli/compose.ts";
import { createExactIndex } from "../../server/memory/exact-index.ts";
import { loadHnsw } from "../../server/memory/hnsw-index.ts";
import type { VectorIndex } from "../../server/memory/vector-index.ts";
import { memoryTexts } from "./memory-texts.ts";
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
  /** Wall milliseconds until all memories can be asked for, a graph's building included. */
  msToAdd: number;
}

const sizes = [1_000, 10_000, 100_000];
const queries = 200;
const wanted = 10;
/** Of a cosine: what the norm of single-precision parts may miss 1 by. */
const tolerance = 1e-6;

/** Whether a row is among the ten nearest of a query, or as near as the tenth. */
type IsRight = (query: number, row: number) => boolean;

export async function benchRetrieval(json: boolean): Promise<void> {
  process.stderr.write("texts …\n");
  const texts = await memoryTexts();
  const embedder = orThrow(composeEmbedder("en"));
  const embed = async (purpose: "memory" | "query", count: number): Promise<readonly Float32Array[]> => {
    const reply = await embedder.embed(Array.from({ length: count }, (_, i) => texts.text(purpose, i)));
    if (!reply.ok) throw new Error(reply.failure.detail);
    return reply.vectors;
  };
  const memories = await embed("memory", sizes[sizes.length - 1] as number);
  const asked = await embed("query", queries);
  const hnsw = await loadHnsw({ scanned: 0 });
  const makers = { exact: createExactIndex, ...(hnsw ? { hnsw } : {}), naive: createNaiveIndex };

  const rows: RetrievalRow[] = [];
  for (const size of sizes) {
    const vectors = memories.slice(0, size);
    const truth = createExactIndex(embedder.dimensions);
    for (const vector of vectors) truth.add(vector);
    const tenth = asked.map((query) => truth.nearest(query, wanted)[wanted - 1]?.cosine ?? 0);
    const isRight: IsRight = (query, row) =>
      truth.cosineWith(asked[query] as Float32Array, row) > (tenth[query] as number) - tolerance;
    for (const [name, create] of Object.entries(makers)) {
      process.stderr.write(`${name}, ${size} memories …\n`);
      rows.push({
        index: name,
        memories: size,
        ...measure(create(embedder.dimensions), vectors, asked, isRight),
      });
    }
  }
  if (json) process.stdout.write(`${JSON.stringify({ bench: "retrieval", node: process.version, rows })}\n`);
  else for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
}

function measure(
  index: VectorIndex,
  vectors: readonly Float32Array[],
  asked: readonly Float32Array[],
  isRight: IsRight,
): Omit<RetrievalRow, "index" | "memories"> {
  const begun = performance.now();
  for (const vector of vectors) index.add(vector);
  // A graph is built when it is first asked.
  index.nearest(asked[0] as Float32Array, wanted);
  const msToAdd = performance.now() - begun;
  const times: number[] = [];
  let found = 0;
  for (const [i, query] of asked.entries()) {
    const from = performance.now();
    const near = index.nearest(query, wanted);
    times.push(performance.now() - from);
    found += near.filter((n) => isRight(i, n.row)).length;
  }
  times.sort((a, b) => a - b);
  return {
    dimensions: vectors[0]?.length ?? 0,
    queries: asked.length,
    medianMsPerQuery: rounded(times[Math.floor(times.length / 2)] as number),
    p95MsPerQuery: rounded(times[Math.floor(times.length * 0.95)] as number),
    recallAt10: rounded(found / (asked.length * wanted), 1e4),
    msToAdd: Math.round(msToAdd),
  };
}

const rounded = (value: number, to = 1000): number => Math.round(value * to) / to;
