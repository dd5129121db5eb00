/** All that can be searched in a run: what every villager remembers and every line of every talk, in log order. */
import type { VillageEvent } from "#village/event";
import { initialState } from "#village/initial";
import type { MemoryKind } from "#village/state";
import { toArray } from "#village/vector";
import type { World } from "#village/world";

export interface Searchable {
  t: number;
  /** Who remembers it, or who said it. */
  villager: string;
  kind: MemoryKind | "line";
  place: string | null;
  text: string;
}

/** First what the scenario lets everyone remember, then the log; a longer log only adds at the end. */
export function searchable(world: World, events: readonly VillageEvent[]): Searchable[] {
  const found: Searchable[] = [];
  const { villagers } = initialState(world);
  for (const villager of world.order)
    for (const { t, kind, place, text } of toArray(
      villagers[villager]?.mind.memories ?? { length: 0, chunks: [] },
    ))
      found.push({ t, villager, kind, place, text });
  const places = new Map<string, string | null>();
  for (const { t, by: villager, ...event } of events) {
    if (event.type === "memory.made") {
      const { kind, place, text } = event.data;
      found.push({ t, villager, kind, place, text });
    } else if (event.type === "talk.opened") {
      const { talk, place, text } = event.data;
      places.set(talk, place);
      found.push({ t, villager, kind: "line", place, text });
    } else if (event.type === "talk.said") {
      const { talk, text } = event.data;
      found.push({ t, villager, kind: "line", place: places.get(talk) ?? null, text });
    }
  }
  return found;
}
