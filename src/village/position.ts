/** Where villagers are: a walk is one event, so a position is read from it. */
import type { VillageMap } from "./map.ts";
import { follow } from "./path.ts";
import type { VillagerState } from "./state.ts";

/** The cell a villager stands on at `tick`, at or after the state's tick. */
export function cellAt(map: VillageMap, villager: VillagerState, tick: number): number {
  const { walk } = villager;
  return walk === null ? villager.cell : follow(map, villager.cell, walk.path, tick - walk.began);
}

/** The tick at which a walk reaches its end. */
export const walkEnd = (villager: VillagerState): number =>
  villager.walk === null ? Number.POSITIVE_INFINITY : villager.walk.began + villager.walk.path.length;
