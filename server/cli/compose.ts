/** The one place that constructs adapters: model, embedder, language pack, mind. */
import { join } from "node:path";
import { bad, good, nearest, problem, type Result } from "#village/errors";
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
import type { LanguageModel } from "../model/language-model.ts";
import { type Meter, meter } from "../model/meter.ts";
import { hasOfflinePack, loadOfflinePack } from "../model/offline/load-pack.ts";
import { createOfflineModel } from "../model/offline/offline-model.ts";
import { type Disk, realDisk } from "../run/disk.ts";
import { cassettePath, type RunFolder } from "../run/run-folder.ts";
import { assetsFolder } from "./folders.ts";

const models = ["offline"];
const locales = join(assetsFolder, "locales");

/** Says whether a model of this name can be had, and speaks the language, before anything is written. */
export function checkModel(name: string, language: string): Result<string> {
  if (!models.includes(name))
    return bad(problem("model.unknown", { model: name, nearest: nearest(name, models) ?? "offline" }));
  return hasOfflinePack(locales, language)
    ? good(name)
    : bad(problem("language.missing", { language, folder: join(locales, language) }));
}

export interface Composed {
  mind: Mind;
  meter: Meter;
}

export interface ComposeOptions {
  /** Play recorded replies only. */
  replay?: boolean;
  disk?: Disk;
  /** Wraps the model before recording: tests delay, count and fail with it. */
  wrap?(model: LanguageModel): LanguageModel;
}

/** The mind of a run, its model recorded and its retrieval indexed as the manifest says. */
export async function compose(run: RunFolder, options: ComposeOptions = {}): Promise<Result<Composed>> {
  const { model: name, language, seed, cassette } = run.manifest;
  const made = createModel(name, language);
  if (!made.ok) return made;
  const model = options.wrap ? options.wrap(made.value) : made.value;
  const index = await retrievalIndex(run.manifest.index);
  if (!index.ok) return index;
  if (!cassette) return composeMind(model, language, seed, index.value);
  const tape = Cassette.open(options.disk ?? realDisk, cassettePath(run.folder));
  if (!tape.ok) return tape;
  return composeMind(
    options.replay ? replayed(name, tape.value) : recorded(model, tape.value),
    language,
    seed,
    index.value,
  );
}

/** A mind on top of a model, its calls counted. */
export function composeMind(
  model: LanguageModel,
  language: string,
  seed: number,
  createIndex: CreateIndex = createExactIndex,
): Result<Composed> {
  const pack = loadPack(locales, language);
  if (!pack.ok) return pack;
  const counted = meter(model);
  const mind = createMind({
    model: () => counted.model,
    embedder: lexicalEmbedder(pack.value),
    createIndex,
    pack: pack.value,
    seed,
  });
  return good({ mind, meter: counted.meter });
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

export function createModel(name: string, language: string): Result<LanguageModel> {
  const known = checkModel(name, language);
  return known.ok ? good(createOfflineModel(loadOfflinePack(locales, language))) : known;
}
