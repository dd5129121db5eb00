/** Reading pace and the night: how time goes with what is shown. */
import { beforeAll, describe, expect, it } from "vitest";
import { isAsleep } from "#village/state";
import { advance, type Playhead } from "../../src/store/advance.ts";
import { Nights } from "../../src/store/nights.ts";
import { Reader } from "../../src/store/reader.ts";
import { readingTime } from "../../src/store/reading-time.ts";
import { Timeline } from "../../src/timeline/timeline.ts";
import { type MadeUpVillage, madeUpVillage } from "../support/made-up/village.ts";

const ticks = 8000;
let village: MadeUpVillage;
let timeline: Timeline;
beforeAll(() => {
  village = madeUpVillage(6, ticks);
  timeline = new Timeline(village.world);
  timeline.append(village.events, ticks - 1);
});

describe("reading", () => {
  it("takes a second and a half at least, 55 ms a letter, 180 ms a Chinese character", () => {
    expect(readingTime("Yes.")).toBe(1500);
    expect(readingTime("a".repeat(100))).toBe(5500);
    expect(readingTime("今天的面包卖完了吗？")).toBe(9 * 180 + 55);
  });

  it("holds time back until each line of the talk that is watched has been read", () => {
    const said = village.events.filter((e) => e.type === "talk.opened" || e.type === "talk.said");
    const talk =
      said.find((e) => said.filter((other) => other.data.talk === e.data.talk).length > 3)?.data.talk ?? "";
    const lines = said
      .filter((e) => e.data.talk === talk)
      .map((e) => ({ t: e.t, by: e.by, text: e.data.text }));
    const reader = new Reader();
    const frame = 1000 / 60;
    let now: Playhead = { cursor: lines[0]?.t ?? 0, end: ticks - 1, speed: 16, playing: true, atLive: false };
    const shownFor = new Map<number, number>();
    while (now.cursor < (lines.at(-1)?.t ?? 0)) {
      const last = lines.findLast((line) => line.t <= now.cursor);
      const limit = reader.limit(timeline, now.cursor, talk, last, frame);
      shownFor.set(last?.t ?? 0, (shownFor.get(last?.t ?? 0) ?? 0) + frame);
      const next = advance(now, null, frame / 1000, { kind: "reading", speed: Math.min(16, limit) });
      expect(next.cursor).toBeGreaterThanOrEqual(now.cursor);
      now = next;
    }
    for (const line of lines.slice(0, -1)) {
      expect(shownFor.get(line.t)).toBeGreaterThanOrEqual(readingTime(line.text) - frame);
      expect(shownFor.get(line.t)).toBeLessThan(readingTime(line.text) + 40 * frame);
    }
  });

  it("does not lose a talk at the present because the village lives on", () => {
    const head: Playhead = { cursor: 100, end: 180, speed: 4, playing: true, atLive: true };
    expect(advance(head, 4, 0.1, { kind: "reading", speed: 1 })).toMatchObject({
      cursor: 100.1,
      atLive: true,
    });
    expect(advance(head, 4, 0.1).cursor).toBeGreaterThan(170);
  });
});

describe("the night", () => {
  it("passes when all sleep, and only then", () => {
    const nights = new Nights(timeline);
    let quiet = 0;
    for (let tick = 0; tick < ticks; tick += 7) {
      const all = Object.values(timeline.at(tick).villagers).every((v) => !v.present || isAsleep(v));
      if (nights.at(tick)) expect(all).toBe(true);
      if (all) quiet++;
      if (nights.at(tick)) quiet--;
    }
    expect(nights.at(0)).toBe(false);
    expect([...Array(ticks).keys()].some((tick) => nights.at(tick))).toBe(true);
    expect(quiet).toBeLessThan(6);
  });

  it("is found tick by tick as the run grows", () => {
    const grown = new Timeline(village.world);
    const nights = new Nights(grown);
    const whole = new Nights(timeline);
    for (let tick = 0; tick < ticks; tick++) {
      grown.append(
        village.events.filter((e) => e.t === tick),
        tick,
      );
      expect(nights.at(tick)).toBe(whole.at(tick));
    }
  });
});
