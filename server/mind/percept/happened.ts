/** What of the last tick's events a villager saw and heard. */
import type { VillageEvent } from "#village/event";
import type { VillagerState, VillageState } from "#village/state";
import type { HeardLine, Other } from "../mind.ts";
import { isOwnAffair, isVisible } from "./filter.ts";

/** Indexes into the tick's events by who did them, and of those that befell a villager by the world's hand. */
export function eventsByActor(last: readonly VillageEvent[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [i, event] of last.entries()) {
    const to = "villager" in event.data ? event.data.villager : event.by;
    const list = found.get(to);
    if (list) list.push(i);
    else found.set(to, [i]);
  }
  return found;
}

export function happenedTo(
  self: VillagerState,
  others: readonly Other[],
  last: readonly VillageEvent[],
  events: Map<string, number[]>,
): VillageEvent[] {
  const picked: number[] = [];
  for (const i of events.get(self.id) ?? []) if (isOwnAffair(last[i] as VillageEvent)) picked.push(i);
  for (const other of others)
    for (const i of events.get(other.id) ?? []) if (isVisible(last[i] as VillageEvent)) picked.push(i);
  return picked.sort((a, b) => a - b).map((i) => last[i] as VillageEvent);
}

/**
 * Lines said within hearing. Attention is narrow: who is in a talk hears that talk alone; who is in none overhears
 * the nearest speaker, so that a crowded room costs each of its people one line a tick. `others` stand nearest first.
 */
export function linesHeard(
  self: VillagerState,
  others: readonly Other[],
  state: VillageState,
  happened: readonly VillageEvent[],
): HeardLine[] {
  const lines = linesNear(self, state, happened);
  const near = others.find((other) => lines.some((line) => !line.mine && line.by === other.id));
  return lines.filter((line) => line.mine || (self.talk === null && line.by === near?.id));
}

function linesNear(self: VillagerState, state: VillageState, happened: readonly VillageEvent[]): HeardLine[] {
  const lines: HeardLine[] = [];
  for (const event of happened) {
    if (event.type !== "talk.opened" && event.type !== "talk.said") continue;
    const talk = event.data.talk;
    const members =
      event.type === "talk.opened" ? event.data.members : membersOf(state, talk, happened, event.by);
    lines.push({
      by: event.by,
      talk,
      text: event.data.text,
      mine: members.includes(self.id) || event.by === self.id,
      to: members.filter((m) => m !== event.by),
    });
  }
  return lines;
}

/** Members of a talk, also of one that ended with the line just said: those who left it in the same tick count. */
function membersOf(
  state: VillageState,
  talk: string,
  happened: readonly VillageEvent[],
  speaker: string,
): string[] {
  const members = new Set(state.talks[talk]?.members ?? []);
  members.add(speaker);
  for (const event of happened)
    if (event.type === "talk.exited" && event.data.talk === talk) members.add(event.by);
  return [...members];
}
