/** Means and their intervals, worked by hand. */
import { describe, expect, it } from "vitest";
import { createDraw, estimate } from "../../server/experiment/bootstrap.ts";
import { summarise } from "../../server/experiment/summary.ts";

/** Forty draws of three: the means are 1 (once), 2 (38 times) and 3 (once). */
const forty = [
  Uint32Array.of(0, 0, 0),
  ...Array.from({ length: 38 }, () => Uint32Array.of(0, 1, 2)),
  Uint32Array.of(2, 2, 2),
];

describe("the bootstrap", () => {
  it("goes from the 2.5 % to the 97.5 % of the means drawn", () => {
    const drawn = (draws: readonly Uint32Array[]) => estimate([1, 2, 3], () => draws);
    // 40 means in order: 1, 2 × 38, 3. One of them (2.5 %) lies below the interval and one above it.
    expect(drawn(forty)).toEqual({ n: 3, mean: 2, low: 2, high: 2 });
    // 20 means: half a mean may lie outside, so that none does.
    expect(drawn([...forty.slice(0, 1), ...forty.slice(21)])).toEqual({ n: 3, mean: 2, low: 1, high: 3 });
  });

  it("finds the three means of two values in the shares of a fair coin", () => {
    const means = createDraw(1)(2).map(([a, b]) => Number(a) + Number(b));
    const shareOf = (sum: number) => means.filter((m) => m === sum).length / means.length;
    expect(means).toHaveLength(10_000);
    for (const [sum, share] of [
      [0, 0.25],
      [1, 0.5],
      [2, 0.25],
    ] as const)
      expect(Math.abs(shareOf(sum) - share)).toBeLessThan(0.02);
    expect(estimate([0, 10], createDraw(1))).toEqual({ n: 2, mean: 5, low: 0, high: 10 });
  });

  it("comes near the interval of theory for a known spread", () => {
    // 0 … 99: the mean's standard error is 28.866 / 10, so that 95 % lie within about 5.66.
    const found = estimate(
      Array.from({ length: 100 }, (_, i) => i),
      createDraw(3),
    );
    expect(found?.mean).toBe(49.5);
    expect(Math.abs((found?.low ?? 0) - (49.5 - 5.66))).toBeLessThan(0.3);
    expect(Math.abs((found?.high ?? 0) - (49.5 + 5.66))).toBeLessThan(0.3);
  });

  it("depends on its seed and on nothing else", () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6.5];
    expect(estimate(values, createDraw(1))).toEqual(estimate(values, createDraw(1)));
    expect(createDraw(1)(8)[0]).not.toEqual(createDraw(2)(8)[0]);
  });

  it("tells no interval of one value, and nothing of none", () => {
    expect(estimate([7], createDraw(1))).toEqual({ n: 1, mean: 7, low: null, high: null });
    expect(estimate([], createDraw(1))).toBeUndefined();
  });
});

describe("differences", () => {
  it("are taken seed by seed, over the seeds that both arms have", () => {
    const run = (arm: string, seed: number, came: number | null) => ({ arm, seed, row: { came } });
    const runs = [
      ...[run("base", 1, 10), run("base", 2, 20), run("base", 3, 30), run("base", 4, null)],
      ...[run("quiet", 3, 28), run("quiet", 1, 8), run("quiet", 4, 5), run("quiet", 5, 0)],
    ];
    const { means, differences } = summarise(runs, ["base", "quiet"], ["came"], 1);
    expect(means.base?.came).toMatchObject({ n: 3, mean: 20 });
    expect(means.quiet?.came).toMatchObject({ n: 4, mean: 10.25 });
    expect(differences.quiet?.came).toEqual({ n: 2, mean: -2, low: -2, high: -2 });
    expect(differences.base).toBeUndefined();
  });
});
