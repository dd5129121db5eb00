/** What stays as it is through a run: scenario, map, ways, calendar and seed. */
import { type Calendar, parseMoment, parseStart } from "./clock.ts";
import type { VillageMap } from "./map.ts";
import { createPaths, type Paths } from "./path.ts";
import type { Persona, Scenario } from "./scenario.ts";

export interface World {
  scenario: Scenario;
  map: VillageMap;
  paths: Paths;
  calendar: Calendar;
  seed: number;
  /** Villagers by id. */
  personas: Readonly<Record<string, Persona>>;
  /** Villager ids in scenario order; the order in which results are committed. */
  order: readonly string[];
  /** The tick at which the scenario ends. */
  endTick: number;
}

export function createWorld(scenario: Scenario, map: VillageMap, seed: number): World {
  const calendar = calendarOf(scenario);
  return {
    scenario,
    map,
    paths: createPaths(map),
    calendar,
    seed,
    personas: Object.fromEntries(scenario.villagers.map((v) => [v.id, v])),
    order: scenario.villagers.map((v) => v.id),
    endTick: parseMoment(calendar, scenario.end) ?? 0,
  };
}

/** The scenario's calendar; its start was validated when the scenario was read. */
export function calendarOf(scenario: Pick<Scenario, "start" | "tickSeconds">): Calendar {
  const calendar = parseStart(scenario.start, scenario.tickSeconds);
  if (!calendar) throw new Error(`unchecked start: ${scenario.start}`);
  return calendar;
}
