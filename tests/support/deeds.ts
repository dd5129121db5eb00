/**
 * From a thought to a deed, by the log alone: a memory, the reflection that cites it, the plan that cites the reflection,
 * the hour of that plan that is for somebody whom the reflection names, and the activity lived in that hour and place.
 */
import type { VillageEvent } from "#village/event";
import type { HourBlock, Memory } from "#village/state";
import type { World } from "#village/world";

export interface Deed {
  villager: string;
  grounds: string[];
  reflection: string;
  block: HourBlock;
  /** What was done then, in the -ing form. */
  lived: string;
}

/** `memories` of a villager in the order of their making, those from before the village began among them. */
export function deedsOf(
  world: World,
  events: readonly VillageEvent[],
  memories: (villager: string) => readonly Memory[],
): Deed[] {
  return events.flatMap((event) => {
    if (event.type !== "day.planned") return [];
    const all = memories(event.by);
    const plans = all.filter(({ kind, t }) => kind === "plan" && t === event.t);
    const cited = plans.flatMap(({ evidence }) => evidence).map((index) => all[index]);
    return cited.flatMap((thought) => {
      if (thought?.kind !== "reflection") return [];
      const grounds = thought.evidence.flatMap((index) => all[index] ?? []).filter(({ t }) => t <= thought.t);
      const names = namesIn(world, thought.text).filter((name) => name !== world.personas[event.by]?.name);
      const block = event.data.blocks.find(({ text }) => namesIn(world, text).some((n) => names.includes(n)));
      const lived = block && livedIn(events, event.by, event.t, block);
      if (grounds.length === 0 || !block || lived === undefined) return [];
      const texts = grounds.map(({ text }) => text);
      return [{ villager: event.by, grounds: texts, reflection: thought.text, block, lived }];
    });
  });
}

/** What was begun in that hour and at its place, while that plan held. */
function livedIn(
  events: readonly VillageEvent[],
  villager: string,
  planned: number,
  { from, to, place }: HourBlock,
): string | undefined {
  const later = events.filter((event) => event.by === villager && event.t > planned);
  const anew = later.find(({ type }) => type === "day.planned")?.t ?? Number.POSITIVE_INFINITY;
  for (const { t, type, data } of later)
    if (type === "activity.began" && from <= t && t < Math.min(to, anew) && data.place === place)
      return data.text;
  return undefined;
}

const namesIn = ({ scenario }: World, text: string): string[] =>
  scenario.villagers.map(({ name }) => name).filter((name) => text.includes(name));
