/** Makes the mind of a village: one for all villagers, since it keeps nothing of any of them. */
import { think } from "./cycle.ts";
import type { Mind } from "./mind.ts";
import { createTools, type MindDeps } from "./tools.ts";

export function createMind(deps: MindDeps): Mind {
  const tools = createTools(deps);
  return { think: (percept) => think(percept, tools) };
}
