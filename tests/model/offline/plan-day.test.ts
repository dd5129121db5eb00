/** Days of many people under many seeds: no gaps, known places, meals, work, school, sleep at the end. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTimeOfDay } from "#village/clock";
import { toAnswer } from "../../../server/model/offline/plan/day-answer.ts";
import type { PlanAnswer } from "../../../server/model/offline/plan/plan-day.ts";
import {
  ask,
  memoryLines,
  offline,
  personaLines,
  personLine,
  placeLines,
  readVillage,
  type Village,
  type VillagerFile,
} from "../../support/offline.ts";

const model = offline();
const villages = ["first-light", "willowbrook"].map(readVillage);
const everybody = villages.flatMap((village) => village.villagers.map((villager) => ({ village, villager })));
const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

interface Asked {
  weekday?: number;
  time?: string;
  seed?: number;
  promises?: string[];
}

function plan(village: Village, villager: VillagerFile, asked: Asked = {}): Promise<PlanAnswer> {
  const { weekday = 4, time = "06:30", seed = 1, promises = [] } = asked;
  return ask<PlanAnswer>(
    model,
    "plan-day",
    {
      persona: personaLines(villager, village),
      now: [
        `It is ${weekdays[weekday]}, day 3, ${time}.`,
        "Weather: clear.",
        "You are outdoors.",
        "You are doing nothing.",
        "Mood: content.",
      ],
      places: placeLines(villager, village),
      people: village.villagers
        .filter((other) => other !== villager)
        .map((other) => personLine(villager, other)),
      promises,
      yesterday: [],
      memories: memoryLines(villager),
    },
    seed,
  );
}

const anyone = fc.constantFrom(...everybody);
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 10, 30, 45))
  .map(([h, m]) => `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`);

describe("any day", () => {
  it("has no gaps, known places and ends with sleep at home", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyone,
        fc.integer({ min: 0, max: 6 }),
        anyTime,
        fc.nat(),
        async ({ village, villager }, weekday, time, seed) => {
          const { blocks, strokes } = await plan(village, villager, { weekday, time, seed });
          const places = Object.values(village.places).map((place) => place.name);
          expect(blocks[0]?.from).toBe(time);
          expect(blocks.length).toBeLessThanOrEqual(16);
          for (const [i, block] of blocks.entries()) {
            if (i > 0) expect(block.from).toBe(blocks[i - 1]?.to);
            expect(parseTimeOfDay(block.to)).toBeDefined();
            expect(places).toContain(block.place);
            expect(block.do).toMatch(/^\p{L}[^{}]{2,}$/u);
          }
          expect(blocks.at(-1)?.do).toBe("sleep");
          expect(blocks.at(-1)?.place).toBe(village.places[villager.home]?.name);
          expect(strokes.length).toBeGreaterThan(0);
          expect(strokes.length).toBeLessThanOrEqual(8);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("holds six blocks and three meals when it begins in the morning", async () => {
    for (const { village, villager } of everybody) {
      const { blocks } = await plan(village, villager, { time: "04:30", weekday: 1 });
      expect(blocks.length).toBeGreaterThanOrEqual(6);
      for (const meal of [/breakfast/, /lunch/, /supper/]) {
        expect(
          blocks.some((block) => meal.test(block.do)),
          `${villager.name} ${meal}`,
        ).toBe(true);
      }
    }
  });

  it("brings people to work by their hours, and children to school", async () => {
    for (const { village, villager } of everybody) {
      const { work } = villager;
      if (!work?.hours?.some(({ days }) => !days || days.includes("wed"))) continue;
      const { blocks } = await plan(village, villager, { time: "04:30", weekday: 2 });
      expect(
        blocks.map((block) => block.place),
        villager.name,
      ).toContain(village.places[work.place]?.name);
    }
  });

  it("differs from seed to seed", async () => {
    for (const { village, villager } of everybody) {
      const days = await Promise.all(
        [1, 2, 3, 4].map((seed) => plan(village, villager, { seed, weekday: 6 })),
      );
      expect(new Set(days.map((day) => JSON.stringify(day))).size, villager.name).toBeGreaterThan(1);
    }
  });

  it("keeps a promise with an hour", async () => {
    const village = villages[1] as Village;
    const promises = ["Saturday 17:00-19:00 at Lamp Square: come to the lantern supper (to Ida)."];
    for (const villager of village.villagers.slice(0, 8)) {
      const { blocks } = await plan(village, villager, { weekday: 5, promises });
      expect(blocks.find((block) => block.do === "come to the lantern supper")?.place, villager.name).toBe(
        "Lamp Square",
      );
    }
  });

  it("asks people home to one thing at a time", async () => {
    const village = villages[1] as Village;
    const gatherings = async (promises: string[]): Promise<string[]> => {
      const days = village.villagers.flatMap((villager) =>
        [1, 2, 3, 4].map((seed) => plan(village, villager, { seed, promises })),
      );
      return (await Promise.all(days)).flatMap((day) =>
        day.promises.map(({ what }) => what).filter((what) => what.startsWith("hold the ")),
      );
    };
    expect((await gatherings([])).length).toBeGreaterThan(5);
    expect(await gatherings(["Sunday 20:00-21:15 at Gable House: hold the card evening."])).toEqual([]);
  });
});

describe("a day with more than it can hold", () => {
  it("gives up what was only pastime, before what one means to do", () => {
    const minutes = (index: number): number => (index === 9 ? 10 : 30);
    let from = 400;
    const entries = Array.from({ length: 20 }, (_, index) => {
      const until = from + minutes(index);
      const entry = {
        from,
        until,
        do: index === 9 ? "ask people" : `pass the time ${index}`,
        place: "Elm House",
      };
      from = until;
      return index === 9 ? { ...entry, meant: true } : entry;
    });
    const { blocks } = toAnswer(entries);
    expect(blocks.length).toBeLessThanOrEqual(16);
    expect(blocks.map((block) => block.do)).toContain("ask people");
  });
});
