/** Blocks unfolded into actions: spots in range, minutes that add up, something new to do for an hour and more. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { icons } from "#village/kinds";
import type { UnfoldAnswer } from "../../../server/model/offline/plan/unfold.ts";
import { ask, englishPack, offline, offlinePackOf } from "../../support/offline.ts";

const model = offline();
const pack = englishPack();

const kinds = [
  "stove",
  "counter",
  "table",
  "chair",
  "bed",
  "workbench",
  "desk",
  "shelf",
  "till",
  "oven",
  "school desk",
  "well",
  "bench",
];
const deeds = [
  "run the café",
  "keep the pub",
  "bake bread",
  "have supper",
  "sleep",
  "go to school",
  "mend clocks",
  "sit by the well",
  "visit Anna",
  "work as the engineer of the mill",
  "stroll about the square and read the notices",
  "something unheard of",
];

async function unfold(does: string, from: string, until: string, things: readonly string[], seed: number) {
  const { actions } = await ask<UnfoldAnswer>(
    model,
    "unfold",
    {
      persona: [
        "Name: Nora",
        "Age: 40",
        "Pronoun: she",
        "Ways: calm",
        "Home: Elm House",
        "Work: runs the café, at The Cup, 08:00-16:00",
      ],
      now: [`It is Friday, day 1, ${from}.`, "You are outdoors."],
      block: [`${from}-${until}: ${does}, at The Cup.`],
      spots: [...things.map((kind) => `The Cup, the kitchen: ${kind}`), "The Cup, the kitchen"],
      today: [],
      people: [],
      memories: [],
    },
    seed,
  );
  return { actions: actions.flat() };
}

describe("unfold", () => {
  it("fills the block with actions at spots that exist", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...deeds),
        fc.subarray(kinds),
        fc.integer({ min: 6, max: 20 }),
        fc.integer({ min: 15, max: 200 }),
        fc.nat(),
        async (does, things, hour, length, seed) => {
          const end = hour * 60 + length;
          const until = `${String(Math.floor(end / 60) % 24).padStart(2, "0")}:${String(end % 60).padStart(2, "0")}`;
          const { actions } = await unfold(does, `${String(hour).padStart(2, "0")}:00`, until, things, seed);
          expect(actions.reduce((sum, action) => sum + action.minutes, 0)).toBe(length);
          for (const [i, action] of actions.entries()) {
            expect(action.spot).toBeGreaterThanOrEqual(1);
            expect(action.spot).toBeLessThanOrEqual(things.length + 1);
            expect(icons).toContain(action.icon);
            expect(action.do).toMatch(/^[\p{L}'’]+ing\b[^{}]*$/u);
            if (does !== "sleep") {
              expect(action.minutes).toBeGreaterThanOrEqual(5);
              expect(action.minutes).toBeLessThanOrEqual(30);
            }
            if (i > 0) expect(action.do).not.toBe(actions[i - 1]?.do);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it("has at most forty actions in the longest block", async () => {
    const { actions } = await unfold("keep the pub", "10:30", "23:30", ["counter", "table"], 3);
    expect(actions.length).toBeLessThanOrEqual(40);
    expect(actions.reduce((sum, action) => sum + action.minutes, 0)).toBe(780);
  });

  it("sleeps in one stretch", async () => {
    const { actions } = await unfold("sleep", "21:30", "05:30", ["bed"], 1);
    expect(actions).toEqual([{ do: "sleeping", icon: "sleep", spot: 1, minutes: 480, state: null }]);
  });

  it("has at least eight things to do for every work and leisure", () => {
    const few = ["sleep", "breakfast", "table", "lunch", "supper", "wash", "nap"];
    for (const [name, { actions }] of Object.entries(pack.activities)) {
      if (!few.includes(name)) expect(actions.length, name).toBeGreaterThanOrEqual(8);
    }
  });

  it("names no Chinese act that begins as the sentence about it does: 正在在", () => {
    for (const { actions } of Object.values(offlinePackOf("zh").activities))
      for (const action of actions) expect(action).not.toMatch(/^在/u);
  });
});
