import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { stateHash } from "../../server/run/state-hash.ts";
import { delayed } from "../support/delayed-model.ts";
import { liveVillage } from "../support/live-village.ts";

const ticks = 900;
const hash = (lines: readonly string[]): string =>
  createHash("sha256").update(lines.join("\n")).digest("hex");

describe("the same seed gives the same log", () => {
  it("with 1, 2 and 8 thoughts at once, whatever the order in which replies arrive", async () => {
    const alone = await liveVillage("willowbrook", { seed: 7, ticks, concurrency: 1 });
    for (const concurrency of [1, 2, 8]) {
      const arrivals: string[] = [];
      const lived = await liveVillage("willowbrook", {
        seed: 7,
        ticks,
        concurrency,
        wrap: (model) => delayed(model, concurrency, arrivals),
      });
      expect(hash(lived.lines)).toBe(hash(alone.lines));
      expect(hash(lived.thoughts)).toBe(hash(alone.thoughts));
      expect(stateHash(lived.state)).toBe(stateHash(alone.state));
      const inverted = arrivals.filter((a) => a === "overtook").length;
      if (concurrency > 1)
        expect(inverted, "the delays must invert some arrivals, else nothing was tried").toBeGreaterThan(5);
    }
  });

  it("and another seed another one", async () => {
    const [one, other] = [
      await liveVillage("willowbrook", { seed: 7, ticks: 300 }),
      await liveVillage("willowbrook", { seed: 8, ticks: 300 }),
    ];
    expect(hash(one.lines)).not.toBe(hash(other.lines));
  });
});
