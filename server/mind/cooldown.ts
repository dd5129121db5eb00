/**
 * Cooldowns as lasting state: a note among the things last seen, under a key with a slash, which no id of a
 * villager or object has.
 */
import { ticksPerMinute } from "#village/clock";
import type { Turn } from "./turn.ts";

export const noteAt = (turn: Turn, key: string, text = ""): void =>
  turn.emit("sight.noted", { subject: key, text });

/** No note under `key` within the last `minutes` of game time. */
export function isRested(turn: Turn, key: string, minutes: number): boolean {
  const note = turn.mind.seen[key];
  return note === undefined || turn.tick - note.t >= minutes * ticksPerMinute(turn.world.calendar);
}
