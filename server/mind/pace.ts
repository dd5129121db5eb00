/**
 * How much one has talked today, and how that compares with an ordinary day: about twelve talks between a quarter past
 * five in the morning and a quarter to eleven at night. It makes the gate of react wider or narrower; how sociable one
 * is, the model knows from the persona.
 */
import { ticksPerMinute, timeAt } from "#village/clock";
import { chance } from "#village/random";
import type { MindState } from "#village/state";
import { lookUp } from "#village/table";
import type { World } from "#village/world";
import { noteAt } from "./cooldown.ts";
import type { Turn } from "./turn.ts";

/** Nobody begins a talk beyond so many in a day. */
const mostTalks = 14;
/** So many talks more than the hour's share of them, and one has none left for the rest of the day. */
const lent = 0.3;

/** So many of them are kept for late; between these minutes of the day they are let go. */
const lastWords = { talks: 2, from: 20.75 * 60, until: 21.6 * 60 };
/** By then few are awake in the same place, and who meets has time. */
const lateThirst = 3;

const usual = 12;
const open = { from: 5.25 * 60, to: 22.75 * 60 };
const key = "talks/";
/** After so many minutes without talk nobody minds the next one. */
const recovered = 25;
/** So many talks fewer than is usual by this hour, and one misses company. */
const missing = 1.5;
/** So many minutes without talk have the same effect on one who has talked less than usual. */
const lonelyAfter = 70;
/** When one goes out to see somebody, in minutes of the day: on the way to work at the earliest. */
const visiting = { from: 7.25 * 60, to: 21.25 * 60 };

/** Notes a talk that one has just entered. */
export function countTalk(turn: Turn): void {
  noteAt(turn, key, `${dayOf(turn.world, turn.tick)} ${talksToday(turn) + 1}`);
}

/** The tick in which one entered the last talk; it is noted one tick later. */
export const enteredAt = ({ mind }: Turn): number | undefined => {
  const noted = lookUp(mind.seen, key)?.t;
  return noted === undefined ? undefined : noted - 1;
};

export const talksToday = ({ mind, world, tick }: Turn): number => talksOn(mind, dayOf(world, tick));

function talksOn(mind: MindState, day: number): number {
  const [on, count] = (lookUp(mind.seen, key)?.text ?? "").split(" ").map(Number);
  return on === day ? (count ?? 0) : 0;
}

/**
 * Above 1 for one who has talked less than is usual by this hour, below for one who has talked more; it grows with the
 * time since the last talk of the day.
 */
export function thirstForTalk(turn: Turn): number {
  const behind = fewerThanUsual(turn);
  const isLate = timeAt(turn.world.calendar, turn.tick).minuteOfDay >= lastWords.from;
  const byCount = isLate ? lateThirst : (byLack.find(({ fewer }) => behind > fewer)?.thirst ?? leastThirst);
  return (
    byCount *
    (bySilence.find(({ minutes }) => silence(turn.mind, turn.world, turn.tick) < minutes)?.thirst ??
      longSilence)
  );
}

/** The thirst of one who has had more than so many talks fewer than is usual by this hour, and of one far ahead. */
const byLack = [
  { fewer: 2, thirst: 2.4 },
  { fewer: 0.7, thirst: 1.9 },
  { fewer: 0, thirst: 1.6 },
  { fewer: -3, thirst: 0.7 },
];
const leastThirst = 0.25;

/** The thirst of one who has last talked less than so many minutes ago, and of one who has long been silent. */
const bySilence = [
  { minutes: 30, thirst: 0.25 },
  { minutes: 60, thirst: 1 },
  { minutes: 100, thirst: 2.5 },
];
const longSilence = 4.5;

/** Minutes since the last talk of the day, or since the hours of talk began. */
function silence(mind: MindState, world: World, tick: number): number {
  const last = talksOn(mind, dayOf(world, tick)) > 0 ? lookUp(mind.seen, key)?.t : undefined;
  if (last !== undefined) return (tick - last) / ticksPerMinute(world.calendar);
  return timeAt(world.calendar, tick).minuteOfDay - open.from;
}

/** Whether one has talked so little by this hour, or not for so long, that one would go and see somebody. */
export function isLonely(turn: Turn): boolean {
  const { minuteOfDay } = timeAt(turn.world.calendar, turn.tick);
  if (minuteOfDay < visiting.from || minuteOfDay >= visiting.to) return false;
  const behind = fewerThanUsual(turn);
  const isSilent = silence(turn.mind, turn.world, turn.tick) > lonelyAfter;
  return behind > missing || (behind > 0 && isSilent);
}

/** Nobody begins a talk beyond so many by this hour; each is let on at a minute of her own. */
export function mostTalksBy(id: string, world: World, tick: number): number {
  const { minuteOfDay } = timeAt(world.calendar, tick);
  const { talks, from, until } = lastWords;
  const late = talks * Math.max(0, Math.min(1, (minuteOfDay - from) / (until - from)));
  const share = Math.min(mostTalks * shareOfDay(world, tick) + lent, mostTalks - talks);
  return Math.floor(share + late + chance(0, "pace", id));
}

/** Whether one has talked so much today that not even news would make one speak. */
export const isTalkedOut = (turn: Turn): boolean => talksToday(turn) >= mostTalks;

/** Whether somebody has talked so much by now, and so lately, that it shows. */
export function hasTalkedEnough(id: string, mind: MindState, world: World, tick: number): boolean {
  const talks = talksOn(mind, dayOf(world, tick));
  if (talks >= mostTalks) return true;
  const ahead = talks - mostTalksBy(id, world, tick);
  return ahead > 0 || (ahead === 0 && silence(mind, world, tick) < recovered);
}

const fewerThanUsual = (turn: Turn): number => usual * shareOfDay(turn.world, turn.tick) - talksToday(turn);

/** How much of the hours of talk has passed, 0 to 1. */
function shareOfDay({ calendar }: World, tick: number): number {
  const { minuteOfDay } = timeAt(calendar, tick);
  return Math.max(0, Math.min(1, (minuteOfDay - open.from) / (open.to - open.from)));
}

const dayOf = ({ calendar }: World, tick: number): number => timeAt(calendar, tick).day;
