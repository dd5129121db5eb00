import { describe, expect, it } from "vitest";
import { gapsOf } from "#village/metrics/gaps";
import { measure } from "#village/metrics/measure";
import { type MomentKind, momentMetric } from "#village/metrics/moments";
import { createFinder } from "#village/metrics/phrases";
import { probeSchema } from "#village/scenario";
import { tinyWorld } from "../support/tiny-world.ts";
import { does, hears, logOf, opens, plainWords, resultOf } from "./figures.ts";

const refuses = createFinder(plainWords.refusals, plainWords);
const feels = (by: string, toward: string, warmth: number) => does("feeling.shifted", by, { toward, warmth });

describe("moments", () => {
  const world = tinyWorld();
  const kinds = (log: Parameters<typeof resultOf>[2]): MomentKind[] =>
    resultOf(world, momentMetric(world, refuses), log, 100).map((moment) => moment.kind);

  it("a refusal is a line that declines", () => {
    expect(kinds({ 1: [opens("ann", "ben", "I'd rather not.", 1)] })).toEqual(["refusal"]);
    expect(kinds({ 1: [opens("ann", "ben", "I'd love to.", 1)] })).toEqual([]);
  });

  it("a quarrel cools both within a minute", () => {
    expect(kinds({ 1: [feels("ann", "ben", -4)], 7: [feels("ben", "ann", -4)] })).toEqual(["quarrel"]);
    expect(kinds({ 1: [feels("ann", "ben", -4)], 8: [feels("ben", "ann", -4)] })).toEqual([]);
    expect(kinds({ 1: [feels("ann", "ben", -4), feels("ben", "ann", 4)] })).toEqual([]);
  });

  it("a mind is changed by a new plan or a feeling turned round", () => {
    expect(kinds({ 1: [feels("ann", "ben", -4)], 50: [feels("ann", "ben", 4)] })).toEqual(["changed-mind"]);
    expect(kinds({ 1: [does("plan.revised", "ann", { blocks: [], reason: "x" })] })).toEqual([
      "changed-mind",
    ]);
  });

  it("promises are made, kept and broken", () => {
    const made = does("promise.made", "ann", { to: null, text: "x", place: null, from: null, until: null });
    const broken = does("promise.settled", "ann", { promise: 0, kept: false });
    expect(kinds({ 1: [made], 2: [broken] })).toEqual(["promise-made", "promise-broken"]);
    const revised = does("plan.revised", "ann", { blocks: [], reason: "x" });
    expect(kinds({ 1: [made, revised] })).toEqual(["promise-made"]);
  });

  it("four have gathered when a fourth joins a talk", () => {
    const joins = (by: string) => does("talk.joined", by, { talk: "1/ann" });
    expect(kinds({ 1: [opens("ann", "ben", "Hello.", 1)], 2: [joins("cid")] })).toEqual([]);
    expect(kinds({ 1: [opens("ann", "ben", "Hello.", 1)], 2: [joins("cid")], 3: [joins("dan")] })).toEqual([
      "four-gathered",
    ]);
  });

  it("news and secrets are told once to each, and stand among the other moments in order", () => {
    const line = (by: string, text: string) => hears(by, "ann", by, text);
    const events = logOf({
      1: [line("ben", "The picnic is on.")],
      2: [line("ben", "The picnic is on."), line("cid", "The loan is paid.")],
      3: [line("cid", "The picnic is on.")],
    });
    const probes = [
      probeSchema.parse({ id: "picnic", title: "Picnic", kind: "public", require: [["picnic"]] }),
      probeSchema.parse({ id: "loan", title: "Loan", kind: "confided", require: [["loan"]] }),
    ];
    const { moments } = measure({ world, events, ticks: 10, probes, words: plainWords });
    expect(moments.moments).toEqual([
      { t: 1, kind: "news-told", by: "ann", about: "picnic" },
      { t: 2, kind: "secret-told", by: "ann", about: "loan" },
      { t: 3, kind: "news-told", by: "ann", about: "picnic" },
    ]);
    expect(moments.kinds).toEqual({ "news-told": 2, "secret-told": 1 });
    expect(moments.kindsByDay).toEqual([2]);
  });
});

describe("gaps", () => {
  it("are taken by day, in minutes, between the edges of the day", () => {
    const { calendar } = tinyWorld();
    // From 06:30: 07:00 is tick 180. Moments at 06:40, 07:10 and 07:40; the log ends at 07:50.
    expect(gapsOf(calendar, [60, 240, 420], 480)).toEqual({ median: 10, longest: 30, longestFrom: 240 });
    expect(gapsOf(calendar, [], 100)).toEqual({ median: null, longest: null, longestFrom: null });
  });
});
