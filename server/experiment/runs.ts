/**
 * The runs of an experiment on disk, each a run folder of its own:
 *
 *     <out>/runs/<arm>/<seed>/   manifest.json, the log …, and metrics.json once it has been measured
 *
 * Invariants:
 * 1. metrics.json is written whole, after the last tick: a run that has one is finished, any other goes on from its log.
 * 2. A folder whose manifest names another scenario, model or length is never mixed with this experiment's runs.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { bad, good, problem, type Result } from "#village/errors";
import type { Disk } from "../run/disk.ts";
import { behaviourVersion, hashFiles, type Manifest, readManifest } from "../run/manifest.ts";
import { createRun } from "../run/run-folder.ts";
import type { Arm } from "./load.ts";

export interface PlannedRun {
  arm: string;
  seed: number;
  folder: string;
}

/** What stays of a run when it has been measured: manifest and metrics, or everything. */
export type Keep = "metrics" | "runs";

export const metricsPath = (folder: string): string => join(folder, "metrics.json");

export const plannedRuns = (out: string, arms: readonly Arm[], seeds: readonly number[]): PlannedRun[] =>
  arms.flatMap(({ name }) =>
    seeds.map((seed) => ({ arm: name, seed, folder: join(out, "runs", name, String(seed)) })),
  );

export const isFinished = ({ folder }: PlannedRun): boolean => existsSync(metricsPath(folder));

/** Makes the run's folder, or checks that the one there is this run's. One that was never made whole is made anew. */
export function prepareRun(
  run: PlannedRun,
  arm: Arm,
  { model, minds, embedder }: Pick<Manifest, "model" | "minds" | "embedder">,
  keep: Keep,
): Result<PlannedRun> {
  const { files, loaded, until } = arm;
  if (existsSync(join(run.folder, "manifest.json"))) {
    const manifest = readManifest(run.folder);
    if (!manifest.ok) return manifest;
    const { scenarioHash, model: lived, minds: livedBy, until: end, behaviour, seed } = manifest.value;
    const same =
      manifest.value.embedder === embedder &&
      scenarioHash === hashFiles(files) &&
      lived === model &&
      isDeepStrictEqual(livedBy, minds) &&
      end === until &&
      behaviour === behaviourVersion &&
      seed === run.seed;
    return same
      ? good(run)
      : bad(problem("experiment.changed", { arm: run.arm, seed: run.seed, run: run.folder }));
  }
  rmSync(run.folder, { recursive: true, force: true });
  const made = createRun(run.folder, files, loaded, {
    seed: run.seed,
    model,
    minds,
    embedder,
    thoughts: keep === "runs",
    cassette: false,
    until,
  });
  return made.ok ? good(run) : made;
}

/** Writes down the figures of a run that has been lived, and lets go of what is not to be kept. */
export function finishRun(disk: Disk, folder: string, figures: object, keep: Keep): void {
  disk.replace(metricsPath(folder), `${JSON.stringify(figures)}\n`);
  if (keep === "runs") return;
  for (const name of readdirSync(folder))
    if (!keptAlways.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
}

const keptAlways: ReadonlySet<string> = new Set(["manifest.json", "metrics.json", "run.lock"]);

export const readFigures = ({ folder }: PlannedRun): object =>
  JSON.parse(readFileSync(metricsPath(folder), "utf8")) as object;
