/** A rumour is believed from the last word that says it until one that tells against it. */
import { expect, it } from "vitest";
import { beliefMetric } from "#village/metrics/belief";
import { probeSchema } from "#village/scenario";
import { tinyWorld } from "../support/tiny-world.ts";
import { hears, plainWords, remembers, resultOf } from "./figures.ts";

const probe = probeSchema.parse({
  id: "washed-out",
  title: "The picnic is washed out",
  kind: "false",
  require: [["picnic"], ["washed out"]],
  against: [
    [["picnic"], ["begins now"]],
    [["sky"], ["cleared"]],
  ],
});
const hour = 360;
const told = "The picnic is washed out.";

it("believers rise with what is heard, and fall with what is seen or heard since", () => {
  const world = tinyWorld();
  const log = {
    10: [hears("ben", "ann", "ben", told), hears("ann", "ann", "ben", told)],
    400: [hears("cid", "ben", "cid", told)],
    800: [remembers("cid", "The sky cleared."), remembers("ann", "We ate cake.")],
    1100: [hears("ben", "cid", "ben", "The picnic begins now.")],
    1200: [hears("cid", "ann", "cid", told)],
  };
  const { overTime, ...belief } = resultOf(world, beliefMetric(world, probe, plainWords), log, 1500);
  expect(belief).toEqual({ believers: 2, peak: 3, peakAt: 400 });
  expect(overTime.map(({ t, share }) => [t / hour, share])).toEqual([
    [0, 0],
    [1, 0.6667],
    [2, 1],
    [3, 0.6667],
    [4, 0.6667],
  ]);
});

it("what says both tells against it, and one's own plan counts for nothing", () => {
  const world = tinyWorld();
  const log = {
    1: [remembers("ben", `${told} No: the sky cleared.`), remembers("cid", told, { kind: "plan" })],
  };
  expect(resultOf(world, beliefMetric(world, probe, plainWords), log, 3).peak).toBe(0);
});
