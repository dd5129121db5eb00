import { beforeAll, describe, expect, it } from "vitest";
import { Density } from "../../src/store/density.ts";
import { concerns, isNews, newsAt, stepFrom } from "../../src/store/news.ts";
import { Timeline } from "../../src/timeline/timeline.ts";
import { type MadeUpVillage, madeUpVillage } from "../support/made-up/village.ts";

describe("news", () => {
  let village: MadeUpVillage;
  let timeline: Timeline;
  beforeAll(() => {
    village = madeUpVillage(12, 1200);
    timeline = new Timeline(village.world);
    timeline.append(village.events, 1199);
  });

  it("is the newest event worth telling at a tick", () => {
    for (const tick of [0, 3, 250, 1199]) {
      const all = village.events.filter((event) => isNews(event) && event.t <= tick);
      expect(newsAt(timeline, tick)).toBe(all[all.length - 1] ?? null);
    }
  });

  it("steps to the next and back to the last, for one villager too", () => {
    const times = village.events.filter(isNews).map((event) => event.t);
    expect(stepFrom(timeline, 500, 1)).toBe(times.find((t) => t > 500));
    expect(stepFrom(timeline, 500, -1)).toBe(times.findLast((t) => t < 500));
    const own = village.events
      .filter((event) => isNews(event) && concerns(event, "ida"))
      .map((event) => event.t);
    expect(own.length).toBeGreaterThan(0);
    expect(stepFrom(timeline, 0, 1, "ida")).toBe(own[0]);
    expect(stepFrom(timeline, 1199, 1)).toBeUndefined();
    expect(stepFrom(timeline, 0, -1)).toBeUndefined();
  });

  it("counts the lines said, however the log grew", () => {
    const grown = new Timeline(village.world);
    const density = new Density(grown);
    for (const end of [100, 101, 640, 1199]) {
      grown.append(
        village.events.filter((event) => event.t <= end),
        end,
      );
      density.update();
    }
    const lines = village.events.filter((e) => e.type === "talk.opened" || e.type === "talk.said").length;
    expect(density.lines.reduce((sum, n) => sum + n, 0)).toBe(lines);
    const outside = village.events.filter((e) => e.by === "world").map((e) => e.t);
    expect(density.inputs).toEqual([...new Set(outside)]);
    expect(density.update()).toBe(false);
  });
});
