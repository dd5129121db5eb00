/**
 * A talk: its lines, who was in it when, and what each of them heard. Somebody may come, go, and come again.
 *
 *     ann   ├──────────────────────┤
 *     ben   ├──────────────────────┤
 *     cid        ├─────┤  ├────────┤    a stay; no longer in it at the tick of going
 *     heard      ▒▒▒▒▒▒▒  ▒▒▒▒▒▒▒▒▒▒    lines of the ticks of coming and of going too
 *
 * Invariants: what is asked up to a tick tells nothing of what comes after it; the end of a talk ends all stays.
 */
import type { EventOf } from "./event.ts";

export type LineEvent = EventOf<"talk.opened"> | EventOf<"talk.said">;

export interface Line {
  event: LineEvent;
  /** All others who were in the talk when the tick began in which it was said. */
  to: readonly string[];
  talk: Conversation;
}

export interface Stay {
  villager: string;
  from: number;
  /** Tick at which it went or the talk ended; null while neither is in the log. */
  to: number | null;
}

export interface Conversation {
  id: string;
  place: string | null;
  opened: number;
  /** Everybody who was ever in it, in the order of coming. */
  members: string[];
  /** In the order of coming. */
  stays: Stay[];
  lines: Line[];
}

const lasts = ({ from, to }: Stay, tick: number): boolean => from <= tick && (to === null || tick < to);

/** The stays of a villager that have begun by a tick. */
export const staysOf = ({ stays }: Conversation, villager: string, tick: number): Stay[] =>
  stays.filter((stay) => stay.villager === villager && stay.from <= tick);

/** The stay of a villager that lasts at a tick; undefined when it is not in the talk then. */
export const stayAt = ({ stays }: Conversation, villager: string, tick: number): Stay | undefined =>
  stays.find((stay) => stay.villager === villager && lasts(stay, tick));

/** To whom a line is said at a tick: who comes in that very tick is not spoken to yet, who goes in it still is. */
export const othersAt = ({ stays, opened }: Conversation, speaker: string, tick: number): string[] =>
  stays
    .filter(({ from, to }) => (from < tick || from === opened) && (to === null || tick <= to))
    .flatMap(({ villager }) => (villager === speaker ? [] : [villager]));

/** What a villager has heard of the talk by a tick, its own lines among it. */
export function heardBy(talk: Conversation, villager: string, tick: number): Line[] {
  const own = staysOf(talk, villager, tick);
  const heard = (t: number): boolean => own.some(({ from, to }) => from <= t && (to === null || t <= to));
  return talk.lines.filter(({ event: { t } }) => t <= tick && heard(t));
}

/** Whom a villager has met in the talk by a tick, each with the tick from which both were there. */
export function metIn(talk: Conversation, villager: string, tick: number): Map<string, number> {
  const met = new Map<string, number>();
  for (const stay of staysOf(talk, villager, tick))
    for (const [other, since] of metDuring(talk, stay, tick)) if (!met.has(other)) met.set(other, since);
  return met;
}

/** The same for one stay. */
export function metDuring({ stays }: Conversation, stay: Stay, tick: number): Map<string, number> {
  const met = new Map<string, number>();
  for (const other of stays) {
    const since = Math.max(stay.from, other.from);
    const isBoth = since <= tick && lasts(stay, since) && lasts(other, since);
    if (isBoth && other.villager !== stay.villager && !met.has(other.villager))
      met.set(other.villager, since);
  }
  return met;
}
