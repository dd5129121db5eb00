/** A village whose minds run on a given model, lived by the real engine in memory. */
import { join } from "node:path";
import { parseMoment } from "#village/clock";
import type { VillageEvent } from "#village/event";
import { initialState } from "#village/initial";
import { trustLine } from "#village/log-line";
import type { DueInput } from "#village/resolve/outside";
import type { VillageState } from "#village/state";
import { createWorld, type World } from "#village/world";
import type { Embedder } from "../../server/embedding/embedder.ts";
import { createLexicalEmbedder } from "../../server/embedding/lexical/lexical-embedder.ts";
import { Engine } from "../../server/engine/engine.ts";
import { loadPack } from "../../server/language/load.ts";
import type { LanguagePack } from "../../server/language/pack.ts";
import { createMind } from "../../server/mind/create-mind.ts";
import type { Thought } from "../../server/mind/mind.ts";
import type { LanguageModel } from "../../server/model/language-model.ts";
import { MemoryLog } from "../../server/run/memory-log.ts";
import { loadScenario } from "../../server/scenario/load.ts";
import { readScenarioFolder } from "../../server/scenario/source.ts";

const repository = join(import.meta.dirname, "..", "..");

export function englishPack(): LanguagePack {
  const pack = loadPack(join(repository, "assets", "locales"), "en");
  if (!pack.ok) throw new Error(JSON.stringify(pack.problems));
  return pack.value;
}

/** The built-in embedder with the words of the English pack. */
export function englishEmbedder(): Embedder {
  const { language, mind, embedding } = englishPack();
  return createLexicalEmbedder({ language, ...embedding, stop: mind.embedding.stop });
}

export function scenarioWorld(name: string, seed = 7, root = repository): World {
  const files = readScenarioFolder(join(root, "scenarios", name), root);
  if (!files.ok) throw new Error(JSON.stringify(files.problems));
  const loaded = loadScenario(files.value.files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return createWorld(loaded.value.scenario, loaded.value.map, seed);
}

export interface Lived {
  engine: Engine;
  events: VillageEvent[];
  thoughts: Thought[];
  log: MemoryLog;
}

/** Lives `ticks` ticks, with a mind made anew every `renew` ticks; throws when a thought fails. */
export async function live(world: World, model: LanguageModel, ticks: number, renew = ticks): Promise<Lived> {
  const pack = englishPack();
  const log = new MemoryLog();
  const inputs = world.scenario.inputs.map((i) => ({ ...i, tick: parseMoment(world.calendar, i.at) ?? 0 }));
  const start = (state: VillageState, tick: number, before: readonly VillageEvent[]): Engine => {
    const mind = createMind({
      model: () => model,
      embedder: englishEmbedder(),
      pack,
      seed: world.seed,
    });
    const inputsAt = (at: number): readonly DueInput[] =>
      inputs.filter((i) => i.tick === at).map(({ at: _, tick: __, ...due }) => due as DueInput);
    return new Engine(
      { world, state, tick, before },
      { mind, log, writeThought: JSON.stringify, concurrency: 4, inputsAt },
    );
  };
  let engine = start(initialState(world), 0, []);
  while (engine.tick < ticks) {
    const step = await engine.step();
    if (!step.ok) throw new Error(`tick ${step.tick} ${step.villager}: ${JSON.stringify(step.failure)}`);
    if (engine.tick % renew === 0) engine = start(engine.state, engine.tick, step.events);
  }
  const thoughts = log.thoughts.map((line) => JSON.parse(line) as Thought);
  return { engine, events: log.events.map(trustLine), thoughts, log };
}
