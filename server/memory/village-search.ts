/** Search by meaning over all that stands in one run. An index that follows the run's log as it grows. */
import type { Embedder } from "../embedding/embedder.ts";
import type { ModelFailure } from "../model/language-model.ts";
import { weighted } from "./local-rarity.ts";
import type { Searchable } from "./searchable.ts";
import type { CreateIndex } from "./vector-index.ts";

export interface Found extends Searchable {
  /** Cosine of query and text, above 0 and at most 1. */
  score: number;
}

type FindReply = { ok: true; found: Found[] } | { ok: false; failure: ModelFailure };

export interface VillageSearch {
  /** The entries nearest to the query, best first, ties by age; `entries` only ever grow at their end. */
  find(entries: readonly Searchable[], query: string, limit: number): Promise<FindReply>;
}

export function createVillageSearch(embedder: Embedder, createIndex: CreateIndex): VillageSearch {
  const index = createIndex(embedder.dimensions);
  const indexed: Searchable[] = [];
  return {
    async find(entries, query, limit) {
      const known = indexed.length;
      const asked = await embedder.embed([query], "query");
      if (!asked.ok) return asked;
      const texts = entries.slice(known).map((entry) => entry.text);
      const reply = await embedder.embed(texts, "memory");
      if (!reply.ok) return reply;
      // Another query may have added some in the meantime.
      for (let row = indexed.length; row < entries.length; row++) {
        index.add(reply.vectors[row - known] as Float32Array);
        indexed.push(entries[row] as Searchable);
      }
      const rare = weighted(asked.vectors[0] as Float32Array, index);
      const near = index.nearest(rare, limit).filter((n) => n.cosine > 0);
      return {
        ok: true,
        found: near.map((n) => ({ ...(indexed[n.row] as Searchable), score: n.cosine })),
      };
    },
  };
}
