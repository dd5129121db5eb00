/** Which moments get a mark on the strip, and where. Pure. */
import type { Moment } from "#village/metrics/moment";
import { rankOf } from "../../store/moment-rank.ts";
import { type Scale, xOf } from "./scale.ts";

export interface MomentMark {
  /** Pixels. */
  x: number;
  moment: Moment;
  /** See `rankOf`. */
  rank: number;
}

/** Pixels that a mark takes at least. */
const room = 7;

/** One mark for each few pixels: the moment most worth seeing there. In order. */
export function momentMarks(moments: readonly Moment[], scale: Scale): MomentMark[] {
  const best = new Map<number, MomentMark>();
  for (const moment of moments) {
    const x = xOf(scale, moment.t);
    const slot = Math.floor(x / room);
    const rank = rankOf(moment);
    if (rank > (best.get(slot)?.rank ?? 0)) best.set(slot, { x, moment, rank });
  }
  return [...best.values()].sort((a, b) => a.x - b.x);
}

/** The mark nearest to a place, within reach of a pointer. */
export function markAt(marks: readonly MomentMark[], x: number): MomentMark | undefined {
  let found: MomentMark | undefined;
  let least = room / 2 + 0.5;
  for (const mark of marks) {
    const distance = Math.abs(mark.x - x);
    if (distance < least) [found, least] = [mark, distance];
  }
  return found;
}
