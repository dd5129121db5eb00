import type { VillageEvent } from "#village/event";
import { readMap } from "#village/read-map";
import type { Scenario } from "#village/scenario";
import { createWorld, type World } from "#village/world";
import { madeUpLog } from "./log.ts";
import { madeUpScenario } from "./scenario.ts";

export interface MadeUpVillage {
  scenario: Scenario;
  /** As map.tmj would hold it. */
  map: unknown;
  world: World;
  events: VillageEvent[];
}

/** A village of `people` (at most 25) that has lived for `ticks`. */
export function madeUpVillage(people: number, ticks: number): MadeUpVillage {
  const { scenario, map } = madeUpScenario(people);
  const read = readMap(map, "map.tmj");
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const world = createWorld(scenario, read.value, 1);
  return { scenario, map, world, events: madeUpLog(world, ticks) };
}
