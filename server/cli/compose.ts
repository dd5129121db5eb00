/** The one place that composes a run's mind: models by name, embedder, language pack, index, cassette, trace. */
import { bad, good, problem, type Result } from "#village/errors";
import type { Embedder } from "../embedding/embedder.ts";
import { loadPack } from "../language/load.ts";
import type { LanguagePack } from "../language/pack.ts";
import { createExactIndex } from "../memory/exact-index.ts";
import { loadHnsw } from "../memory/hnsw-index.ts";
import type { CreateIndex } from "../memory/vector-index.ts";
import { createMind } from "../mind/create-mind.ts";
import type { Mind } from "../mind/mind.ts";
import type { LanguageModel, ModelFailure, ModelRequest, Purpose } from "../model/language-model.ts";
import { type Meter, meter } from "../model/meter.ts";
import { modelNameFor } from "../model/minds.ts";
import type { Surroundings } from "../model/settings.ts";
import { noSpend, type Spend } from "../model/spend.ts";
import { TraceFile } from "../model/trace-file.ts";
import type { WallClock } from "../model/wrap/clock.ts";
import { type Disk, realDisk } from "../run/disk.ts";
import type { RunFolder } from "../run/run-folder.ts";
import { tracePath } from "../run/run-folder.ts";
import { createLexical } from "./create-embedder.ts";
import { locales } from "./create-model.ts";
import { embedderOf } from "./run-embedder.ts";
import { modelsOf } from "./run-models.ts";

export interface Composed {
  mind: Mind;
  meter: Meter;
  /** Of every call ever sent for this run; grows while it lives. */
  spend: Spend;
}

export interface ComposeOptions {
  /** Play recorded replies only. */
  replay?: boolean;
  disk?: Disk;
  /** Calls under way at once. */
  concurrency?: number;
  /** Hears of each wait before a call is sent again, in seconds. */
  onWait?(request: ModelRequest, failure: ModelFailure, seconds: number): void;
  onEmbedderWait?(embedder: string, failure: ModelFailure, seconds: number): void;
  /** In place of the environment and the files of the present folder. */
  surroundings?: Surroundings;
  /** Decides how long a wait before another try takes. */
  clock?: WallClock;
  /** Wraps each model before recording: tests delay, count and fail with it. */
  wrap?(model: LanguageModel): LanguageModel;
}

/** The mind of a run, its models recorded and its retrieval indexed as the manifest says. */
export async function compose(run: RunFolder, options: ComposeOptions = {}): Promise<Result<Composed>> {
  const { model, minds, language, seed } = run.manifest;
  const pack = loadPack(locales, language);
  if (!pack.ok) return pack;
  const index = await retrievalIndex(run.manifest.index);
  if (!index.ok) return index;
  const disk = options.disk ?? realDisk;
  const trace = new TraceFile(disk, tracePath(run.folder));
  const made = await modelsOf(run, pack.value, trace, disk, options);
  if (!made.ok) return made;
  const embedder = await embedderOf(run, pack.value, trace, disk, options);
  if (!embedder.ok) return embedder;
  const nameFor = modelNameFor(minds, model);
  const modelFor = (villager: string, purpose: Purpose): LanguageModel =>
    made.value.get(nameFor(villager, purpose)) as LanguageModel;
  const composed = mindOf(modelFor, pack.value, seed, index.value, embedder.value);
  return good({ ...composed, spend: trace.spend });
}

/** A mind on top of one model, its calls counted. */
export function composeMind(
  model: LanguageModel,
  language: string,
  seed: number,
  createIndex: CreateIndex = createExactIndex,
): Result<Composed> {
  const pack = loadPack(locales, language);
  if (!pack.ok) return pack;
  return good({
    ...mindOf(() => model, pack.value, seed, createIndex, createLexical(pack.value)),
    spend: noSpend(),
  });
}

function mindOf(
  modelFor: (villager: string, purpose: Purpose) => LanguageModel,
  pack: LanguagePack,
  seed: number,
  createIndex: CreateIndex,
  embedder: Embedder,
): { mind: Mind; meter: Meter } {
  const counts: Meter = { calls: 0, byPurpose: {} };
  const counted = new Map<LanguageModel, LanguageModel>();
  const model = (villager: string, purpose: Purpose): LanguageModel => {
    const asked = modelFor(villager, purpose);
    let found = counted.get(asked);
    if (!found) counted.set(asked, (found = meter(asked, counts)));
    return found;
  };
  return {
    mind: createMind({ model, embedder, createIndex, pack, seed }),
    meter: counts,
  };
}

/** The index of a villager's retrieval: never another than the one named, since another would remember otherwise. */
async function retrievalIndex(name: string): Promise<Result<CreateIndex>> {
  if (name === "exact") return good(createExactIndex);
  const hnsw = name === "hnsw" ? await loadHnsw() : undefined;
  return hnsw ? good(hnsw) : bad(problem("index.missing", { index: name }));
}

/** The built-in embedder with the words of a language. */
export function composeEmbedder(language: string): Result<Embedder> {
  const pack = loadPack(locales, language);
  return pack.ok ? good(createLexical(pack.value)) : pack;
}
