/** Writes the maps of both villages: `npx tsx assets/maps/main.ts`. */
import { writeFileSync } from "node:fs";
import type { Draft } from "./draft.ts";
import { firstLight } from "./first-light.ts";
import { toTmj } from "./tiled.ts";
import { willowbrook } from "./willowbrook/index.ts";

const maps: Record<string, () => Draft> = { "first-light": firstLight, willowbrook };

for (const [name, make] of Object.entries(maps)) {
  writeFileSync(new URL(`../../scenarios/${name}/map.tmj`, import.meta.url), toTmj(make()));
}
