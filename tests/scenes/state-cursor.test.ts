import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { happening, type VillageEvent } from "#village/event";
import { StateCursor } from "../../src/scenes/state-cursor.ts";
import { Timeline } from "../../src/timeline/timeline.ts";
import { tinyWorld } from "../support/tiny-world.ts";

const world = tinyWorld();
const weathers = ["clear", "rain", "cloudy"] as const;
const events: VillageEvent[] = Array.from({ length: 1500 }, (_, i) => ({
  ...happening("weather.changed", "world", { weather: weathers[i % 3] ?? "clear" }),
  t: Math.floor(i / 2),
  n: i % 2,
}));

describe("the state at the cursor", () => {
  it("is that of the timeline, however the cursor moves and the log grows", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 760 }), { maxLength: 30 }), (ticks) => {
        const timeline = new Timeline(world);
        const cursor = new StateCursor(timeline);
        for (const [i, tick] of ticks.entries()) {
          const known = Math.min(events.length, (i + 1) * 150);
          const last = events[known - 1]?.t ?? -1;
          timeline.append(
            events.slice(0, known).filter((event) => event.t < last),
            last - 1,
          );
          const at = Math.min(tick, timeline.end);
          expect(cursor.at(at)).toEqual(timeline.at(at));
        }
      }),
    );
  });
});
