import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { orThrow } from "#village/errors";
import { measure } from "#village/metrics/measure";
import type { Memory } from "#village/state";
import { emptyVector, toArray } from "#village/vector";
import { loadMatchWords } from "../../server/language/load-match-words.ts";
import { deedsOf } from "../support/deeds.ts";
import { type LivedVillage, liveVillage } from "../support/live-village.ts";
import { accuracy } from "../support/naive-bayes.ts";
import { tellSpeakers } from "../support/speakers.ts";

const locales = join(import.meta.dirname, "..", "..", "assets", "locales");
const words = orThrow(loadMatchWords(locales, "en"));
const ticks = 17_280;

describe("two days of willowbrook", () => {
  let lived: LivedVillage;
  beforeAll(async () => {
    lived = await liveVillage("willowbrook", { seed: 104, ticks });
  }, 600_000);

  it("have speakers whom a word classifier tells apart twice as well as chance, all names hidden", () => {
    const test = tellSpeakers(lived.world, lived.events, ticks, words);
    expect(test.lines).toBeGreaterThan(100);
    expect(test.accuracy).toBeGreaterThanOrEqual(2 * test.chance);
  });

  it("lead from what somebody remembers to a thought, from the thought to a plan, and from the plan to a deed", () => {
    const { world, events, state } = lived;
    const memories = (id: string): Memory[] => toArray(state.villagers[id]?.mind.memories ?? emptyVector);
    const deeds = deedsOf(world, events, memories);
    expect(deeds.length).toBeGreaterThan(0);
    for (const { reflection, grounds } of deeds) expect(grounds, reflection).not.toContain(reflection);
    // Without thoughts that shape plans nothing leads anywhere.
    const thoughtless = (id: string): Memory[] =>
      memories(id).map((memory) => (memory.kind === "plan" ? { ...memory, evidence: [] } : memory));
    expect(deedsOf(world, events, thoughtless)).toEqual([]);
  });

  it("have sound figures", () => {
    const { world, events } = lived;
    const figures = measure({ world, events, ticks, probes: world.scenario.probes, words });
    expect(figures.flaws.unfilled, figures.flaws.unfilled.examples.join("\n")).toMatchObject({ count: 0 });
    expect(figures.flaws.foreign.count).toBe(0);
    expect(figures.violations).toEqual({ wall: 0, leap: 0, crowd: 0, closed: 0 });
    expect(figures.reflections.validShare).toBeGreaterThanOrEqual(0.99);
    expect(figures.repetition.loops.count + figures.actLoops.count).toBe(0);
    for (const probe of figures.probes) expect(probe.rooted ?? 1, probe.id).toBe(1);
  });
});

describe("two days of willowbrook in Chinese", () => {
  const chinese = orThrow(loadMatchWords(locales, "zh"));

  it("have speakers whom a classifier of characters and their pairs tells apart twice as well as chance", async () => {
    const { world, events } = await liveVillage("willowbrook", { seed: 104, ticks, language: "zh" });
    const test = tellSpeakers(world, events, ticks, chinese);
    expect(test.lines).toBeGreaterThan(100);
    expect(test.accuracy).toBeGreaterThanOrEqual(2 * test.chance);
  }, 600_000);
});

describe("the classifier", () => {
  it("goes by the words that its labels use", () => {
    const training = [
      { label: "ann", words: ["well", "well", "dear"] },
      { label: "ben", words: ["aye", "the", "mill"] },
    ];
    const tests = [
      { label: "ann", words: ["dear", "unseen"] },
      { label: "ben", words: ["the", "mill"] },
      { label: "ben", words: ["well"] },
    ];
    expect(accuracy(training, tests)).toBeCloseTo(2 / 3);
  });
});
