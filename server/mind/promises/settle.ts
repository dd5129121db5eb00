/**
 * Promises are settled by being there. Who has been there for a while has kept it, and speaks of it to those who were
 * not there once its hour is over; who has not by its end has broken it. One without a place and hours cannot be seen to
 * be kept and stays open. One that was about being with somebody waits for that person until its end.
 */
import { ticksPerMinute } from "#village/clock";
import type { Memory, Promised } from "#village/state";
import { lookUp } from "#village/table";
import { at } from "#village/vector";
import { fill } from "../../language/pack.ts";
import { noteAt } from "../cooldown.ts";
import { baseImportance } from "../importance.ts";
import { shiftMood } from "../keep.ts";
import { feelingFor } from "../lines/people.ts";
import { isToKeep, promiseSlots } from "../lines/promise.ts";
import { press } from "../pressing.ts";
import { moodOf } from "../promises.ts";
import { nameOf } from "../public.ts";
import type { Turn } from "../turn.ts";

/** Being there for so many minutes keeps a promise. */
const longEnough = 10;
/** An end so few minutes ago is now. */
const justNow = 2;
/** Warmth lost towards somebody who did not come. */
const letDown = 10;
/** Where it is noted which promises are kept and not yet over, by index. */
const going = "kept/";

/** Where and when one is expected, in ticks. */
interface Window {
  place: string;
  from: number;
  until: number;
}

export function settlePromises(turn: Turn): void {
  for (const [index, promised] of turn.mind.promises.entries()) {
    const { settled, place, from, until } = promised;
    if (settled !== null || place === null || from === null || until === null || from > turn.tick) continue;
    const window = { place, from, until };
    const kept = wasThere(turn, window);
    const isMissed = kept && isMissing(turn, promised, window);
    if (until > turn.tick && (!kept || isMissed)) continue;
    turn.emit("promise.settled", { promise: index, kept });
    if (isMissed) regret(turn, promised);
    else if (kept) rejoice(turn, index, promised);
    else {
      const text = fill(turn.pack.mind.promise.broken, { what: promised.text });
      turn.remember({ kind: "observation", text, importance: baseImportance.settled, subject: promised.to });
      shiftMood(turn, moodOf.broken);
    }
  }
  tellOfKept(turn);
}

function rejoice(turn: Turn, index: number, promised: Promised): void {
  const text = keptText(turn, promised);
  turn.remember({ kind: "observation", text, importance: baseImportance.settled, subject: promised.to });
  shiftMood(turn, moodOf.kept);
  noteAt(turn, going, [...keptNow(turn), index].join(" "));
}

const keptText = ({ pack }: Turn, { text }: Promised): string => fill(pack.mind.promise.kept, { what: text });

const keptNow = ({ mind }: Turn): number[] =>
  (lookUp(mind.seen, going)?.text ?? "")
    .split(" ")
    .filter((part) => part !== "")
    .map(Number);

/** Where one has been is worth telling to those whom one did not meet there. */
function tellOfKept(turn: Turn): void {
  const kept = keptNow(turn);
  const over = kept.filter((index) => !isToKeep(turn.mind.promises[index] as Promised, turn.tick));
  if (over.length === 0) return;
  for (const index of over) {
    const promised = turn.mind.promises[index] as Promised;
    const { to, place, from } = promised;
    const met = new Set([
      ...turn.percept.others.map(({ id }) => id),
      ...memoriesAt(turn, place, from ?? 0).flatMap(({ subject, speaker }) =>
        [subject ?? [], speaker ?? []].flat(),
      ),
      ...(to === null ? [] : [to]),
    ]);
    press(
      turn,
      keptText(turn, promised),
      [...met].filter((id) => id !== turn.id && turn.world.personas[id]),
    );
  }
  noteAt(turn, going, kept.filter((index) => !over.includes(index)).join(" "));
}

/** What was agreed names somebody, and one has seen and heard nothing of that person there. */
function isMissing(turn: Turn, { to, text }: Promised, { place, from }: Window): boolean {
  if (to === null || !text.includes(nameOf(turn.world, to))) return false;
  if (turn.percept.others.some((other) => other.id === to)) return false;
  return !memoriesAt(turn, place, from).some(({ subject, speaker }) => subject === to || speaker === to);
}

/** Somebody has waited in vain. */
function regret(turn: Turn, promised: Promised): void {
  const { to, place } = promised;
  const text = fill(turn.pack.mind.promise.inVain, promiseSlots(turn, promised));
  turn.remember({ kind: "observation", text, importance: baseImportance.brokenWord, subject: to, place });
  const toward = to as string;
  const warmth = Math.max(-100, feelingFor(turn, toward).warmth - letDown);
  turn.emit("feeling.shifted", { toward, warmth });
  shiftMood(turn, moodOf.broken);
}

/** Was in the place for a while in the window, by where its memories were made and where it stands now or stood at the end. */
function wasThere(turn: Turn, { place, from, until }: Window): boolean {
  const minute = ticksPerMinute(turn.world.calendar);
  const times = memoriesAt(turn, place, from).flatMap(({ t }) => (t <= until ? [t] : []));
  if (turn.percept.place === place && turn.tick - until < justNow * minute)
    times.push(Math.min(turn.tick, until));
  return times.length > 0 && Math.max(...times) - Math.min(...times) >= longEnough * minute;
}

/** Of what one perceived in a place since then, the latest first. */
function memoriesAt({ mind: { memories } }: Turn, place: string | null, since: number): Memory[] {
  const found: Memory[] = [];
  for (let i = memories.length - 1; i >= 0; i--) {
    const memory = at(memories, i);
    if (!memory || memory.t < since) break;
    if (memory.place === place && memory.kind !== "plan") found.push(memory);
  }
  return found;
}
