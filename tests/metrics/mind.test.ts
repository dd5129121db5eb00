import { describe, expect, it } from "vitest";
import { adherenceMetric } from "#village/metrics/adherence";
import { promiseMetric } from "#village/metrics/promises";
import { reflectionMetric } from "#village/metrics/reflections";
import { tinyWorld } from "../support/tiny-world.ts";
import { does, opens, remembers, resultOf } from "./figures.ts";

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
  const world = tinyWorld();
  const block = (from: number, to: number, text: string, place: string | null) => ({ from, to, text, place });
  const steps = (text: string, count: number) =>
    Array.from({ length: count }, () => ({
      ...{ text, icon: "work" as const, place: null, room: null, kind: null, minutes: 10, state: null },
    }));
  const lives = (text: string, step: number | null, until: number) =>
    does("activity.began", "ann", {
      ...{ text, icon: "work", place: "west", room: null, object: null, until, step },
    });
  const ends = does("activity.ended", "ann", { done: true, step: null });

  it("is the share of waking minutes in which the block of that minute is lived", () => {
    // Ten minutes each: sewing as planned, a talk, a walk, an unplanned rest; then a new plan, which is followed.
    const sewing = block(0, 300, "sew", "west");
    const log = {
      0: [
        does("day.planned", "ann", { day: 1, strokes: [], blocks: [sewing] }),
        does("actions.planned", "ann", { block: 0, actions: steps("sewing", 2) }),
        lives("sewing", 0, 60),
      ],
      60: [
        ends,
        opens("ann", "ben", "Hello.", 60),
        does("talk.entered", "ann", { talk: "60/ann", with: [] }),
      ],
      120: [
        does("talk.exited", "ann", { talk: "60/ann" }),
        does("walk.began", "ann", { path: "s".repeat(60), place: "west", room: null, object: null }),
      ],
      180: [
        does("walk.ended", "ann", { cell: world.map.spawns.ann ?? 0, arrived: true }),
        lives("resting", null, 240),
      ],
      240: [
        ends,
        does("plan.revised", "ann", { blocks: [block(240, 300, "bake", "east")], reason: "x" }),
        does("actions.planned", "ann", { block: 0, actions: steps("baking", 1) }),
        lives("baking", 0, 300),
      ],
    };
    const figures = resultOf(world, adherenceMetric(world), log, 300);
    expect(figures).toMatchObject({ toMorningPlan: 0.2, toRevisedPlan: 0.4 });
    expect(figures.time).toEqual({
      ...{ onPlan: 0.4, talking: 0.2, walking: 0.2, otherBlock: 0, unplanned: 0.2 },
    });
    // In the west for the first ten minutes, the talk, one minute of the walk and the rest; the last block is elsewhere.
    expect(figures.atPlace).toBe(0.62);
  });

  it("leaves sleep out", () => {
    const log = {
      0: [
        does("day.planned", "ann", { day: 1, strokes: [], blocks: [block(0, 60, "sleep", "west")] }),
        does("activity.began", "ann", {
          ...{
            text: "sleeping",
            icon: "sleep",
            place: "west",
            room: null,
            object: null,
            until: 60,
            step: null,
          },
        }),
      ],
    };
    expect(resultOf(world, adherenceMetric(world), log, 60).toRevisedPlan).toBeNull();
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
