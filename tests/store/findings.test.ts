/** Moments, news and lanes: what is read from the log of the run that is shown. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { matchWordsSchema } from "#village/metrics/match-words";
import type { Moment } from "#village/metrics/moment";
import { isAsleep } from "#village/state";
import { markAt, momentMarks } from "../../src/panels/timeline-strip/moment-marks.ts";
import { Feed, feedKinds, passes } from "../../src/store/feed.ts";
import { Lane } from "../../src/store/lane.ts";
import { MomentFinder } from "../../src/store/moment-finder.ts";
import { bestOf } from "../../src/store/moment-rank.ts";
import { Timeline } from "../../src/timeline/timeline.ts";
import { type MadeUpVillage, madeUpVillage } from "../support/made-up/village.ts";

const ticks = 3000;
const pack = join(import.meta.dirname, "../../assets/locales/en/metrics.yaml");
const words = matchWordsSchema.parse(parse(readFileSync(pack, "utf8")));
let village: MadeUpVillage;
let timeline: Timeline;
let moments: readonly Moment[];
beforeAll(() => {
  village = madeUpVillage(10, ticks);
  timeline = new Timeline(village.world);
  timeline.append(village.events, ticks - 1);
  const finder = new MomentFinder(timeline, words);
  expect(finder.read(() => false)).toBe(true);
  moments = finder.moments();
});

describe("moments", () => {
  it("are the same, however the log grew and however little was read at a time", () => {
    const grown = new Timeline(village.world);
    const finder = new MomentFinder(grown, words);
    for (const end of [10, 11, 900, 2500, ticks - 1]) {
      grown.append(
        village.events.filter((event) => event.t <= end),
        end,
      );
      while (!finder.read(() => true)) expect(finder.tick).toBeLessThanOrEqual(end + 1);
    }
    expect(moments.length).toBeGreaterThan(5);
    expect(finder.moments()).toEqual(moments);
  });

  it("of which the best are few, of several kinds, in the order of time", () => {
    const best = bestOf(moments, 5);
    expect(best.length).toBeGreaterThan(1);
    expect(best.length).toBeLessThanOrEqual(5);
    expect(best.map(({ t }) => t)).toEqual(best.map(({ t }) => t).sort((a, b) => a - b));
    for (const { kind } of best) expect(best.filter((other) => other.kind === kind).length).toBeLessThan(3);
    expect(bestOf([], 5)).toEqual([]);
  });

  it("have marks apart from each other, each at its moment", () => {
    const scale = { last: ticks, width: 300 };
    const marks = momentMarks(moments, scale);
    expect(marks.length).toBeLessThanOrEqual(300 / 7 + 1);
    for (const mark of marks) {
      expect(mark.x).toBeCloseTo((mark.moment.t / ticks) * 300);
      expect(markAt(marks, mark.x)?.x).toBe(mark.x);
    }
    expect(markAt(marks, -40)).toBeUndefined();
  });
});

describe("all news", () => {
  it("is in the order of time, and can be sifted by person, place and kind", () => {
    const items = new Feed(timeline).items(moments);
    expect(items.map(({ t }) => t)).toEqual(items.map(({ t }) => t).sort((a, b) => a - b));
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
    const all = { villager: null, place: null, kinds: new Set(feedKinds) };
    expect(items.every((item) => passes(item, all))).toBe(true);
    const ofIda = items.filter((item) => passes(item, { ...all, villager: "ida" }));
    expect(ofIda.length).toBeGreaterThan(0);
    expect(ofIda.every(({ who }) => who.includes("ida"))).toBe(true);
    const talks = items.filter((item) => passes(item, { ...all, kinds: new Set(["talk"] as const) }));
    expect(talks.length).toBe(village.events.filter(({ type }) => type === "talk.opened").length);
    const place = talks.find((item) => item.place !== null)?.place ?? "";
    expect(
      items.filter((item) => passes(item, { ...all, place })).every((item) => item.place === place),
    ).toBe(true);
  });
});

describe("a lane", () => {
  it("tells at any tick what its villager does", () => {
    const [id = ""] = village.world.order;
    const lane = new Lane(timeline, id);
    lane.update();
    for (let tick = 5; tick < ticks; tick += 53) {
      const villager = timeline.at(tick).villagers[id];
      const doing = lane.stretches.find(({ from, to }) => from <= tick && tick < to)?.doing;
      if (villager?.talk) expect(doing).toBe("talking");
      else if (villager?.walk) expect(doing).toBe("walking");
      else if (villager && isAsleep(villager)) expect(doing).toBe("asleep");
      else expect(doing).toBe(villager?.activity ? "busy" : "idle");
    }
  });
});
