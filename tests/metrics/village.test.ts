import { describe, expect, it } from "vitest";
import { activityMetric } from "#village/metrics/activities";
import { talkMetric } from "#village/metrics/talks";
import { topicMetric } from "#village/metrics/topics";
import { violationMetric } from "#village/metrics/violations";
import { probeSchema } from "#village/scenario";
import { tinyWorld } from "../support/tiny-world.ts";
import { begins, does, opens, plainWords, resultOf } from "./figures.ts";

describe("talks", () => {
  it("counts talks, lines and words, and Chinese words by characters", () => {
    const world = tinyWorld();
    const says = does("talk.said", "ben", { talk: "1/ann", text: "早上好 Ann", next: "ann", due: 3 });
    const enters = (by: string) => does("talk.entered", by, { talk: "1/ann", with: [] });
    const log = { 1: [opens("ann", "ben", "It's 7:30, Ben.", 1), enters("ann"), enters("ben")], 2: [says] };
    expect(resultOf(world, talkMetric(world), log, 2880)).toEqual({
      talks: 1,
      lines: 2,
      words: 8,
      linesPerTalk: 2,
      wordsPerLine: 4,
      // Two entered, three villagers, a third of a day.
      perVillagerDay: 2,
      adults: { min: 0, median: 3, max: 3 },
      each: { ann: 3, ben: 3, cid: 0 },
    });
  });

  it("counts adults only among adults", () => {
    const world = tinyWorld({
      villagers: [
        { ...tinyWorld().personas.ann, age: 12 },
        { ...tinyWorld().personas.ben, age: 18 },
      ],
    });
    const enters = (by: string) => does("talk.entered", by, { talk: "1/ann", with: [] });
    const log = { 1: [enters("ann"), enters("ann"), enters("ben")] };
    const { adults } = resultOf(world, talkMetric(world), log, 8640);
    expect(adults).toEqual({ min: 1, median: 1, max: 1 });
  });
});

describe("topics", () => {
  it("are the talks that tell of a probe's matter, and those that only touch it", () => {
    const world = tinyWorld();
    const picnic = probeSchema.parse({
      ...{ id: "picnic", title: "Picnic", kind: "public", require: [["picnic"], ["Sunday"]] },
      facts: { what: [["picnic"]] },
    });
    const log = {
      1: [opens("ann", "ben", "The picnic is on Sunday.", 1)],
      2: [opens("ann", "ben", "I like a picnic.", 2)],
      3: [opens("ann", "ben", "I like bread.", 3)],
      4: [opens("ann", "ben", "I like the mill.", 4)],
    };
    expect(resultOf(world, topicMetric(world, picnic, plainWords), log, 9)).toEqual({
      ...{ toldIn: 1, touchedIn: 2, toldShare: 0.25, touchedShare: 0.5 },
    });
  });
});

describe("violations", () => {
  const ended = (by: string) => does("activity.ended", by, { done: true, step: null });

  it("finds none in a village that keeps the rules", () => {
    const world = tinyWorld();
    const log = { 0: [begins("ann", "sewing", "west", 9)], 9: [ended("ann")] };
    expect(resultOf(world, violationMetric(world), log, 10)).toEqual({
      wall: 0,
      leap: 0,
      crowd: 0,
      closed: 0,
    });
  });

  it("counts walls, leaps, crowds and closed places", () => {
    const world = tinyWorld();
    const taken = (by: string) => does("object.taken", by, { object: "stove" });
    // Open from 08:00, tick 540: too early for Ann; Cid works there; Ben stays after 17:00, tick 3780.
    const log = {
      1: [begins("ann", "waiting", "east", 20), begins("cid", "baking", "east", 20)],
      2: [taken("ann"), taken("ben")],
      3: [
        does("walk.ended", "ann", { cell: 0, arrived: true }),
        does("object.left", "ann", { object: "stove" }),
      ],
      4: [does("walk.ended", "ben", { cell: 1 + world.map.width, arrived: true })],
      5: [ended("ann"), ended("cid")],
      3700: [begins("ben", "dining", "east", 3800)],
      3781: [ended("ben")],
    };
    const found = resultOf(world, violationMetric(world), log, 6);
    expect(found).toEqual({ wall: 2, leap: 2, crowd: 1, closed: 1 });
    expect(resultOf(world, violationMetric(world), log, 3782).closed).toBe(2);
  });
});

describe("activities", () => {
  it("tells how different and diverse they are, and what each hour goes to", () => {
    const world = tinyWorld();
    const done = does("activity.ended", "ann", { done: true, step: null });
    // Ann: twelve minutes of two things; Ben and Cid: nothing.
    const log = {
      0: [begins("ann", "sewing", "west", 36)],
      36: [done, begins("ann", "baking", "west", 72)],
    };
    const figures = resultOf(world, activityMetric(world), log, 72);
    expect(figures.different).toBe(2);
    expect(figures.differentEach).toBe(2);
    // Six minutes each: 1 - (6·5 + 6·5) / (12·11)
    expect(figures.diversity).toBe(0.5455);
    expect(figures.byHour).toEqual({ 6: { none: 0.6667, work: 0.3333 } });
    expect(figures.each).toMatchObject({ ann: { 6: { work: 1 } }, ben: { 6: { none: 1 } } });
  });
});
