/** The one place that constructs adapters: model, embedder, mind, and the run they serve. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { bad, good, nearest, problem, type Result } from "#village/errors";
import { createLexicalEmbedder } from "../embedding/lexical/lexical-embedder.ts";
import { loadPack } from "../language/load.ts";
import { createMind } from "../mind/create-mind.ts";
import type { Mind } from "../mind/mind.ts";
import { Cassette, recorded, replayed } from "../model/cassette.ts";
import type { LanguageModel } from "../model/language-model.ts";
import { type Meter, meter } from "../model/meter.ts";
import { loadOfflinePack } from "../model/offline/load-pack.ts";
import { createOfflineModel } from "../model/offline/offline-model.ts";
import { type Disk, realDisk } from "../run/disk.ts";
import { cassettePath, type RunFolder } from "../run/run-folder.ts";
import { assetsFolder } from "./folders.ts";

const models = ["offline"];

/** Says whether a model of this name can be had, before anything is written. */
export const checkModel = (name: string): Result<string> =>
  models.includes(name)
    ? good(name)
    : bad(problem("model.unknown", { model: name, nearest: nearest(name, models) ?? "offline" }));

export interface Composed {
  mind: Mind;
  meter: Meter;
}

/** How a run's model replies are to be had. */
export type Replies = "live" | "replay";

export function compose(run: RunFolder, replies: Replies = "live", disk: Disk = realDisk): Result<Composed> {
  const { manifest } = run;
  const locales = join(assetsFolder, "locales", manifest.language);
  if (!existsSync(locales))
    return bad(problem("language.missing", { language: manifest.language, nearest: "en" }));
  const made = createModel(manifest.model, locales);
  if (!made.ok) return made;
  const model = withCassette(made.value, run, replies, disk);
  if (!model.ok) return model;
  const counted = meter(model.value);
  const mind = createMind({
    model: () => counted.model,
    embedder: createLexicalEmbedder(),
    pack: loadPack(locales),
    seed: manifest.seed,
  });
  return good({ mind, meter: counted.meter });
}

function createModel(name: string, locales: string): Result<LanguageModel> {
  const known = checkModel(name);
  return known.ok ? good(createOfflineModel(loadOfflinePack(locales))) : known;
}

/** A pure model needs no record: its replies can be had again at any time. */
function withCassette(
  model: LanguageModel,
  run: RunFolder,
  replies: Replies,
  disk: Disk,
): Result<LanguageModel> {
  if (!run.manifest.cassette) return good(model);
  const cassette = Cassette.open(disk, cassettePath(run.folder));
  if (!cassette.ok) return cassette;
  return good(replies === "replay" ? replayed(model.name, cassette.value) : recorded(model, cassette.value));
}
