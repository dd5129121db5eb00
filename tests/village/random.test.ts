import { describe, expect, it } from "vitest";
import { bits, chance, choose } from "#village/random";

describe("random", () => {
  it("is a pure function of its key", () => {
    expect(bits(7, "ida", 12, "talk")).toBe(bits(7, "ida", 12, "talk"));
    expect(bits(7, "ida", 12)).not.toBe(bits(8, "ida", 12));
    expect(bits("a", "bc")).not.toBe(bits("ab", "c"));
    expect(bits(1)).not.toBe(bits("1"));
  });

  it("spreads evenly", () => {
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 20_000; i++) {
      const bucket = Math.floor(chance(3, "v", i) * 10);
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it("chooses every item some time, and nothing from nothing", () => {
    const seen = new Set(Array.from({ length: 100 }, (_, i) => choose(["a", "b", "c"], i)));
    expect(seen.size).toBe(3);
    expect(choose([], 1)).toBeUndefined();
  });
});
