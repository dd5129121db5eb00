/** Which models think in a new run: what the command says goes before what the scenario says. */
import { bad, good, nearest, type Problem, problem, type Result } from "#village/errors";
import type { Scenario } from "#village/scenario";
import { purposes } from "../model/language-model.ts";
import { everybody, modelNameFor } from "../model/minds.ts";
import { checkModel } from "./create-model.ts";

export interface ChosenModels {
  model: string;
  minds: Record<string, string>;
}

/** `given` holds what `--mind` said: "NAME=MODEL", where NAME is a villager or a purpose, or "NAME/PURPOSE". */
export function chosenModels(
  scenario: Scenario,
  model: string | undefined,
  given: readonly string[],
): Result<ChosenModels> {
  const chosen: ChosenModels = { model: model ?? scenario.model, minds: mindsOf(scenario) };
  const problems: Problem[] = [];
  for (const text of given) {
    const key = keyOf(scenario, text);
    if (key.ok) chosen.minds[key.value] = text.slice(text.indexOf("=") + 1);
    else problems.push(...key.problems);
  }
  for (const name of new Set([chosen.model, ...Object.values(chosen.minds)])) {
    const known = checkModel(name, scenario.language);
    if (!known.ok) problems.push(...known.problems);
  }
  const together = talkedTogether(scenario, chosen);
  if (!together.ok) problems.push(...together.problems);
  return problems.length > 0 ? bad(...problems) : good(chosen);
}

/** Where one answer writes a whole talk, one model must think for both. */
function talkedTogether({ mind, villagers }: Scenario, { model, minds }: ChosenModels): Result<true> {
  if (mind.conversation !== "joint") return good(true);
  const nameFor = modelNameFor(minds, model);
  const names = [...new Set(villagers.map(({ id }) => nameFor(id, "joint")))];
  return names.length < 2 ? good(true) : bad(problem("model.joint", { models: names.join(", ") }));
}

function mindsOf({ villagers, mind }: Scenario): Record<string, string> {
  const minds: Record<string, string> = {};
  for (const { id, model } of villagers) if (model !== undefined) minds[id] = model;
  for (const [purpose, model] of Object.entries(mind.models)) minds[`${everybody}/${purpose}`] = model;
  return minds;
}

function keyOf({ villagers }: Scenario, text: string): Result<string> {
  const [name = "", purpose] = text.slice(0, Math.max(0, text.indexOf("="))).split("/");
  if (name === "") return bad(problem("usage.option", { expected: "--mind NAME=MODEL", came: text }));
  const isPurpose = (word: string): boolean => purposes.some((one) => one === word);
  if (purpose === undefined && isPurpose(name)) return good(`${everybody}/${name}`);
  const villager = villagers.find((one) => one.id === name || one.name === name);
  if (!villager) {
    const names = villagers.map((one) => one.name);
    return bad(problem("usage.villager", { came: name, nearest: nearest(name, names) ?? names.join(", ") }));
  }
  if (purpose === undefined) return good(villager.id);
  return isPurpose(purpose)
    ? good(`${villager.id}/${purpose}`)
    : bad(problem("usage.option", { expected: `--mind ${name}/${purposes.join("|")}=MODEL`, came: text }));
}
