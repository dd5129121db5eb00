/** Prompts as villagers send them: the longest of each purpose, of a morning that is lived by the offline model. */
import { bad, orThrow } from "#village/errors";
import { initialState } from "#village/initial";
import { createWorld } from "#village/world";
import { Engine } from "../engine/engine.ts";
import { failureProblem } from "../engine/failure-problem.ts";
import type { LanguageModel, ModelRequest, Purpose } from "../model/language-model.ts";
import { inputsAt } from "../run/live-run.ts";
import { MemoryLog } from "../run/memory-log.ts";
import { composeMind } from "./compose.ts";
import { createOffline } from "./create-model.ts";
import { chosenScenario } from "./new-run.ts";

const scenario = "first-light";
const seed = 1;
const wanted: readonly Purpose[] = ["plan-day", "unfold", "react", "converse"];
/** A day. */
const mostTicks = 8640;

/** A village in memory, on the offline model as `wrap` has it. */
export function offlineVillage(
  name: string,
  language: string | undefined,
  wrap: (model: LanguageModel) => LanguageModel = (model) => model,
): { engine: Engine; villagers: number } {
  const { loaded } = chosenScenario(name, language);
  const world = createWorld(loaded.scenario, loaded.map, seed);
  const model = wrap(orThrow(createOffline(loaded.scenario.language)));
  const { mind } = orThrow(composeMind(model, loaded.scenario.language, seed));
  const start = { world, state: initialState(world), tick: 0, before: [] };
  const parts = {
    log: new MemoryLog(),
    writeThought: () => "",
    inputsAt: inputsAt(world, []),
    concurrency: 8,
  };
  return { engine: new Engine(start, { mind, ...parts }), villagers: world.order.length };
}

/** Longest first. */
export async function samplePrompts(language: string | undefined): Promise<ModelRequest[]> {
  const longest = new Map<Purpose, { request: ModelRequest; signs: number }>();
  const { engine } = offlineVillage(scenario, language, (model) => ({
    ...model,
    frugal: true,
    ask: (request) => {
      const signs = request.sections.reduce((sum, { lines }) => sum + lines.join("").length, 0);
      if (signs > (longest.get(request.purpose)?.signs ?? 0))
        longest.set(request.purpose, { request, signs });
      return model.ask(request);
    },
  }));
  while (engine.tick < mostTicks && wanted.some((purpose) => !longest.has(purpose))) {
    const step = await engine.step();
    if (!step.ok) orThrow(bad(failureProblem(step.villager, step.failure)));
  }
  return [...longest.values()].sort((a, b) => b.signs - a.signs).map(({ request }) => request);
}
