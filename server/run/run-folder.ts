/** The files of a run folder: creating one, and opening one that is there. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { bad, good, problem, type Result } from "#village/errors";
import { createWorld, type World } from "#village/world";
import { type LoadedScenario, loadScenario } from "../scenario/load.ts";
import { readScenarioFolder, type ScenarioFiles } from "../scenario/source.ts";
import { type Disk, realDisk } from "./disk.ts";
import {
  behaviourVersion,
  formatVersion,
  hashFiles,
  type Manifest,
  readManifest,
  writeManifest,
} from "./manifest.ts";

/** What the maker of a run decides; all of it stays for good. */
export type RunOptions = Pick<
  Manifest,
  "seed" | "model" | "minds" | "embedder" | "thoughts" | "cassette" | "until"
>;

export interface RunFolder {
  folder: string;
  manifest: Manifest;
  world: World;
  loaded: LoadedScenario;
}

export const eventsPath = (folder: string): string => join(folder, "events.jsonl");
export const thoughtsPath = (folder: string): string => join(folder, "thoughts.jsonl");
export const tracePath = (folder: string): string => join(folder, "trace.jsonl");
export const embeddingsPath = (folder: string): string => join(folder, "embeddings.jsonl");
export const cassettePath = (folder: string): string => join(folder, "cassette.jsonl");

/** Makes a new run folder with an exact copy of the scenario. Refuses a folder that holds anything. */
export function createRun(
  folder: string,
  files: ScenarioFiles,
  loaded: LoadedScenario,
  options: RunOptions,
  disk: Disk = realDisk,
): Result<RunFolder> {
  if (existsSync(folder) && readdirSync(folder).length > 0) return bad(problem("run.not-empty", { folder }));
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, "scenario", name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const { scenario } = loaded;
  const manifest: Manifest = {
    format: formatVersion,
    behaviour: behaviourVersion,
    id: basename(folder),
    scenario: scenario.name,
    scenarioHash: hashFiles(files),
    ...options,
    language: scenario.language,
    index: scenario.mind.index,
    conversation: scenario.mind.conversation,
    parent: null,
    status: { phase: "running", tick: 0 },
  };
  writeManifest(disk, folder, manifest);
  return good({ folder, manifest, world: createWorld(scenario, loaded.map, options.seed), loaded });
}

/** Opens a run folder: manifest and the scenario it carries. */
export function openRun(folder: string): Result<RunFolder> {
  const manifest = readManifest(folder);
  if (!manifest.ok) return manifest;
  const files = readScenarioFolder(join(folder, "scenario"), folder);
  if (!files.ok) return bad(problem("run.not-a-run", { run: folder }));
  if (hashFiles(files.value.files) !== manifest.value.scenarioHash)
    return bad(problem("run.scenario-changed", { run: folder }, { file: join(folder, "scenario") }));
  const loaded = loadScenario(files.value.files, manifest.value.language);
  if (!loaded.ok) return loaded;
  const world = createWorld(loaded.value.scenario, loaded.value.map, manifest.value.seed);
  return good({ folder, manifest: manifest.value, world, loaded: loaded.value });
}

/** Takes a run folder for this process; undefined and a problem when a living process holds it. */
export function lockRun(folder: string): Result<() => void> {
  const file = join(folder, "run.lock");
  if (existsSync(file)) {
    const holder = Number(readFileSync(file, "utf8"));
    if (holder !== process.pid && isAlive(holder))
      return bad(problem("run.locked", { run: folder, pid: holder }));
  }
  writeFileSync(file, String(process.pid));
  return good(() => rmSync(file, { force: true }));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
