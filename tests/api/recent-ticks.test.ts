import { describe, expect, it } from "vitest";
import { RecentTicks } from "../../server/api/recent-ticks.ts";

describe("the last ticks", () => {
  it("are given from any of them on, and not when the first is gone", () => {
    const recent = new RecentTicks();
    expect(recent.after(-1)).toBeUndefined();
    for (const tick of [7, 8, 9]) recent.add(tick, `tick ${tick}`);
    expect(recent.after(6)).toEqual(["tick 7", "tick 8", "tick 9"]);
    expect(recent.after(8)).toEqual(["tick 9"]);
    expect(recent.after(9)).toEqual([]);
    expect(recent.after(5)).toBeUndefined();
    recent.clear();
    expect(recent.after(8)).toBeUndefined();
    recent.add(20, "tick 20");
    expect(recent.after(19)).toEqual(["tick 20"]);
    expect(recent.after(9)).toBeUndefined();
  });

  it("take no more memory than a bound", () => {
    const recent = new RecentTicks();
    for (let tick = 0; tick < 500; tick++) recent.add(tick, `${tick}`.padEnd(10_000));
    const kept = recent.after(450);
    expect(kept?.map((text) => Number(text))).toEqual(Array.from({ length: 49 }, (_, i) => 451 + i));
    expect(recent.after(200)).toBeUndefined();
  });
});
