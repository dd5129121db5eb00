/**
 * What is on one's mind and wants saying: what one came to know by oneself, a word one broke, somebody who did not come.
 * A short list of memories, kept as a note; a memory leaves it after a time, and for each person once it is told.
 */
import type { Memory } from "#village/state";
import { at } from "#village/vector";
import { noteAt } from "./cooldown.ts";
import { isTold } from "./told.ts";
import type { Turn } from "./turn.ts";

const key = "pressing/";
/** Hours for which a thing stays on one's mind, and how many do at a time. */
const hours = 30;
const most = 4;

/** Puts the latest memory of this text on one's mind. */
export function press(turn: Turn, text: string): void {
  const { memories } = turn.mind;
  for (let i = memories.length - 1; i >= 0; i--) {
    if (at(memories, i)?.text !== text) continue;
    const list = [...noted(turn).filter((index) => index !== i), i].slice(-most);
    return noteAt(turn, key, list.join(" "));
  }
}

const noted = ({ mind }: Turn): number[] =>
  (mind.seen[key]?.text ?? "")
    .split(" ")
    .filter((part) => part !== "")
    .map(Number);

/**
 * Indexes of what is on one's mind in the presence of `others`, the latest first: what concerns nobody in particular
 * or one of them, and what none of them has heard from oneself.
 */
export function pressingMemories(turn: Turn, others: readonly string[]): number[] {
  if (turn.lacks("memory")) return [];
  const since = turn.tick - (hours * 3600) / turn.world.calendar.tickSeconds;
  return noted(turn)
    .filter((index) => {
      const { t, subject } = at(turn.mind.memories, index) as Memory;
      if (t < since || (subject !== null && !others.includes(subject))) return false;
      return !others.some((other) => isTold(turn, index, other));
    })
    .reverse();
}
