/** How much one talks in a day, and when it shows that it is enough. */
import { describe, expect, it } from "vitest";
import { tickAt } from "#village/clock";
import type { MindState } from "#village/state";
import { emptyTable, put } from "#village/table";
import { hasTalkedEnough, mostTalksBy } from "../../server/mind/pace.ts";
import { Scene } from "../support/scene.ts";

const { world, state } = new Scene();
const at = (hour: number, minute = 0): number => tickAt(world.calendar, 1, hour * 60 + minute);
const blank = state.villagers.ann?.mind as MindState;
/** A mind that has entered so many talks today, the last one at that tick. */
const talked = (count: number, t: number): MindState => ({
  ...blank,
  seen: put(emptyTable, "talks/", { t, text: `1 ${count}` }),
});

describe("the pace of talk", () => {
  it("lets everybody talk more as the day goes on, fourteen times at most, the last two late", () => {
    for (const id of world.order) {
      const counts = [8, 12, 16, 20, 20.9, 21.8, 23].map((hour) => mostTalksBy(id, world, at(hour)));
      expect(counts).toEqual([...counts].sort((a, b) => a - b));
      expect(Math.max(...counts.slice(0, 4))).toBeLessThanOrEqual(12);
      expect(counts.slice(5)).toEqual([14, 14]);
      expect(counts[4]).toBeLessThan(14);
    }
  });

  it("shows in one who is ahead of the hour, or has just talked as often as the hour lets her", () => {
    const noon = at(12);
    const most = mostTalksBy("ann", world, noon);
    const enough = (count: number, minutesAgo: number): boolean =>
      hasTalkedEnough("ann", talked(count, noon - minutesAgo * 6), world, noon);
    expect(enough(most - 1, 1)).toBe(false);
    expect([enough(most, 1), enough(most, 40)]).toEqual([true, false]);
    expect(enough(most + 1, 300)).toBe(true);
  });

  it("shows in one who has talked fourteen times, however long ago", () => {
    expect(hasTalkedEnough("ann", talked(14, at(15)), world, at(23))).toBe(true);
  });
});
