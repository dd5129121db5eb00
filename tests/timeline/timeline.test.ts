import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { VillageEvent } from "#village/event";
import { initialState } from "#village/initial";
import { reduce } from "#village/reduce";
import { Timeline } from "../../src/timeline/timeline.ts";
import { type MadeUpVillage, madeUpVillage } from "../support/made-up/village.ts";

const ticks = 2400;

/** Appends the log in the pieces that `cuts` make of it. */
function grow(village: MadeUpVillage, cuts: readonly number[]): Timeline {
  const timeline = new Timeline(village.world);
  for (const end of [...cuts, ticks - 1].sort((a, b) => a - b)) {
    const piece = village.events.filter((event) => event.t > timeline.end && event.t <= end);
    timeline.append(piece, end);
  }
  return timeline;
}

describe("a timeline", () => {
  let village: MadeUpVillage;
  const seed = Number(process.env.HAMLET_TEST_SEED ?? Date.now());
  const fold = (events: readonly VillageEvent[]) => reduce(initialState(village.world), events);
  beforeAll(() => {
    village = madeUpVillage(10, ticks);
  });

  it(`gives at any tick what folding from the start gives (seed ${seed})`, () => {
    const cuts = fc.array(fc.integer({ min: 0, max: ticks - 1 }), { maxLength: 20 });
    const tick = fc.integer({ min: -1, max: ticks + 10 });
    const check = fc.property(cuts, fc.array(tick, { minLength: 1, maxLength: 4 }), (cutAt, asked) => {
      const timeline = grow(village, cutAt);
      for (const t of asked) expect(timeline.at(t)).toEqual(fold(village.events.filter((e) => e.t <= t)));
    });
    fc.assert(check, { seed, numRuns: 25, verbose: true });
  });

  it("passes over what it knows already", () => {
    const timeline = grow(village, []);
    const count = timeline.events.length;
    timeline.append(village.events.slice(0, 500), 100);
    expect(timeline.events.length).toBe(count);
    expect(timeline.end).toBe(ticks - 1);
  });

  it("moves its end with quiet ticks", () => {
    const timeline = new Timeline(village.world);
    timeline.append([], 40);
    expect(timeline.end).toBe(40);
    expect(timeline.at(40)).toEqual(initialState(village.world));
  });
});
