import { basename } from "node:path";
import type { Command } from "commander";
import { bad, good, type Problem, type Result } from "#village/errors";
import { loadExperiment } from "../experiment/load.ts";
import { loadScenario } from "../scenario/load.ts";
import { readScenarioFolder } from "../scenario/source.ts";
import { chosenModels } from "./chosen-models.ts";
import { columnPatterns } from "./columns.ts";
import { exit, fail } from "./exit.ts";
import { scenariosFolder } from "./folders.ts";
import type { Settle } from "./main.ts";
import type { Facts, Words } from "./words.ts";

export function validateCommand(program: Command, words: Words, settle: Settle): void {
  program
    .command("validate")
    .description(words.say("usage.validate"))
    .argument("<scenario...>", words.say("usage.arguments.scenarios"))
    .option("--json", words.say("usage.options.json"))
    .action((scenarios: string[], options: { json?: boolean }) =>
      settle(options.json ?? false, async () => validate(scenarios, words, options.json ?? false)),
    );
}

function validate(scenarios: readonly string[], words: Words, json: boolean): number {
  const valid: object[] = [];
  const problems: Problem[] = [];
  for (const name of scenarios) {
    const checked = isExperiment(name) ? checkExperiment(name) : checkScenario(name);
    if (!checked.ok) {
      problems.push(...checked.problems);
      continue;
    }
    const { sentence, facts } = checked.value;
    valid.push(facts);
    if (!json) process.stdout.write(`${words.say(sentence, facts)}\n`);
  }
  if (problems.length > 0) {
    fail(words, problems, json);
    return problems.every((p) => p.code.endsWith(".not-found")) ? exit.usage : exit.wrong;
  }
  if (json) process.stdout.write(`${JSON.stringify({ ok: true, scenarios: valid })}\n`);
  return exit.done;
}

/** A YAML file is an experiment; a scenario is a folder. */
const isExperiment = (name: string): boolean => /\.ya?ml$/.test(name) && basename(name) !== "scenario.yaml";

/** What is sound, and the key of the sentence that says so. */
type Checked = Result<{ sentence: string; facts: Facts }>;

/** A scenario, in each of its languages. */
function checkScenario(name: string): Checked {
  const read = readScenarioFolder(name, scenariosFolder);
  if (!read.ok) return read;
  const { files, folder } = read.value;
  const own = loadScenario(files);
  const all = own.ok ? own.value.languages.map((language) => loadScenario(files, language)) : [own];
  const models = own.ok ? [chosenModels(own.value.scenario, undefined, [])] : [];
  const problems = [...all, ...models].flatMap((checked) => (checked.ok ? [] : checked.problems));
  if (!own.ok || problems.length > 0) return bad(...problems.map((found) => inFolder(found, folder)));
  const { scenario, map, languages } = own.value;
  const facts = {
    scenario: name,
    villagers: scenario.villagers.length,
    places: Object.keys(map.places).length,
    objects: Object.keys(map.objects).length,
    languages: languages.join(", "),
  };
  return good({ sentence: "validate.valid", facts });
}

/** An experiment, in each of its scenario's languages. */
function checkExperiment(name: string): Checked {
  const sources = { shelf: scenariosFolder, columns: columnPatterns() };
  const own = loadExperiment(name, sources);
  if (!own.ok) return own;
  const { experiment, arms } = own.value;
  const languages = arms[0]?.loaded.languages ?? [];
  const others = languages.slice(1).map((language) => loadExperiment(name, { ...sources, language }));
  const problems = others.flatMap((loaded) => (loaded.ok ? [] : loaded.problems));
  if (problems.length > 0) return bad(...problems);
  const facts = { experiment: name, arms: arms.length, seeds: experiment.seeds.length };
  return good({ sentence: "validate.experiment", facts });
}

/** Problems name files by their path inside the scenario; people want to click on them. */
function inFolder(problem: Problem, folder: string): Problem {
  if (!problem.where) return problem;
  const file = `${folder}/${problem.where.file}`.replace(`${process.cwd()}/`, "");
  return { ...problem, where: { ...problem.where, file } };
}
