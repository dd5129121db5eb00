/** When everybody in the village sleeps, read from the log. */
import type { VillageEvent } from "#village/event";
import { initialState } from "#village/initial";
import { isAsleep } from "#village/state";
import type { Timeline } from "../timeline/timeline.ts";

/** All who are present sleep at the ticks from `from` to before `to`; infinity while nobody has woken. */
export interface Night {
  from: number;
  to: number;
}

/** Ticks for which all sleep before it counts as a night. */
const settled = 6;

export class Nights {
  private readonly nights: Night[] = [];
  private readonly present = new Set<string>();
  private readonly asleep = new Set<string>();
  private seen = 0;
  /** A tick in which something changed that has not been settled yet. */
  private changed: number | undefined;

  constructor(readonly timeline: Timeline) {
    for (const villager of Object.values(initialState(timeline.world).villagers)) {
      if (villager.present) this.present.add(villager.id);
      if (isAsleep(villager)) this.asleep.add(villager.id);
    }
    this.settle(0);
  }

  /** Whether the night passes at a tick. */
  at(tick: number): boolean {
    this.readOn();
    const last = this.nights.findLast(({ from }) => from + settled <= tick);
    return last !== undefined && tick < last.to;
  }

  private readOn(): void {
    const { events } = this.timeline;
    for (; this.seen < events.length; this.seen++) {
      const event = events[this.seen];
      if (!event) continue;
      if (this.changed !== undefined && event.t > this.changed) this.settle(this.changed);
      if (this.note(event)) this.changed = event.t;
    }
    if (this.changed !== undefined) this.settle(this.changed);
  }

  /** Whether the event changed who is there or asleep. */
  private note(event: VillageEvent): boolean {
    if (event.type === "villager.arrived") this.present.add(event.data.villager);
    else if (event.type === "activity.began" && event.data.icon === "sleep") this.asleep.add(event.by);
    else if (event.type === "activity.began" || event.type === "activity.ended") this.asleep.delete(event.by);
    else return false;
    return true;
  }

  /** Notes how it stands at the end of a tick. */
  private settle(t: number): void {
    this.changed = undefined;
    const quiet = this.present.size > 0 && [...this.present].every((id) => this.asleep.has(id));
    const last = this.nights[this.nights.length - 1];
    const open = last?.to === Number.POSITIVE_INFINITY;
    if (quiet && !open) this.nights.push({ from: t, to: Number.POSITIVE_INFINITY });
    else if (!quiet && open && last) last.to = t;
  }
}
