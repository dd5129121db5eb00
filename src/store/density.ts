import type { Timeline } from "../timeline/timeline.ts";

/** Ticks a bin; five game minutes at ten seconds a tick. */
export const binTicks = 30;

/** How much was said in each stretch of the run, and when notices came. Reads each event of the timeline once. */
export class Density {
  /** Lines said a bin. */
  readonly bins: number[] = [];
  /** Ticks of notices, in order. */
  readonly notices: number[] = [];
  private seen = 0;

  constructor(private readonly timeline: Timeline) {}

  /** Takes in what was appended since; true when anything changed. */
  update(): boolean {
    const { events } = this.timeline;
    let changed = false;
    for (; this.seen < events.length; this.seen++) {
      const event = events[this.seen];
      if (event?.type === "notice.posted") this.notices.push(event.t);
      else if (event?.type === "talk.opened" || event?.type === "talk.said") {
        const bin = Math.floor(event.t / binTicks);
        while (this.bins.length <= bin) this.bins.push(0);
        this.bins[bin] = (this.bins[bin] ?? 0) + 1;
      } else continue;
      changed = true;
    }
    return changed;
  }
}
