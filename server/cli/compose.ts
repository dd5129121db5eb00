/** The one place that composes a run's mind: models by name, embedder, language pack, index, cassette, trace. */
import { bad, good, problem, type Result } from "#village/errors";
import type { Embedder } from "../embedding/embedder.ts";
import { createLexicalEmbedder } from "../embedding/lexical/lexical-embedder.ts";
import { loadPack } from "../language/load.ts";
import type { LanguagePack } from "../language/pack.ts";
import { createExactIndex } from "../memory/exact-index.ts";
import { loadHnsw } from "../memory/hnsw-index.ts";
import type { CreateIndex } from "../memory/vector-index.ts";
import { createMind } from "../mind/create-mind.ts";
import type { Mind } from "../mind/mind.ts";
import { Cassette, recorded, replayed } from "../model/cassette.ts";
import type { LanguageModel, ModelFailure, ModelRequest, Purpose } from "../model/language-model.ts";
import { type Meter, meter } from "../model/meter.ts";
import { modelNameFor, modelNames } from "../model/minds.ts";
import type { Surroundings } from "../model/settings.ts";
import { noSpend, type Spend } from "../model/spend.ts";
import { TraceFile, tracePath } from "../model/trace-file.ts";
import type { WallClock } from "../model/wrap/clock.ts";
import { type Disk, realDisk } from "../run/disk.ts";
import { cassettePath, type RunFolder } from "../run/run-folder.ts";
import { createOffline, createRemote, locales } from "./create-model.ts";
import { readPrices, readSurroundings } from "./surroundings.ts";

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
  const made = await createModels(run, pack.value, trace, disk, options);
  if (!made.ok) return made;
  const nameFor = modelNameFor(minds, model);
  const modelFor = (villager: string, purpose: Purpose): LanguageModel =>
    made.value.get(nameFor(villager, purpose)) as LanguageModel;
  const composed = mindOf(modelFor, pack.value, seed, index.value);
  return good({ ...composed, spend: trace.spend });
}

/** The models of a run by name. Replies of servers go by the cassette; a pure model's only when the run records all. */
async function createModels(
  { manifest, folder }: RunFolder,
  pack: LanguagePack,
  trace: TraceFile,
  disk: Disk,
  options: ComposeOptions,
): Promise<Result<ReadonlyMap<string, LanguageModel>>> {
  const made = new Map<string, LanguageModel>();
  const names = modelNames(manifest.minds, manifest.model);
  const tape = names.some((name) => name !== "offline") || manifest.cassette;
  const cassette = tape ? Cassette.open(disk, cassettePath(folder)) : undefined;
  if (cassette && !cassette.ok) return cassette;
  for (const name of names) {
    if (options.replay && cassette && (manifest.cassette || name !== "offline")) {
      made.set(name, replayed(name, cassette.value));
      continue;
    }
    const created =
      name === "offline" ? createOffline(manifest.language) : await remote(name, pack, trace, options);
    if (!created.ok) return created;
    const model = options.wrap ? options.wrap(created.value) : created.value;
    const taped = cassette && (manifest.cassette || !model.pure);
    made.set(name, taped ? recorded(model, cassette.value) : model);
  }
  return good(made);
}

async function remote(
  name: string,
  pack: LanguagePack,
  { write }: TraceFile,
  { concurrency, onWait, clock, surroundings: given }: ComposeOptions,
): Promise<Result<LanguageModel>> {
  const surroundings = given ? good(given) : readSurroundings();
  if (!surroundings.ok) return surroundings;
  const prices = readPrices();
  if (!prices.ok) return prices;
  return createRemote(name, {
    surroundings: surroundings.value,
    pack,
    prices: prices.value,
    write,
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(onWait ? { onWait } : {}),
    ...(clock ? { clock } : {}),
  });
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
  return good({ ...mindOf(() => model, pack.value, seed, createIndex), spend: noSpend() });
}

function mindOf(
  modelFor: (villager: string, purpose: Purpose) => LanguageModel,
  pack: LanguagePack,
  seed: number,
  createIndex: CreateIndex,
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
    mind: createMind({ model, embedder: lexicalEmbedder(pack), createIndex, pack, seed }),
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
  return pack.ok ? good(lexicalEmbedder(pack.value)) : pack;
}

const lexicalEmbedder = ({ language, mind, embedding }: LanguagePack): Embedder =>
  createLexicalEmbedder({ language, ...embedding, stop: mind.embedding.stop });
