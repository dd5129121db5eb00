import type { Command } from "commander";
import { bad, type Problem, type Result } from "#village/errors";
import { type LoadedScenario, loadScenario } from "../scenario/load.ts";
import { readScenarioFolder, type ScenarioFiles } from "../scenario/source.ts";
import { exit, fail } from "./exit.ts";
import { scenariosFolder } from "./folders.ts";
import type { Settle } from "./main.ts";
import type { Words } from "./words.ts";

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
    const read = readScenarioFolder(name, scenariosFolder);
    const loaded = read.ok ? loadAll(read.value.files) : read;
    if (!loaded.ok) {
      const folder = read.ok ? read.value.folder : undefined;
      problems.push(...loaded.problems.map((p) => inFolder(p, folder)));
      continue;
    }
    const { scenario, map, languages } = loaded.value;
    const facts = {
      scenario: name,
      villagers: scenario.villagers.length,
      places: Object.keys(map.places).length,
      objects: Object.keys(map.objects).length,
      languages: languages.join(", "),
    };
    valid.push(facts);
    if (!json) process.stdout.write(`${words.say("validate.valid", facts)}\n`);
  }
  if (problems.length > 0) {
    fail(words, problems, json);
    return problems.every((p) => p.code === "scenario.not-found") ? exit.usage : exit.wrong;
  }
  if (json) process.stdout.write(`${JSON.stringify({ ok: true, scenarios: valid })}\n`);
  return exit.done;
}

/** A scenario that is sound in each of its languages. */
function loadAll(files: ScenarioFiles): Result<LoadedScenario> {
  const own = loadScenario(files);
  if (!own.ok) return own;
  const others = own.value.languages.map((language) => loadScenario(files, language));
  const problems = others.flatMap((other) => (other.ok ? [] : other.problems));
  return problems.length > 0 ? bad(...problems) : own;
}

/** Problems name files by their path inside the scenario; people want to click on them. */
function inFolder(problem: Problem, folder: string | undefined): Problem {
  if (!problem.where || folder === undefined) return problem;
  const file = `${folder}/${problem.where.file}`.replace(`${process.cwd()}/`, "");
  return { ...problem, where: { ...problem.where, file } };
}
