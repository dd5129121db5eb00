/** Rarity among the texts at hand, worked by hand. */
import { describe, expect, it } from "vitest";
import { createExactIndex } from "../../server/memory/exact-index.ts";
import { logarithm, weighted } from "../../server/memory/local-rarity.ts";

describe("local rarity", () => {
  it("lets what few rows have count for more", () => {
    const index = createExactIndex(3);
    for (const row of [
      [1, 0, 0],
      [0.6, 0.8, 0],
      [1, 0, 0],
    ])
      index.add(Float32Array.from(row));
    // Three rows; three have dimension 0, one has 1, none has 2:
    // ln(1 + 0.5 / 3.5) = 0.1335    ln(1 + 2.5 / 1.5) = 0.9808    ln(1 + 3.5 / 0.5) = 2.0794
    const found = weighted(Float32Array.from([0.5, -0.5, 0.5]), index);
    const norm = Math.hypot(0.133531, 0.980829, 2.079442);
    for (const [i, value] of [0.133531, -0.980829, 2.079442].entries())
      expect(found[i]).toBeCloseTo(value / norm, 6);
  });

  it("leaves a query as it was where no vector is anywhere zero", () => {
    const index = createExactIndex(2);
    for (let i = 0; i < 5; i++) index.add(Float32Array.from([0.6, 0.8]));
    const found = weighted(Float32Array.from([-0.8, 0.6]), index);
    expect(found[0]).toBeCloseTo(-0.8, 7);
    expect(found[1]).toBeCloseTo(0.6, 7);
    expect(weighted(new Float32Array(2), index)).toEqual(new Float32Array(2));
  });

  it("has the natural logarithm to the twelfth place", () => {
    for (const value of [1, 1.0001, 1.25, 1.9999, 2, 3, 10, 1024, 123_456.789])
      expect(logarithm(value)).toBeCloseTo(Math.log(value), 12);
  });
});
