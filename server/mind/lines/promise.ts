/** Promises as lines. */
import type { Promised } from "#village/state";
import { fill } from "../../language/pack.ts";
import { nameOf } from "../public.ts";
import type { Turn } from "../turn.ts";
import { placeName } from "./place.ts";
import { clockAt, weekdayAt } from "./time.ts";

/** Days after which a promise without a time is no longer at hand. */
const openFor = 3;

/** Indexes of the promises that are still to be kept, the soonest first, those without a time last. */
export function openPromises(turn: Turn): number[] {
  const day = (24 * 3600) / turn.world.calendar.tickSeconds;
  const { promises } = turn.mind;
  const begin = (index: number): number => promises[index]?.from ?? Number.MAX_SAFE_INTEGER;
  return [...promises.keys()]
    .filter((index) => isOpen(promises[index] as Promised, turn.tick, day))
    .sort((a, b) => begin(a) - begin(b) || a - b);
}

const isOpen = (promise: Promised, tick: number, day: number): boolean =>
  isToKeep(promise, tick) && (promise.from !== null || tick - promise.t < openFor * day);

/** Neither given up nor over: also one that is kept already takes up its hours. */
export const isToKeep = ({ settled, until }: Promised, tick: number): boolean =>
  settled === null || (settled === "kept" && until !== null && until > tick);

/** "Saturday 17:00-19:00 at The Wick: come to the lantern supper (to Ida)." */
export const promiseLines = (turn: Turn): string[] =>
  openPromises(turn).map((index) => {
    const promise = turn.mind.promises[index] as Promised;
    const words = turn.pack.mind.promise;
    const slots = promiseSlots(turn, promise);
    if (promise.to === null)
      return fill(promise.place === null ? words.lineAloneNoPlace : words.lineAlone, slots);
    const to = fill(words.to, { name: nameOf(turn.world, promise.to) });
    return fill(promise.place === null ? words.lineNoPlace : words.line, { ...slots, to });
  });

export function promiseSlots(turn: Turn, promise: Omit<Promised, "settled" | "t">): Record<string, string> {
  return {
    when: whenOf(turn, promise.from, promise.until),
    place: promise.place === null ? "" : placeName(turn.world, promise.place),
    what: promise.text,
    name: promise.to === null ? "" : nameOf(turn.world, promise.to),
  };
}

function whenOf({ pack, world }: Turn, from: number | null, until: number | null): string {
  const words = pack.mind.promise;
  if (from === null) return words.someDay;
  const slots = { weekday: weekdayAt(pack, world, from), from: clockAt(world, from) };
  return until === null
    ? fill(words.from, slots)
    : fill(words.span, { ...slots, until: clockAt(world, until) });
}
