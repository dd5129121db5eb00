import { describe, expect, it } from "vitest";
import { adherenceMetric } from "#village/metrics/adherence";
import { promiseMetric } from "#village/metrics/promises";
import { reflectionMetric } from "#village/metrics/reflections";
import { tinyWorld } from "../support/tiny-world.ts";
import { begins, does, remembers, resultOf } from "./figures.ts";

const reflects = (evidence: number[]) =>
  remembers("ann", "I like it here.", { kind: "reflection", evidence });

describe("reflections", () => {
  it("are valid when they cite memories that exist and are older", () => {
    const world = tinyWorld();
    const log = {
      1: [remembers("ann", "One."), remembers("ann", "Two.")],
      // Indexes 2 to 6: fine, itself, the future, nothing at all, a reflection.
      2: [reflects([0, 1]), reflects([3]), reflects([9]), reflects([]), reflects([2])],
    };
    expect(resultOf(world, reflectionMetric(world), log, 3)).toEqual({
      count: 5,
      valid: 2,
      validShare: 0.4,
      onReflections: 1,
    });
  });
});

describe("plan adherence", () => {
  it("is the share of time on activities where the plan wanted them, before and after revision", () => {
    const world = tinyWorld();
    const block = (place: string) => ({ from: 0, to: 120, text: "work", place });
    const log = {
      0: [
        does("day.planned", "ann", { day: 1, strokes: [], blocks: [block("west")] }),
        begins("ann", "sewing", "west", 60),
      ],
      60: [
        does("activity.ended", "ann", { done: true, step: null }),
        does("plan.revised", "ann", { blocks: [block("east")], reason: "x" }),
        begins("ann", "baking", "east", 120),
      ],
    };
    expect(resultOf(world, adherenceMetric(world), log, 120)).toEqual({
      toMorningPlan: 0.5,
      toRevisedPlan: 1,
    });
  });
});

describe("promises", () => {
  it("are counted by how they were settled", () => {
    const made = does("promise.made", "ann", { to: "ben", text: "x", place: null, from: null, until: null });
    const settled = (promise: number, kept: boolean) => does("promise.settled", "ann", { promise, kept });
    const log = { 1: [made, made, made], 2: [settled(0, true), settled(1, false)] };
    const figures = resultOf(tinyWorld(), promiseMetric(), log, 3);
    expect(figures).toEqual({ made: 3, kept: 1, broken: 1, open: 1, keptShare: 0.5 });
  });
});
