/**
 * The day gone over: whom one saw doing what today, for those who have not heard of it from oneself. What stands out
 * comes first, that is, what one saw fewest others do, and of that what there is more to say about.
 */
import { ticksPerMinute, timeAt } from "#village/clock";
import { chance } from "#village/random";
import type { Memory } from "#village/state";
import { at } from "#village/vector";
import { nameOf } from "./public.ts";
import { isTold } from "./told.ts";
import type { Turn } from "./turn.ts";

/** So many sights are brought to mind at a time. */
const atOnce = 2;
/** What was seen so few minutes ago all others here have seen as well. */
const tooFresh = 30;
/** A deed of so many signs is worth as much as one that one person fewer does. */
const wordy = 60;
/** Between two that stand out about alike each company draws anew. */
const drawn = 0.5;
/** What weighs more than an act that one saw in passing is on one's mind already. */
const passing = 3;

interface Sight {
  index: number;
  person: string;
  /** What was done, without by whom. */
  deed: string;
}

/** Indexes of memories, one of each person seen. */
export function seenToday(turn: Turn, others: readonly string[]): number[] {
  const sights = turn.lacks("memory") ? [] : sightsOf(turn);
  const times = new Map<string, number>();
  for (const { deed } of sights) times.set(deed, (times.get(deed) ?? 0) + 1);
  const best = new Map<string, { index: number; rank: number }>();
  for (const { index, person, deed } of sights) {
    if (others.includes(person)) continue;
    const count = times.get(deed) ?? 0;
    const held = best.get(person)?.rank ?? Number.POSITIVE_INFINITY;
    const worth = count - Math.min(1, deed.length / wordy);
    if (worth >= held) continue;
    const rank = worth + drawn * chance(turn.tools.seed, "review", turn.id, index, ...others);
    if (rank >= held || others.some((other) => isTold(turn, index, other))) continue;
    best.set(person, { index, rank });
  }
  return [...best.values()]
    .sort((a, b) => a.rank - b.rank)
    .slice(0, atOnce)
    .map(({ index }) => index);
}

/** All acts of others that were seen since midnight, but for the last ones. */
function sightsOf({ id, mind: { memories }, tick, world }: Turn): Sight[] {
  const minute = ticksPerMinute(world.calendar);
  const midnight = tick - timeAt(world.calendar, tick).minuteOfDay * minute;
  const found: Sight[] = [];
  for (let index = memories.length - 1; index >= 0; index--) {
    const { t, kind, text, importance, subject } = at(memories, index) as Memory;
    if (t < midnight) break;
    if (kind !== "observation" || importance > passing || t > tick - tooFresh * minute) continue;
    if (subject === null || subject === id || world.personas[subject] === undefined) continue;
    found.push({ index, person: subject, deed: text.replace(nameOf(world, subject), "") });
  }
  return found;
}
