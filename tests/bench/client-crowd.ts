/** Willowbrook with as many people as wanted, who have lived for some minutes by a made-up log. */
import { orThrow } from "#village/errors";
import { createWorld } from "#village/world";
import { loadScenario } from "../../server/scenario/load.ts";
import { readScenarioFolder } from "../../server/scenario/source.ts";
import { scenariosFolder } from "../support/live-village.ts";
import { madeUpLog } from "../support/made-up/log.ts";
import type { MadeUpVillage } from "../support/made-up/village.ts";
import { multiplied } from "./multiplied.ts";

const ticks = 240;

export function crowd(size: number): MadeUpVillage {
  const { files } = orThrow(readScenarioFolder("willowbrook", scenariosFolder));
  const { scenario, map } = orThrow(loadScenario(multiplied(files, size)));
  const world = createWorld(scenario, map, 1);
  return { scenario, map: JSON.parse(files["map.tmj"] ?? ""), world, events: madeUpLog(world, ticks) };
}
