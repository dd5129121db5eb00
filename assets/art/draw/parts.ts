import { drawIcons } from "./icons/index.ts";
import type { Part } from "./part.ts";
import { drawPortraits } from "./portraits/index.ts";
import { drawVillagers } from "./villagers/index.ts";

/** The parts of the pack in the order in which their keys stand in pack.json. */
export const parts: readonly (() => Part)[] = [drawVillagers, drawPortraits, drawIcons];
