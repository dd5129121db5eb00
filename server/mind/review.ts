/**
 * The day gone over: whom one saw doing what today, for those who have not heard of it from oneself. What stands out
 * comes first, that is, what one saw fewest others do.
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
/** What weighs more than an act that one saw in passing is on one's mind already. */
const passing = 3;

interface Sight {
  index: number;
  person: string;
  /** What was done, without by whom. */
  deed: string;
}

/** Indexes of memories, one of each person seen; between two that stand out alike each company draws anew. */
export function seenToday(turn: Turn, others: readonly string[]): number[] {
  const sights = turn.lacks("memory") ? [] : sightsOf(turn);
  const times = new Map<string, number>();
  for (const { deed } of sights) times.set(deed, (times.get(deed) ?? 0) + 1);
  const rank = ({ deed, index }: Sight): number =>
    (times.get(deed) ?? 0) + chance(turn.tools.seed, "review", turn.id, index, ...others);
  const best = new Map<string, Sight>();
  for (const sight of sights) {
    const { index, person } = sight;
    if (others.includes(person) || others.some((other) => isTold(turn, index, other))) continue;
    const held = best.get(person);
    if (!held || rank(sight) < rank(held)) best.set(person, sight);
  }
  return [...best.values()]
    .sort((a, b) => rank(a) - rank(b))
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
