/** Search over the log of a run on the disk, for the command and for the server. Keeps an index a run. */
import { statSync } from "node:fs";
import { bad, good, problem, type Result } from "#village/errors";
import type { SearchHit } from "#village/protocol";
import type { SearchRun } from "../api/hall.ts";
import { createExactIndex } from "../memory/exact-index.ts";
import { loadHnsw } from "../memory/hnsw-index.ts";
import { type Searchable, searchable } from "../memory/searchable.ts";
import type { CreateIndex } from "../memory/vector-index.ts";
import { createVillageSearch, type Found, type VillageSearch } from "../memory/village-search.ts";
import { readLog } from "../run/read-log.ts";
import { eventsPath, type RunFolder } from "../run/run-folder.ts";
import { composeEmbedder } from "./compose.ts";
import { momentText } from "./time-text.ts";

/** Texts up to which comparing all takes milliseconds, so that building a graph would never pay. */
const scanned = 200_000;

interface Searched {
  search: VillageSearch;
  entries: readonly Searchable[];
  /** Of the log when the entries were read. */
  bytes: number;
}

/** `tellMissing` hears once that a run would be found faster in with the optional package hnswlib-node. */
export function createRunSearch(tellMissing: () => void): SearchRun {
  const runs = new Map<string, Searched>();
  let told = false;
  let hnsw: Promise<CreateIndex | undefined> | undefined;

  const searchedOf = async (run: RunFolder): Promise<Result<Searched>> => {
    const bytes = statSync(eventsPath(run.folder), { throwIfNoEntry: false })?.size ?? 0;
    const known = runs.get(run.folder);
    if (known?.bytes === bytes) return good(known);
    const log = readLog(eventsPath(run.folder));
    if (!log.ok) return log;
    const entries = searchable(run.world, log.value.events);
    const embedder = composeEmbedder(run.manifest.language);
    if (!embedder.ok) return embedder;
    const index = await (hnsw ??= loadHnsw({ scanned }));
    if (!index && entries.length > scanned && !told) {
      told = true;
      tellMissing();
    }
    const grown = known && known.entries.length <= entries.length ? known.search : undefined;
    const search = grown ?? createVillageSearch(embedder.value, index ?? createExactIndex);
    const searched = { search, entries, bytes };
    runs.set(run.folder, searched);
    return good(searched);
  };

  return async (run, query, limit) => {
    const searched = await searchedOf(run);
    if (!searched.ok) return searched;
    const { search, entries } = searched.value;
    const reply = await search.find(entries, query, limit);
    if (reply.ok) return good(reply.found.map((found) => hitOf(run, found)));
    const { kind, detail } = reply.failure;
    return bad(problem("embedder.failed", { embedder: run.manifest.embedder, kind, detail }));
  };
}

function hitOf(run: RunFolder, { t, villager, kind, place, text, score, heldBy }: Found): SearchHit {
  const { personas, scenario, calendar } = run.world;
  const nameOf = (id: string): string => personas[id]?.name ?? id;
  const name = nameOf(villager);
  const placeName = place === null ? null : (scenario.places[place]?.name ?? place);
  const time = momentText(calendar, t);
  return {
    run: run.manifest.id,
    villager,
    name,
    tick: t,
    time,
    place,
    placeName,
    kind,
    score,
    text,
    heldBy: heldBy.map(nameOf),
  };
}
