/**
 * How much one has talked today, and how that compares with an ordinary day: about ten talks between six in the
 * morning and half past nine at night. It makes the gate of react wider or narrower; how sociable one is, the model
 * knows from the persona.
 */
import { timeAt } from "#village/clock";
import type { MindState } from "#village/state";
import type { World } from "#village/world";
import { noteAt } from "./cooldown.ts";
import type { Turn } from "./turn.ts";

/** Nobody begins a talk beyond so many in a day. */
export const mostTalks = 13;

const usual = 10;
const open = { from: 6 * 60, to: 21.5 * 60 };
const key = "talks/";
/** So many talks more than the hour's share of the most, and it shows that one would rather have some quiet. */
const inAdvance = 1.5;
/** So many talks fewer than is usual by this hour, and one misses company. */
const missing = 1.5;
/** When one goes out to see somebody, in minutes of the day. */
const visiting = { from: 8.5 * 60, to: 20.5 * 60 };

/** Notes a talk that one has just entered. */
export function countTalk(turn: Turn): void {
  noteAt(turn, key, `${dayOf(turn.world, turn.tick)} ${talksToday(turn) + 1}`);
}

export const talksToday = ({ mind, world, tick }: Turn): number => talksOn(mind, dayOf(world, tick));

function talksOn(mind: MindState, day: number): number {
  const [on, count] = (mind.seen[key]?.text ?? "").split(" ").map(Number);
  return on === day ? (count ?? 0) : 0;
}

/** Above 1 for one who has talked less than is usual by this hour, below for one who has talked more. */
export function thirstForTalk(turn: Turn): number {
  const behind = fewerThanUsual(turn);
  if (behind > 2) return 2.4;
  if (behind > 0.7) return 1.9;
  if (behind > 0) return 1.4;
  return behind > -3 ? 0.7 : 0.25;
}

/** Whether one has talked so little by this hour that one would go and see somebody. */
export function isLonely(turn: Turn): boolean {
  const { minuteOfDay } = timeAt(turn.world.calendar, turn.tick);
  return visiting.from <= minuteOfDay && minuteOfDay < visiting.to && fewerThanUsual(turn) > missing;
}

/** Whether somebody has talked so much by now that it shows. */
export function hasTalkedEnough(mind: MindState, world: World, tick: number): boolean {
  const enough = Math.min(mostTalks, Math.floor(mostTalks * shareOfDay(world, tick)) + inAdvance);
  return talksOn(mind, dayOf(world, tick)) >= enough;
}

const fewerThanUsual = (turn: Turn): number => usual * shareOfDay(turn.world, turn.tick) - talksToday(turn);

/** How much of the hours of talk has passed, 0 to 1. */
function shareOfDay({ calendar }: World, tick: number): number {
  const { minuteOfDay } = timeAt(calendar, tick);
  return Math.max(0, Math.min(1, (minuteOfDay - open.from) / (open.to - open.from)));
}

const dayOf = ({ calendar }: World, tick: number): number => timeAt(calendar, tick).day;
