/** Takes the moment to draw from the cursor. */
import { timeAt } from "#village/clock";
import type { World } from "#village/world";
import { leapsTo } from "../store/scrub.ts";
import type { Timeline } from "../timeline/timeline.ts";
import { isCalm } from "./calm.ts";
import type { Moment } from "./moment.ts";
import { StateCursor } from "./state-cursor.ts";

export class MomentClock {
  /** Minutes since midnight, with their fraction. */
  minute = 0;
  private states: StateCursor | undefined;
  private moment: Moment | undefined;

  constructor(private readonly world: World) {}

  take(timeline: Timeline, cursor: number, now: number, delta: number): Moment {
    if (this.states?.timeline !== timeline) this.states = new StateCursor(timeline);
    const tick = Math.floor(cursor);
    const state = this.states.at(tick);
    const { calendar } = this.world;
    const before = this.moment;
    const seconds = calendar.startSecond + cursor * calendar.tickSeconds;
    this.minute = (seconds / 60) % 1440;
    if (!before) {
      const time = timeAt(calendar, tick);
      const still = { part: cursor - tick, ticked: true, jumped: true, dark: 0, awake: new Set<string>() };
      this.moment = { world: this.world, state, tick, time, now, sway: isCalm() ? 0 : now, delta, ...still };
      return this.moment;
    }
    before.jumped = leapsTo(before.tick, tick);
    before.ticked = tick !== before.tick || state !== before.state;
    if (before.ticked) before.time = timeAt(calendar, tick);
    before.state = state;
    before.tick = tick;
    before.part = cursor - tick;
    before.now = now;
    before.sway = isCalm() ? 0 : now;
    before.delta = delta;
    return before;
  }
}
