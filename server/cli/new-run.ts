/** Makes run folders, and opens them to go on with. */
import { copyFileSync, existsSync } from "node:fs";
import { basename, join } from "node:path";
import { secondsPerDay } from "#village/clock";
import { bad, orThrow, problem } from "#village/errors";
import { calendarOf } from "#village/world";
import { behaviourVersion } from "../run/manifest.ts";
import { cassettePath, createRun, embeddingsPath, openRun, type RunFolder } from "../run/run-folder.ts";
import { type LoadedScenario, loadScenario } from "../scenario/load.ts";
import { readScenarioFolder, type ScenarioFiles } from "../scenario/source.ts";
import { chosenModels } from "./chosen-models.ts";
import { checkEmbedder, lexicalName } from "./create-embedder.ts";
import { scenariosFolder } from "./folders.ts";
import { freeRunFolder } from "./run-names.ts";
import { readMoment } from "./time-text.ts";

/** In place of a model's name: recorded replies only. */
export const cassetteModel = "cassette";

export interface NewRunOptions {
  seed: number;
  model?: string;
  /** NAME=MODEL, as often as wanted. */
  mind?: string[];
  embedder?: string;
  language?: string;
  out?: string;
  days?: number;
  until?: string;
  ticks?: number;
  thoughts: boolean;
  record?: boolean;
}

export interface ChosenScenario {
  files: ScenarioFiles;
  loaded: LoadedScenario;
  /** Its folder's name, with the language when that is not its own: runs are named by it. */
  name: string;
}

export function chosenScenario(scenario: string, language: string | undefined): ChosenScenario {
  const { folder, files } = orThrow(readScenarioFolder(scenario, scenariosFolder));
  const loaded = orThrow(loadScenario(files, language));
  const chosen = loaded.scenario.language;
  const name = chosen === loaded.languages[0] ? basename(folder) : `${basename(folder)}-${chosen}`;
  return { files, loaded, name };
}

/** Makes a run folder from a scenario and options; with the model "cassette", from a recorded run. */
export function newRun(scenario: string, options: NewRunOptions): RunFolder {
  if (options.model === cassetteModel) return replayRun(scenario, options);
  const { files, loaded, name } = chosenScenario(scenario, options.language);
  const { model, minds } = orThrow(chosenModels(loaded.scenario, options.model, options.mind ?? []));
  const embedder = orThrow(checkEmbedder(options.embedder ?? lexicalName));
  const calendar = calendarOf(loaded.scenario);
  const perDay = secondsPerDay / calendar.tickSeconds;
  const end = options.until ?? loaded.scenario.end;
  const until =
    options.ticks ??
    (options.days === undefined ? orThrow(readMoment(calendar, end, "--until")) : options.days * perDay);
  const out = options.out ?? freeRunFolder(name);
  return orThrow(
    createRun(out, files, loaded, {
      seed: options.seed,
      model,
      minds,
      embedder,
      thoughts: options.thoughts,
      cassette: options.record ?? false,
      until,
    }),
  );
}

/** Opens a run to go on with; one of another behaviour version would not go on as it began. */
export function reopen(folder: string): RunFolder {
  const run = orThrow(openRun(folder));
  if (run.manifest.behaviour !== behaviourVersion)
    orThrow(
      bad(problem("run.behaviour-differs", { came: run.manifest.behaviour, expected: behaviourVersion })),
    );
  return run;
}

/** A new run that will live again what a recorded one has lived: same scenario, seed, models and length, and its replies. */
function replayRun(recorded: string, { out }: NewRunOptions): RunFolder {
  const { manifest, loaded, folder } = orThrow(openRun(recorded));
  const tapes = [cassettePath, embeddingsPath].filter((path) => existsSync(path(folder)));
  if (tapes.length === 0) orThrow(bad(problem("cassette.none", { run: recorded })));
  const { files } = orThrow(readScenarioFolder(join(folder, "scenario"), folder));
  const { seed, model, minds, embedder, thoughts, cassette, until, status } = manifest;
  const reached = status.phase === "ended" ? until : status.tick;
  const options = { seed, model, minds, embedder, thoughts, cassette, until: reached };
  const made = orThrow(createRun(out ?? freeRunFolder(`${basename(folder)}-again`), files, loaded, options));
  for (const path of tapes) copyFileSync(path(folder), path(made.folder));
  return made;
}
