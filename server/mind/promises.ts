/** Promises: made in talks with a place and a time, laid into the day, kept by being there, else broken. */
import { parseTimeOfDay, secondsPerDay, tickAt, ticksPerMinute, timeAt, weekdays } from "#village/clock";
import type { Promised } from "#village/state";
import { at } from "#village/vector";
import { fill } from "../language/pack.ts";
import type { PromiseAnswer } from "../prompts/parts.ts";
import { baseImportance } from "./importance.ts";
import { shiftMood } from "./keep.ts";
import { placeCalled } from "./lines/place.ts";
import { promiseSlots } from "./lines/promise.ts";
import { laidOver } from "./plan/blocks.ts";
import { nameOf } from "./public.ts";
import type { Turn } from "./turn.ts";

/** A promise without an end is taken to last so long, in minutes. */
const usualLength = 60;
/** Being there for so many minutes keeps a promise. */
const longEnough = 10;
const moodOf = { kept: 6, broken: -10 };

/** Notes a promise down, with day and hours as ticks; the same promise made again changes nothing. */
export function promise(turn: Turn, answer: PromiseAnswer, thought: string): void {
  const from = startOf(turn, answer);
  const until = from === null ? null : endOf(turn, answer, from);
  const to = answer.to === null ? null : idCalled(turn, answer.to);
  const place = answer.place === null ? null : (placeCalled(turn, answer.place) ?? null);
  const made = { to, text: answer.what, place, from, until };
  if (turn.mind.promises.some((p) => p.settled === null && isSame(p, made))) return;
  turn.emit("promise.made", made, thought);
  const words = turn.pack.mind.promise;
  const [withPlace, without] =
    to === null ? [words.meant, words.meantNoPlace] : [words.made, words.madeNoPlace];
  const text = fill(place === null ? without : withPlace, promiseSlots(turn, made));
  turn.remember({ kind: "plan", text, importance: baseImportance.promise, subject: to, place }, thought);
  intoPlan(turn, made, thought);
}

const isSame = (a: Omit<Promised, "t" | "settled">, b: Omit<Promised, "t" | "settled">): boolean =>
  a.from === b.from && a.place === b.place && (a.from !== null || (a.to === b.to && a.text === b.text));

const idCalled = (turn: Turn, name: string): string | null =>
  turn.world.order.find((id) => nameOf(turn.world, id) === name) ?? null;

/** The next such day and hour; without an hour a promise has no time. */
function startOf({ pack, world, tick }: Turn, { day, from }: PromiseAnswer): number | null {
  const minute = from === null ? undefined : parseTimeOfDay(from);
  if (minute === undefined) return null;
  const today = timeAt(world.calendar, tick).day;
  const wanted = weekdays.find((weekday) => pack.names.weekdays[weekday] === day);
  for (let ahead = 0; ahead <= 7; ahead++) {
    const start = tickAt(world.calendar, today + ahead, minute);
    const fits = wanted === undefined || timeAt(world.calendar, start).weekday === wanted;
    if (fits && start > tick) return start;
  }
  return null;
}

function endOf({ world }: Turn, { until }: PromiseAnswer, from: number): number {
  const minute = until === null ? undefined : parseTimeOfDay(until);
  const usual = from + usualLength * ticksPerMinute(world.calendar);
  if (minute === undefined) return usual;
  const end = tickAt(world.calendar, timeAt(world.calendar, from).day, minute);
  return end > from ? end : end + secondsPerDay / world.calendar.tickSeconds;
}

/** A promise for a time that is planned already becomes a block of it, unless another promise holds that time. */
function intoPlan(turn: Turn, made: Omit<Promised, "t" | "settled">, thought: string): void {
  const blocks = turn.mind.plan?.blocks ?? [];
  const end = blocks[blocks.length - 1]?.to ?? 0;
  const { from, until, place, text } = made;
  if (from === null || until === null || from >= end) return;
  const taken = turn.mind.promises
    .slice(0, -1)
    .some((p) => p.settled === null && p.from !== null && p.from < until && (p.until ?? p.from) > from);
  if (taken) return;
  const reason = fill(turn.pack.mind.promise.revised, { what: text });
  turn.emit("plan.revised", { blocks: laidOver(blocks, { from, to: until, text, place }), reason }, thought);
}

/** Settles each promise whose time has passed. One without a place cannot be seen to be kept and stays open until its end. */
export function settlePromises(turn: Turn): void {
  for (const [index, promised] of turn.mind.promises.entries()) {
    if (promised.settled !== null || promised.until === null || promised.until > turn.tick) continue;
    if (promised.place === null || promised.from === null) continue;
    const kept = wasThere(turn, promised.place, promised.from, promised.until);
    turn.emit("promise.settled", { promise: index, kept });
    const words = turn.pack.mind.promise;
    const text = fill(kept ? words.kept : words.broken, { what: promised.text });
    turn.remember({ kind: "observation", text, importance: baseImportance.settled, subject: promised.to });
    shiftMood(turn, kept ? moodOf.kept : moodOf.broken);
  }
}

/** Was in the place for a while in the window, by the places in which its memories were made. */
function wasThere(turn: Turn, place: string, from: number, until: number): boolean {
  const { memories } = turn.mind;
  let first = turn.percept.place === place ? until : -1;
  const last = first;
  let latest = last;
  for (let i = memories.length - 1; i >= 0; i--) {
    const memory = at(memories, i);
    if (!memory || memory.t < from) break;
    if (memory.place !== place || memory.t > until || memory.kind === "plan") continue;
    first = memory.t;
    latest = Math.max(latest, memory.t);
  }
  return first >= 0 && latest - first >= longEnough * ticksPerMinute(turn.world.calendar);
}
