/**
 * Promises: made in talks with a place and a time, laid into the day, kept by being there, else broken; or given up
 * knowingly, when two want one hour or something weighs more.
 */
import { parseTimeOfDay, tickAt, ticksPerMinute, timeAt, weekdayOf, weekdays } from "#village/clock";
import type { PromiseAnswer, Promised } from "#village/state";
import { at } from "#village/vector";
import { fill } from "../language/pack.ts";
import { baseImportance } from "./importance.ts";
import { shiftMood } from "./keep.ts";
import { feelingFor } from "./lines/people.ts";
import { placeCalled } from "./lines/place.ts";
import { promiseSlots } from "./lines/promise.ts";
import { wantPlan } from "./plan/anew.ts";
import { laidOver } from "./plan/blocks.ts";
import { press } from "./pressing.ts";
import { nameOf } from "./public.ts";
import type { Turn } from "./turn.ts";

/** A promise without an end is taken to last so long, in minutes. */
const usualLength = 60;
/** A promise for a day without an hour holds for all of it. */
const wholeDay = { from: "08:00", until: "20:00" };
/** Being there for so many minutes keeps a promise. */
const longEnough = 10;
/** An end so few minutes ago is now. */
const justNow = 2;
const moodOf = { kept: 6, broken: -10 };
/** Warmth lost towards somebody who did not come. */
const letDown = 10;

/** Notes a promise down, with day and hours as ticks; the same promise made again changes nothing. */
export function promise(turn: Turn, answer: PromiseAnswer, thought: string): void {
  if (turn.lacks("planning")) return;
  const allDay = answer.day !== null && answer.from === null;
  const window = windowOf(turn, allDay ? { ...answer, ...wholeDay } : answer);
  const [from, until] = window ?? [null, null];
  const to = answer.to === null ? null : idCalled(turn, answer.to);
  const place = answer.place === null ? null : (placeCalled(turn, answer.place) ?? null);
  const made = { to, text: answer.what, place, from, until };
  if (turn.mind.promises.some((p) => (p.settled === null ? isSame(p, made) : wasSame(p, made)))) return;
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
    .some((p) => p.settled === null && p.from !== null && p.from < until && (p.until ?? p.from) > from);
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
      settled === null && place === percept.place && from !== null && from <= tick && tick <= (until ?? from),
  );

/** Settles each promise whose time has passed. One without a place cannot be seen to be kept and stays open until its end. */
export function settlePromises(turn: Turn): void {
  for (const [index, promised] of turn.mind.promises.entries()) {
    if (promised.settled !== null || promised.until === null || promised.until > turn.tick) continue;
    if (promised.place === null || promised.from === null) continue;
    const kept = wasThere(turn, promised.place, promised.from, promised.until);
    turn.emit("promise.settled", { promise: index, kept });
    if (kept && waitedInVain(turn, promised)) continue;
    const words = turn.pack.mind.promise;
    const text = fill(kept ? words.kept : words.broken, { what: promised.text });
    turn.remember({ kind: "observation", text, importance: baseImportance.settled, subject: promised.to });
    if (kept) pressKept(turn, text, promised.to);
    shiftMood(turn, kept ? moodOf.kept : moodOf.broken);
  }
}

/** Where one has been is worth telling to those who were not there. */
function pressKept(turn: Turn, text: string, to: string | null): void {
  const { others } = turn.percept;
  press(turn, text, [...others.map(({ id }) => id), ...(to === null ? [] : [to])]);
}

/** Was there for somebody who is named in what was agreed, and saw and heard nothing of that person. */
function waitedInVain(turn: Turn, promised: Promised): boolean {
  const { to, from, place, text } = promised;
  if (to === null || from === null || !text.includes(nameOf(turn.world, to))) return false;
  if (turn.percept.others.some((other) => other.id === to)) return false;
  const { memories } = turn.mind;
  for (let i = memories.length - 1; i >= 0; i--) {
    const memory = at(memories, i);
    if (!memory || memory.t < from) break;
    if (memory.kind !== "plan" && memory.place === place && (memory.subject === to || memory.speaker === to))
      return false;
  }
  const words = fill(turn.pack.mind.promise.inVain, promiseSlots(turn, promised));
  turn.remember({
    kind: "observation",
    text: words,
    importance: baseImportance.brokenWord,
    subject: to,
    place,
  });
  const before = feelingFor(turn, to).warmth;
  turn.emit("feeling.shifted", { toward: to, warmth: Math.max(-100, before - letDown) });
  shiftMood(turn, moodOf.broken);
  return true;
}

/** Was in the place for a while in the window, by where its memories were made and where it stands at the end. */
function wasThere(turn: Turn, place: string, from: number, until: number): boolean {
  const { memories } = turn.mind;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  const seen = (t: number): void => {
    first = Math.min(first, t);
    last = Math.max(last, t);
  };
  const isOver = turn.tick - until < justNow * ticksPerMinute(turn.world.calendar);
  if (turn.percept.place === place && isOver) seen(until);
  for (let i = memories.length - 1; i >= 0; i--) {
    const memory = at(memories, i);
    if (!memory || memory.t < from) break;
    if (memory.place === place && memory.t <= until && memory.kind !== "plan") seen(memory.t);
  }
  return last - first >= longEnough * ticksPerMinute(turn.world.calendar);
}
