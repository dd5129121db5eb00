import { describe, expect, it } from "vitest";
import { mostAt, speedOf, type VillageDay } from "../../server/doctor/carries.ts";
import type { Pace } from "../../server/doctor/pace.ts";

const day: VillageDay = {
  measured: "2025-01-01",
  villagers: 10,
  calls: 500,
  busyTicks: 300,
  prompt: 1,
  reply: 50_000,
};
/** Each reply has 100 tokens: a call takes 1 + 100/50 = 3 seconds. */
const pace = (concurrency: number, streams = true): Pace => ({
  concurrency,
  first: 1,
  streams,
  tokensPerSecond: 50,
  together: 0,
});

describe("how many villagers a model carries", () => {
  it("goes by all calls where they wait for each other, and by busy ticks where they do not", () => {
    expect(speedOf(10, [pace(1)], day)).toBeCloseTo(8640 / (500 * 3), 5);
    expect(speedOf(10, [pace(1000)], day)).toBeCloseTo(8640 / (300 * 3), 3);
    expect(speedOf(10, [pace(1), pace(1000)], day)).toBeCloseTo(8640 / (300 * 3), 3);
  });

  it("takes the slower of two guesses where a reply comes all at once", () => {
    expect(speedOf(10, [pace(1, false)], day)).toBeCloseTo(8640 / (500 * 2), 5);
    const waiting = { ...pace(1, false), first: 5 };
    expect(speedOf(10, [waiting], day)).toBeCloseTo(8640 / (500 * 5), 5);
  });

  it("never grows with the villagers", () => {
    const speeds = [1, 5, 10, 50, 500].map((villagers) => speedOf(villagers, [pace(8)], day));
    expect([...speeds].sort((a, b) => b - a)).toEqual(speeds);
  });

  it("finds the largest village of a speed", () => {
    const speed = (villagers: number): number => 100 / villagers;
    expect(mostAt(4, speed)).toBe(25);
    expect(mostAt(101, speed)).toBe(0);
    expect(mostAt(100, speed)).toBe(1);
  });
});
