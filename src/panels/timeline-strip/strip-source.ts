/** Gathers what the strip draws from the stores. */
import { bookmarks } from "../../store/bookmarks.ts";
import { Density } from "../../store/density.ts";
import { findings } from "../../store/findings.ts";
import { Lane } from "../../store/lane.ts";
import type { Shown } from "../../store/shown.ts";
import type { Timeline } from "../../timeline/timeline.ts";
import type { StripData } from "./draw.ts";
import { momentMarks } from "./moment-marks.ts";
import type { Scale } from "./scale.ts";

export class StripSource {
  private readonly density: Density;
  private readonly lanes = new Map<string, Lane>();

  constructor(readonly timeline: Timeline) {
    this.density = new Density(timeline);
  }

  data(now: Shown, scale: Scale): Omit<StripData, "calendar" | "nameOf"> {
    this.density.update();
    const followed = [...new Set([now.followed, now.selected])].filter((id) => id !== null);
    return {
      scale,
      end: now.end,
      density: this.density,
      moments: momentMarks(findings.getState().moments, scale),
      bookmarks: bookmarks.getState().ticks,
      lanes: followed.map((id) => this.laneOf(id).stretches),
    };
  }

  private laneOf(villager: string): Lane {
    const lane = this.lanes.get(villager) ?? new Lane(this.timeline, villager);
    this.lanes.set(villager, lane);
    lane.update();
    return lane;
  }
}
