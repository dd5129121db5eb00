import { type VillageEvent, world } from "#village/event";
import type { Timeline } from "../timeline/timeline.ts";

/** Ticks a bin; five game minutes at ten seconds a tick. */
export const binTicks = 30;

/** How much was said and thought in each stretch of the run, and when somebody outside did something. */
export class Density {
  /** Lines said a bin. */
  readonly lines: number[] = [];
  /** Reflections a bin. */
  readonly thoughts: number[] = [];
  /** Ticks of what came from outside, in order: notices, inner voices, arrivals, the weather, things changed. */
  readonly inputs: number[] = [];
  private seen = 0;

  constructor(private readonly timeline: Timeline) {}

  /** Takes in what was appended since; true when anything changed. Reads each event of the timeline once. */
  update(): boolean {
    const { events } = this.timeline;
    let changed = false;
    for (; this.seen < events.length; this.seen++) {
      const event = events[this.seen];
      if (event && this.note(event)) changed = true;
    }
    return changed;
  }

  private note(event: VillageEvent): boolean {
    if (event.by === world) {
      if (this.inputs[this.inputs.length - 1] === event.t) return false;
      this.inputs.push(event.t);
    } else if (event.type === "talk.opened" || event.type === "talk.said") count(this.lines, event.t);
    else if (event.type === "memory.made" && event.data.kind === "reflection") count(this.thoughts, event.t);
    else return false;
    return true;
  }
}

function count(bins: number[], t: number): void {
  const bin = Math.floor(t / binTicks);
  while (bins.length <= bin) bins.push(0);
  bins[bin] = (bins[bin] ?? 0) + 1;
}
