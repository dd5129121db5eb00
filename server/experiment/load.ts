/** An experiment file becomes arms with their scenarios, or every problem found in file and patches. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseMoment, secondsPerDay } from "#village/clock";
import { bad, good, nearest, type Problem, problem, type Result, type Where } from "#village/errors";
import { calendarOf } from "#village/world";
import { type LoadedScenario, loadScenario } from "../scenario/load.ts";
import { readScenarioFolder, type ScenarioFiles } from "../scenario/source.ts";
import { readYaml, type YamlValue } from "../scenario/yaml-file.ts";
import { explains } from "./columns.ts";
import { type Experiment, experimentSchema, type Patch } from "./experiment.ts";
import { laidOver } from "./patch.ts";

export interface Arm {
  name: string;
  /** The scenario with this arm's patch laid over it. */
  files: ScenarioFiles;
  loaded: LoadedScenario;
  /** A run of this arm ends before this tick. */
  until: number;
}

export interface LoadedExperiment {
  experiment: Experiment;
  arms: Arm[];
}

export interface ExperimentSources {
  /** Where scenarios are looked for by name. */
  shelf: string;
  /** In place of the experiment's own. */
  language?: string | undefined;
  /** Columns that a run is measured in, as patterns. */
  columns: readonly string[];
}

export function loadExperiment(file: string, sources: ExperimentSources): Result<LoadedExperiment> {
  if (!existsSync(file)) return bad(problem("experiment.not-found", { experiment: file }, { file }));
  const read = readYaml(readFileSync(file, "utf8"), file, experimentSchema);
  if (!read.ok) return read;
  const experiment = { ...read.value.value, language: sources.language ?? read.value.value.language };
  const beside = join(dirname(file), experiment.scenario);
  const folder = existsSync(join(beside, "scenario.yaml")) ? beside : experiment.scenario;
  const source = readScenarioFolder(folder, sources.shelf);
  if (!source.ok)
    return bad(...source.problems.map((p) => ({ ...p, where: read.value.whereIs(["scenario"]) })));
  const base = loadScenario(source.value.files, experiment.language);
  if (!base.ok) return bad(...base.problems.map((found) => inFolder(found, source.value.folder)));
  const problems = checkColumns(read.value, base.value, sources.columns);
  const arms: Arm[] = [];
  for (const name of Object.keys(experiment.arms)) {
    const arm = loadArm(name, { ...read.value, value: experiment }, source.value.files);
    if (arm.ok) arms.push(arm.value);
    else problems.push(...arm.problems);
  }
  return problems.length > 0 ? bad(...problems) : good({ experiment, arms });
}

/** Problems of a scenario name files by their path inside its folder. */
const inFolder = (found: Problem, folder: string): Problem =>
  found.where ? { ...found, where: { ...found.where, file: join(folder, found.where.file) } } : found;

function loadArm(
  name: string,
  { value: experiment, whereIs }: YamlValue<Experiment>,
  files: ScenarioFiles,
): Result<Arm> {
  const at = ["arms", name, "patch"];
  const { language, probes } = experiment;
  const patch: Patch = { ...(probes ? { probes } : {}), ...experiment.arms[name]?.patch };
  const laid = laidOver(files, patch, (path) => whereIs([...at, ...path]));
  if (!laid.ok) return laid;
  const loaded = loadScenario(laid.value, language, (file, path) => {
    const villager = /^villagers\/(.+)\.yaml$/.exec(file)?.[1];
    return whereIs([...at, ...(villager === undefined ? [] : ["villagers", villager]), ...path]);
  });
  if (!loaded.ok)
    return bad(...loaded.problems.map((found) => inPatch(found, (path) => whereIs([...at, ...path]))));
  return good({ name, files: laid.value, loaded: loaded.value, until: endOf(experiment, loaded.value) });
}

/** A problem of a translation, or of the map, that the patch has brought about. */
function inPatch(found: Problem, whereIs: (path: readonly string[]) => Where): Problem {
  const language = /^([^/]+)\/(?:texts|villagers\/.+)\.yaml$/.exec(found.where?.file ?? "")?.[1];
  return language === undefined ? found : { ...found, where: whereIs(["translations", language]) };
}

function endOf({ days, until }: Experiment, { scenario }: LoadedScenario): number {
  const calendar = calendarOf(scenario);
  return days === undefined
    ? (parseMoment(calendar, until ?? scenario.end) ?? 0)
    : (days * secondsPerDay) / calendar.tickSeconds;
}

/** Every metric to be shown must be a column. */
function checkColumns(
  { value: experiment, whereIs }: YamlValue<Experiment>,
  { scenario }: LoadedScenario,
  patterns: readonly string[],
): Problem[] {
  const probes = (experiment.probes ?? scenario.probes).map((probe) => probe.id);
  const known = patterns.flatMap((pattern) =>
    pattern.startsWith("probes.*") ? probes.map((id) => pattern.replace("*", id)) : [pattern],
  );
  return (experiment.metrics ?? []).flatMap((name, index) =>
    known.some((pattern) => explains(pattern, name) || explains(name, pattern))
      ? []
      : [
          problem(
            "scenario.unknown-name",
            { kind: "metric", name, nearest: nearest(name, known) ?? "—" },
            whereIs(["metrics", index]),
          ),
        ],
  );
}
