/**
 * Reflections, and how many of them cite valid evidence: at least one memory, and each one cited exists and is older
 * than the reflection (its index in the villager's own stream is lower). Source of the idea: Park et al. 2023, 4.2.
 */
import { initialState } from "../initial.ts";
import type { World } from "../world.ts";
import { add, type Metric, share } from "./metric.ts";

export interface ReflectionFigures {
  count: number;
  valid: number;
  validShare: number | null;
  /** Reflections that rest on another reflection. */
  onReflections: number;
}

export function reflectionMetric(world: World): Metric<ReflectionFigures> {
  const memories = new Map<string, number>();
  for (const [id, villager] of Object.entries(initialState(world).villagers))
    add(memories, id, villager.mind.memories.length);
  const reflections = new Set<string>();
  let [count, valid, onReflections] = [0, 0, 0];
  return {
    note: ({ events }) => {
      for (const event of events) {
        if (event.type === "voice.heard") add(memories, event.data.villager);
        if (event.type !== "memory.made") continue;
        const index = memories.get(event.by) ?? 0;
        add(memories, event.by);
        if (event.data.kind !== "reflection") continue;
        const { evidence } = event.data;
        count++;
        if (evidence.length > 0 && evidence.every((cited) => cited >= 0 && cited < index)) valid++;
        if (evidence.some((cited) => reflections.has(`${event.by}/${cited}`))) onReflections++;
        reflections.add(`${event.by}/${index}`);
      }
    },
    result: () => ({ count, valid, validShare: share(valid, count), onReflections }),
  };
}
