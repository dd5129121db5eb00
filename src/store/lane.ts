/** What one villager did through the run, in stretches. */
import type { VillageEvent } from "#village/event";
import type { Timeline } from "../timeline/timeline.ts";

export type Doing = "asleep" | "talking" | "walking" | "busy" | "idle";

export interface Stretch {
  from: number;
  /** Exclusive; infinity for the last one. */
  to: number;
  doing: Doing;
}

/** Reads each event of the timeline once. */
export class Lane {
  readonly stretches: Stretch[] = [];
  private seen = 0;
  private busy: Doing = "idle";
  private talks = false;

  constructor(
    readonly timeline: Timeline,
    readonly villager: string,
  ) {}

  update(): void {
    const { events } = this.timeline;
    for (; this.seen < events.length; this.seen++) {
      const event = events[this.seen];
      if (event?.by === this.villager) this.note(event);
    }
  }

  private note(event: VillageEvent): void {
    if (event.type === "activity.began") this.busy = event.data.icon === "sleep" ? "asleep" : "busy";
    else if (event.type === "activity.ended" || event.type === "walk.ended") this.busy = "idle";
    else if (event.type === "walk.began") this.busy = "walking";
    else if (event.type === "talk.entered") this.talks = true;
    else if (event.type === "talk.exited") this.talks = false;
    else return;
    const doing = this.talks ? "talking" : this.busy;
    const last = this.stretches[this.stretches.length - 1];
    if (last?.doing === doing) return;
    if (last) last.to = event.t;
    if (last && last.from === last.to) this.stretches.pop();
    this.stretches.push({ from: event.t, to: Number.POSITIVE_INFINITY, doing });
  }
}
