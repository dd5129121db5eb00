/**
 * The state at the tick shown. Going on by a few ticks folds only their events; a jump asks the timeline, which folds
 * at most one keyframe interval. So the cost of a frame does not depend on the length of the log.
 */
import { reduce } from "#village/reduce";
import type { VillageState } from "#village/state";
import type { Timeline } from "../timeline/timeline.ts";

/** Events that are folded one after another before a keyframe is cheaper. */
const few = 400;

export class StateCursor {
  private tick = Number.NaN;
  private events = 0;
  private state: VillageState | undefined;

  constructor(readonly timeline: Timeline) {}

  /** The state after all events up to and with `tick`. */
  at(tick: number): VillageState {
    const known = this.timeline.events;
    const more = known[this.events];
    const ahead = this.state !== undefined && tick >= this.tick;
    if (ahead && (more === undefined || more.t > tick)) {
      this.tick = tick;
      return this.state as VillageState;
    }
    const until = this.timeline.countUntil(tick);
    this.state =
      ahead && until - this.events <= few
        ? reduce(this.state as VillageState, known.slice(this.events, until))
        : this.timeline.at(tick);
    this.events = until;
    this.tick = tick;
    return this.state;
  }
}
