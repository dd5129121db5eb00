import { Chronicle } from "#village/chronicle";
import type { Timeline } from "../timeline/timeline.ts";

const made = new WeakMap<Timeline, Chronicle>();

/** The log of a timeline sorted by whose it is, with all that has been read by now. */
export function chronicleOf(timeline: Timeline): Chronicle {
  let chronicle = made.get(timeline);
  if (!chronicle) made.set(timeline, (chronicle = new Chronicle(timeline.world)));
  return chronicle.read(timeline.events);
}
