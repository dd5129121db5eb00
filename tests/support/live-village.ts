/** Lives a scenario in memory with the real mind and the offline model. */
import { join } from "node:path";
import { orThrow } from "#village/errors";
import type { VillageEvent } from "#village/event";
import { initialState } from "#village/initial";
import { trustLine } from "#village/log-line";
import type { VillageState } from "#village/state";
import { createWorld, type World } from "#village/world";
import { composeMind } from "../../server/cli/compose.ts";
import { createOffline } from "../../server/cli/create-model.ts";
import { Engine } from "../../server/engine/engine.ts";
import type { LanguageModel } from "../../server/model/language-model.ts";
import type { Meter } from "../../server/model/meter.ts";
import { inputsAt } from "../../server/run/live-run.ts";
import { MemoryLog } from "../../server/run/memory-log.ts";
import { ThoughtWriter } from "../../server/run/thought-writer.ts";
import { loadScenario } from "../../server/scenario/load.ts";
import { readScenarioFolder } from "../../server/scenario/source.ts";

export const scenariosFolder = join(import.meta.dirname, "..", "..", "scenarios");

export interface LiveVillageOptions {
  seed: number;
  ticks: number;
  concurrency?: number;
  /** The scenario's own unless told. */
  language?: string;
  wrap?(model: LanguageModel): LanguageModel;
}

export interface LivedVillage {
  world: World;
  events: VillageEvent[];
  lines: string[];
  thoughts: string[];
  state: VillageState;
  meter: Meter;
}

export function loadWorld(scenario: string, seed: number, language?: string): World {
  const source = orThrow(readScenarioFolder(scenario, scenariosFolder));
  const { scenario: read, map } = orThrow(loadScenario(source.files, language));
  return createWorld(read, map, seed);
}

export const liveVillage = (scenario: string, options: LiveVillageOptions): Promise<LivedVillage> =>
  liveWorld(loadWorld(scenario, options.seed, options.language), options);

export async function liveWorld(
  world: World,
  options: Omit<LiveVillageOptions, "seed" | "language">,
): Promise<LivedVillage> {
  const model = orThrow(createOffline(world.scenario.language));
  const { mind, meter } = orThrow(
    composeMind(options.wrap?.(model) ?? model, world.scenario.language, world.seed),
  );
  const log = new MemoryLog();
  const start = { world, state: initialState(world), tick: 0, before: [] };
  const parts = { mind, log, writeThought: new ThoughtWriter().write, inputsAt: inputsAt(world, []) };
  const engine = new Engine(start, { ...parts, concurrency: options.concurrency ?? 8 });
  while (engine.tick < options.ticks) {
    const step = await engine.step();
    if (!step.ok)
      throw new Error(`${step.villager} at ${step.tick}: ${step.failure.kind} ${step.failure.detail}`);
  }
  return {
    world,
    events: log.events.map(trustLine),
    lines: log.events,
    thoughts: log.thoughts,
    state: engine.state,
    meter,
  };
}
