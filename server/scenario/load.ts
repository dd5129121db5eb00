/** The files of a scenario become a scenario and its map, or every problem found in them. */
import { bad, good, nearest, type Problem, problem, type Result, type Where } from "#village/errors";
import type { VillageMap } from "#village/map";
import { readMap } from "#village/read-map";
import {
  type Persona,
  type Scenario,
  type ScenarioFile,
  scenarioSchema,
  villagerSchema,
} from "#village/scenario";
import { checkNames } from "./check-names.ts";
import { checkWays } from "./check-ways.ts";
import { languagesOf } from "./languages.ts";
import type { ScenarioFiles } from "./source.ts";
import { translate } from "./translate.ts";
import { type Origin, readYaml, type YamlValue } from "./yaml-file.ts";

export interface LoadedScenario {
  scenario: Scenario;
  map: VillageMap;
  /** The Tiled map as it stands in the file. */
  tiled: unknown;
  /** All that it has texts in, its own first. */
  languages: readonly string[];
}

/** A villager with the place in the files where each of its fields stands. */
export interface LocatedPersona {
  persona: Persona;
  whereIs(path: readonly PropertyKey[]): Where;
}

/** In its own language unless told. `origin` tells where a value stands that was not written in these files. */
export function loadScenario(
  files: ScenarioFiles,
  language?: string,
  origin?: Origin,
): Result<LoadedScenario> {
  const text = files["scenario.yaml"];
  if (text === undefined) return bad(problem("scenario.unreadable", { file: "scenario.yaml" }));
  const main = readYaml(text, "scenario.yaml", scenarioSchema, origin);
  if (!main.ok) return main;
  const people = readVillagers(main.value, files, origin);
  const map = loadMap(main.value, files);
  if (!people.ok || !map.ok)
    return bad(...(people.ok ? [] : people.problems), ...(map.ok ? [] : map.problems));
  const scenario: Scenario = { ...main.value.value, villagers: people.value.map((p) => p.persona) };
  const problems = checkNames(scenario, main.value, people.value, map.value.map);
  if (problems.length === 0) problems.push(...checkWays(scenario, people.value, map.value.map));
  if (problems.length > 0) return bad(...problems);
  const told = translate(scenario, files, language ?? scenario.language);
  if (!told.ok) return told;
  const languages = languagesOf(files, scenario.language);
  return good({ scenario: told.value, map: map.value.map, tiled: map.value.tiled, languages });
}

function readVillagers(
  main: YamlValue<ScenarioFile>,
  files: ScenarioFiles,
  origin?: Origin,
): Result<LocatedPersona[]> {
  const people: LocatedPersona[] = [];
  const problems: Problem[] = [];
  for (const [index, entry] of main.value.villagers.entries()) {
    const where = main.whereIs(["villagers", index]);
    if (typeof entry !== "string") {
      people.push({ persona: entry, whereIs: (path) => main.whereIs(["villagers", index, ...path]) });
      continue;
    }
    const file = `villagers/${entry}.yaml`;
    const text = files[file];
    if (text === undefined) {
      const known = Object.keys(files).flatMap((f) => /^villagers\/(.+)\.yaml$/.exec(f)?.[1] ?? []);
      problems.push(
        problem(
          "scenario.villager-missing",
          { villager: entry, file, nearest: nearest(entry, known) ?? "—" },
          where,
        ),
      );
      continue;
    }
    const read = readYaml(text, file, villagerSchema, origin);
    if (read.ok) people.push({ persona: { ...read.value.value, id: entry }, whereIs: read.value.whereIs });
    else problems.push(...read.problems);
  }
  return problems.length > 0 ? bad(...problems) : good(people);
}

function loadMap(
  main: YamlValue<ScenarioFile>,
  files: ScenarioFiles,
): Result<{ map: VillageMap; tiled: unknown }> {
  const file = main.value.map;
  const text = files[file];
  if (text === undefined) return bad(problem("map.not-found", { map: file }, main.whereIs(["map"])));
  let tiled: unknown;
  try {
    tiled = JSON.parse(text);
  } catch (error) {
    return bad(problem("map.json", { detail: String(error) }, { file }));
  }
  const map = readMap(tiled, file);
  return map.ok ? good({ map: map.value, tiled }) : map;
}
