/**
 * Cooldowns as lasting state: a note among the things last seen, under a key with a slash, which no id of a
 * villager or object has.
 */
import { ticksPerMinute } from "#village/clock";
import { lookUp } from "#village/table";
import type { Turn } from "./turn.ts";

/** All that is noted; each name belongs to the one file that reads and writes under it. */
export const noteNames = [
  ...(["asked", "company", "noticed", "about", "talks", "news", "pressing", "told", "tellings"] as const),
  ...(["closed", "anew", "reflected", "unsettled", "settled", "kept"] as const),
] as const;

export type NoteKey = `${(typeof noteNames)[number]}/${string}`;

export const noteAt = (turn: Turn, key: NoteKey, text = ""): void =>
  turn.emit("sight.noted", { subject: key, text });

/** No note under `key` within the last `minutes` of game time. */
export function isRested(turn: Turn, key: NoteKey, minutes: number): boolean {
  const note = lookUp(turn.mind.seen, key);
  return note === undefined || turn.tick - note.t >= minutes * ticksPerMinute(turn.world.calendar);
}
