/**
 * How much one has talked today, and how that compares with an ordinary day: about ten talks between seven in the
 * morning and half past nine at night. It makes the gate of react wider or narrower; how sociable one is, the model
 * knows from the persona.
 */
import { timeAt } from "#village/clock";
import { noteAt } from "./cooldown.ts";
import type { Turn } from "./turn.ts";

/** Nobody begins a talk beyond so many in a day. */
export const mostTalks = 14;

const usual = 10;
const open = { from: 7 * 60, to: 21.5 * 60 };
const key = "talks/";

/** Notes a talk that one has just entered. */
export function countTalk(turn: Turn): void {
  noteAt(turn, key, `${day(turn)} ${talksToday(turn) + 1}`);
}

export function talksToday(turn: Turn): number {
  const [on, count] = (turn.mind.seen[key]?.text ?? "").split(" ").map(Number);
  return on === day(turn) ? (count ?? 0) : 0;
}

/** Above 1 for one who has talked less than is usual by this hour, below for one who has talked more. */
export function thirstForTalk(turn: Turn): number {
  const { minuteOfDay } = timeAt(turn.world.calendar, turn.tick);
  const share = Math.max(0, Math.min(1, (minuteOfDay - open.from) / (open.to - open.from)));
  const behind = usual * share - talksToday(turn);
  if (behind > 2) return 2.2;
  if (behind > 0) return 1.4;
  return behind > -3 ? 0.7 : 0.35;
}

const day = (turn: Turn): number => timeAt(turn.world.calendar, turn.tick).day;
