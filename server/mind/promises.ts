/**
 * Promises: made in talks with a place and a time, laid into the day; or given up knowingly, when two want one hour
 * or something weighs more.
 */
import { parseTimeOfDay, tickAt, ticksPerMinute, timeAt, weekdayOf, weekdays } from "#village/clock";
import type { PromiseAnswer, Promised } from "#village/state";
import { fill } from "../language/pack.ts";
import { baseImportance } from "./importance.ts";
import { shiftMood } from "./keep.ts";
import { placeCalled } from "./lines/place.ts";
import { isToKeep, promiseSlots } from "./lines/promise.ts";
import { wantPlan } from "./plan/anew.ts";
import { laidOver } from "./plan/blocks.ts";
import { press } from "./pressing.ts";
import { nameOf } from "./public.ts";
import type { Turn } from "./turn.ts";

/** A promise without an end is taken to last so long, in minutes. */
const usualLength = 60;
/** A promise for a day without an hour holds for all of it. */
const wholeDay = { from: "08:00", until: "20:00" };
/** How far a promise kept or broken moves the mood. */
export const moodOf = { kept: 6, broken: -10 };

/** Notes a promise down, with day and hours as ticks; the same promise made again changes nothing. */
export function promise(turn: Turn, answer: PromiseAnswer, thought: string): void {
  if (turn.lacks("planning")) return;
  const allDay = answer.day !== null && answer.from === null;
  const window = windowOf(turn, allDay ? { ...answer, ...wholeDay } : answer);
  const [from, until] = window ?? [null, null];
  const to = answer.to === null ? null : idCalled(turn, answer.to);
  const place = answer.place === null ? null : (placeCalled(turn, answer.place) ?? null);
  const made = { to, text: answer.what, place, from, until };
  if (turn.mind.promises.some((p) => (isToKeep(p, turn.tick) ? isSame(p, made) : wasSame(p, made)))) return;
  turn.emit("promise.made", made, thought);
  const words = turn.pack.mind.promise;
  const [withPlace, without] =
    to === null ? [words.meant, words.meantNoPlace] : [words.made, words.madeNoPlace];
  const text = fill(place === null ? without : withPlace, promiseSlots(turn, made));
  turn.remember({ kind: "plan", text, importance: baseImportance.promise, subject: to, place }, thought);
  if (!allDay) intoPlan(turn, made, thought);
}

type Made = Omit<Promised, "t" | "settled">;

const isSame = (a: Made, b: Made): boolean =>
  a.until === b.until && a.place === b.place && (a.to === b.to || a.text === b.text);

/** Of a promise that is settled: what it was about does not come up a second time for the same hour. */
const wasSame = (a: Made, b: Made): boolean => a.text === b.text && a.to === b.to && a.from === b.from;

const idCalled = (turn: Turn, name: string): string | null =>
  turn.world.order.find((id) => nameOf(turn.world, id) === name) ?? null;

/** The next such day and hours that are not over yet, in ticks; a window that has begun begins now. Undefined without an hour. */
function windowOf(
  { pack, world, tick }: Turn,
  { day, from, until }: Pick<PromiseAnswer, "day" | "from" | "until">,
): [from: number, until: number] | undefined {
  const minute = parseTimeOfDay(from ?? "");
  if (minute === undefined) return undefined;
  const minutes = until === null ? usualLength : lasting(minute, parseTimeOfDay(until) ?? minute);
  const wanted = weekdays.find((weekday) => pack.names.weekdays[weekday] === day);
  const today = timeAt(world.calendar, tick).day;
  for (let ahead = 0; ahead <= 7; ahead++) {
    const start = tickAt(world.calendar, today + ahead, minute);
    const end = start + minutes * ticksPerMinute(world.calendar);
    const fits = wanted === undefined || weekdayOf(world.calendar, today + ahead) === wanted;
    if (fits && end > tick) return [Math.max(start, tick + 1), end];
  }
  return undefined;
}

/** Minutes from one time of day to another, over midnight where need be. */
const lasting = (from: number, until: number): number =>
  (((until - from) % 1440) + 1440) % 1440 || usualLength;

/** A promise for a time that is planned already becomes a block of it, unless another promise holds that time. */
function intoPlan(turn: Turn, made: Made, thought: string): void {
  const blocks = turn.mind.plan?.blocks ?? [];
  const end = blocks[blocks.length - 1]?.to ?? 0;
  const { from, until, place, text } = made;
  if (from === null || until === null || from >= end) return;
  const taken = turn.mind.promises
    .slice(0, -1)
    .some((p) => isToKeep(p, turn.tick) && p.from !== null && p.from < until && (p.until ?? p.from) > from);
  if (taken) return wantPlan(turn);
  const reason = fill(turn.pack.mind.promise.revised, { what: text });
  turn.emit("plan.revised", { blocks: laidOver(blocks, { from, to: until, text, place }), reason }, thought);
}

/** Knowingly not kept: remembered at once, as something to be said to the one who relies on it. */
export function breakPromise(turn: Turn, index: number | undefined, reason: string, thought: string): void {
  const promised = index === undefined ? undefined : turn.mind.promises[index];
  if (index === undefined || promised?.settled !== null) return;
  turn.emit("promise.broken", { promise: index, reason }, thought);
  const slots = { ...promiseSlots(turn, promised), reason };
  const { givenUp, givenUpAlone } = turn.pack.mind.promise;
  const { to, place } = promised;
  const text = fill(to === null ? givenUpAlone : givenUp, slots);
  turn.remember({ kind: "plan", text, importance: baseImportance.brokenWord, subject: to, place }, thought);
  press(turn, text);
  shiftMood(turn, moodOf.broken, thought);
}

/** Whether the place and hour are those of a promise, so that what one does there is worth remembering. */
export const isKeepingWord = ({ mind, percept, tick }: Turn): boolean =>
  mind.promises.some(
    ({ settled, place, from, until }) =>
      settled !== "broken" &&
      place === percept.place &&
      from !== null &&
      from <= tick &&
      tick <= (until ?? from),
  );
