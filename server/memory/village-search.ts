/** Search by meaning over all that stands in one run. An index that follows the run's log as it grows. */
import type { Embedder } from "../embedding/embedder.ts";
import type { ModelFailure } from "../model/language-model.ts";
import { weighted } from "./local-rarity.ts";
import type { Searchable } from "./searchable.ts";
import type { CreateIndex, VectorIndex } from "./vector-index.ts";

export interface Found extends Searchable {
  /** How near it is to the query, above 0; 1 for a text that says just what was asked. */
  score: number;
  /** Who else holds the same words of the same moment: those who heard a line. */
  heldBy: string[];
}

type FindReply = { ok: true; found: Found[] } | { ok: false; failure: ModelFailure };

export interface VillageSearch {
  /** The entries nearest to the query, best first, ties by age; `entries` only ever grow at their end. */
  find(entries: readonly Searchable[], query: string, limit: number): Promise<FindReply>;
}

/** Texts embedded at once, so that not all vectors stand in memory at their full length. */
const block = 500;

export function createVillageSearch(embedder: Embedder, createIndex: CreateIndex): VillageSearch {
  let made: VectorIndex | undefined;
  const indexed: Searchable[] = [];
  return {
    async find(entries, query, limit) {
      const [asked, own] = [await embedder.embed([query], "query"), await embedder.embed([query], "memory")];
      if (!asked.ok) return asked;
      if (!own.ok) return own;
      const [vector] = asked.vectors as [Float32Array];
      const index = (made ??= createIndex(vector.length));
      while (indexed.length < entries.length) {
        const known = indexed.length;
        const next = entries.slice(known, known + block);
        const reply = await embedder.embed(
          next.map((entry) => entry.text),
          "memory",
        );
        if (!reply.ok) return reply;
        // Another query may have added them in the meantime.
        if (indexed.length !== known) continue;
        for (const one of reply.vectors) index.add(one);
        indexed.push(...next);
      }
      const rare = weighted(vector, index);
      const whole = dot(rare, own.vectors[0] as Float32Array);
      // A line stands there once more for each who heard it: look further until enough different ones are found.
      for (let count = limit * 4; ; count *= 2) {
        const near = index.nearest(rare, count).filter((n) => n.cosine > 0);
        const found = gathered(
          near.map((n) => ({
            ...(indexed[n.row] as Searchable),
            score: whole > n.cosine ? n.cosine / whole : 1,
            heldBy: [],
          })),
        );
        if (found.length >= limit || near.length < count) return { ok: true, found: found.slice(0, limit) };
      }
    },
  };
}

/** Ticks between a line and its being heard. */
const reach = 1;

/** What was said and what its hearers remember of it as one. */
function gathered(found: readonly Found[]): Found[] {
  const kept = new Map<string, Found[]>();
  const all: Found[] = [];
  for (const hit of found) {
    const same = kept.get(hit.text) ?? [];
    const first = same.find(({ t }) => Math.abs(t - hit.t) <= reach);
    if (first && isSaid(first) && isSaid(hit)) {
      if (hit.villager !== first.villager && !first.heldBy.includes(hit.villager))
        first.heldBy.push(hit.villager);
      continue;
    }
    kept.set(hit.text, [...same, hit]);
    all.push(hit);
  }
  return all;
}

const isSaid = ({ kind }: Found): boolean => kind === "line" || kind === "utterance";

const dot = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, part, i) => sum + part * (b[i] as number), 0);
