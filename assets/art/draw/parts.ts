import { drawEmblems } from "./emblems/index.ts";
import { drawGround } from "./ground/index.ts";
import { drawIcons } from "./icons/index.ts";
import { drawObjects } from "./objects/index.ts";
import { drawShadow } from "./objects/shadow.ts";
import type { Part } from "./part.ts";
import { drawPortraits } from "./portraits/index.ts";
import { drawRoofs } from "./roofs/index.ts";
import { drawTerrain } from "./terrain/index.ts";
import { drawVillagers } from "./villagers/index.ts";
import { drawWalls } from "./walls/index.ts";

/** The parts of the pack in the order in which their keys stand in pack.json. */
export const parts: readonly (() => Part)[] = [
  drawTerrain,
  drawGround,
  drawWalls,
  drawRoofs,
  drawObjects,
  drawEmblems,
  drawShadow,
  drawVillagers,
  drawPortraits,
  drawIcons,
];
