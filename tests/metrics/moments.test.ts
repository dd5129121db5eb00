import { describe, expect, it } from "vitest";
import type { Happening } from "#village/event";
import { claimMetric } from "#village/metrics/claim-metric";
import { gapsOf } from "#village/metrics/gaps";
import { gatheringMetric } from "#village/metrics/gatherings";
import { measure } from "#village/metrics/measure";
import type { MomentKind } from "#village/metrics/moment";
import { momentMetric } from "#village/metrics/moments";
import { probeSchema } from "#village/scenario";
import { tinyWorld } from "../support/tiny-world.ts";
import { does, hears, logOf, opens, plainWords, remembers, resultOf } from "./figures.ts";

const feels = (by: string, toward: string, warmth: number) => does("feeling.shifted", by, { toward, warmth });

describe("moments", () => {
  const world = tinyWorld();
  const kinds = (log: Parameters<typeof resultOf>[2]): MomentKind[] =>
    resultOf(world, momentMetric(world, plainWords), log, 100).map((moment) => moment.kind);

  it("a refusal is a line that declines", () => {
    expect(kinds({ 1: [opens("ann", "ben", "I'd rather not.", 1)] })).toEqual(["refusal"]);
    expect(kinds({ 1: [opens("ann", "ben", "I'd love to.", 1)] })).toEqual([]);
  });

  it("a quarrel cools both within a minute", () => {
    expect(kinds({ 1: [feels("ann", "ben", -4)], 7: [feels("ben", "ann", -4)] })).toEqual(["quarrel"]);
    expect(kinds({ 1: [feels("ann", "ben", -4)], 8: [feels("ben", "ann", -4)] })).toEqual([]);
    expect(kinds({ 1: [feels("ann", "ben", -4), feels("ben", "ann", 4)] })).toEqual([]);
  });

  it("a quarrel is also when two in a talk contradict each other, once a talk", () => {
    const says = (by: string, text: string) =>
      does("talk.said", by, { talk: "1/ann", text, next: null, due: 9 });
    const open = opens("ann", "ben", "I doubt it.", 1);
    expect(kinds({ 1: [open], 2: [says("ann", "I doubt it.")] })).toEqual([]);
    expect(kinds({ 1: [open], 2: [says("ben", "That is wrong!")], 3: [says("ann", "I doubt it.")] })).toEqual(
      ["quarrel"],
    );
  });

  it("a secret is confided by a line that asks to keep it", () => {
    expect(kinds({ 1: [opens("ann", "ben", "Between us, I am tired.", 1)] })).toEqual(["secret-told"]);
  });

  it("a plan that fails on a closed door is no change of mind", () => {
    const refused = does("intent.refused", "ann", {
      ...{ intent: "go", reason: "closed", place: "east", room: null, object: null },
    });
    const revised = does("plan.revised", "ann", { blocks: [], reason: "x" });
    expect(kinds({ 1: [refused], 50: [revised] })).toEqual([]);
    expect(kinds({ 1: [refused], 70: [revised] })).toEqual(["changed-mind"]);
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

  it("two meet when the second of them has heard the other, once and for all", () => {
    const heard = (by: string, from: string) => hears(by, from, by, "Hello.");
    expect(kinds({ 1: [heard("ben", "cid")] })).toEqual([]);
    expect(kinds({ 1: [heard("ben", "cid")], 3: [heard("cid", "ben")], 5: [heard("ben", "cid")] })).toEqual([
      "first-meeting",
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
      { t: 1, kind: "news-told", by: "ann", about: "picnic", text: "The picnic is on." },
      { t: 2, kind: "secret-told", by: "ann", about: "loan", text: "The loan is paid." },
      { t: 3, kind: "news-told", by: "ann", about: "picnic", text: "The picnic is on." },
    ]);
    expect(moments.kinds).toMatchObject({ "news-told": 2, "secret-told": 1, refusal: 0, quarrel: 0 });
    expect(moments.kindsByDay).toEqual([2]);
  });
});

describe("news", () => {
  const world = tinyWorld();
  const line = "Cid burned two loaves of bread.";
  const told = (text: string, ...before: Happening[]) => {
    const heard = remembers("ben", text, { kind: "utterance", speaker: "ann", subject: "ben" });
    const log = { 0: [remembers("ann", text), ...before], 2: [heard] };
    return resultOf(world, claimMetric(world, plainWords), log, 9).news;
  };

  it("is what the speaker remembers and the hearer does not", () => {
    expect(told(line)).toEqual([{ t: 2, by: "ann", to: "ben", text: line }]);
    expect(told(line, remembers("ben", "Cid burned two loaves of bread today."))).toEqual([]);
  });

  it("is not what the hearer does herself", () => {
    expect(told("Ben burned two loaves of bread.")).toEqual([]);
    expect(told("Ben and Cid burned two loaves of bread.")).toHaveLength(1);
  });

  it("is an event to come, few as its words may be", () => {
    const event = "I will hold a tea at 15:00.";
    const own = remembers("ann", "Ann will hold a tea at 15:00.");
    const heard = remembers("ben", event, {
      kind: "utterance",
      speaker: "ann",
      subject: "ben",
      importance: 6,
    });
    const news = (...before: Happening[]) =>
      resultOf(world, claimMetric(world, plainWords), { 0: [own, ...before], 2: [heard] }, 9).news;
    expect(news()).toEqual([{ t: 2, by: "ann", to: "ben", text: event }]);
    expect(news(remembers("ben", "Ann will hold a tea at 15:00."))).toEqual([]);
  });

  it("is a wish of the speaker's own, when it is hers", () => {
    const wish = "I would mend the old boat.";
    const heard = remembers("ben", wish, {
      kind: "utterance",
      speaker: "ann",
      subject: "ben",
      importance: 4,
    });
    const news = (...before: Happening[]) =>
      resultOf(world, claimMetric(world, plainWords), { 0: before, 2: [heard] }, 9).news;
    expect(news(remembers("ann", "Ann would mend the old boat."))).toHaveLength(1);
    expect(news()).toEqual([]);
  });

  it("is not what the speaker has from nowhere", () => {
    const log = {
      2: [remembers("ben", line, { kind: "utterance", speaker: "ann", subject: "ben", importance: 8 })],
    };
    expect(resultOf(world, claimMetric(world, plainWords), log, 9).news).toEqual([]);
  });
});

describe("gatherings", () => {
  const person = (id: string) => ({ ...tinyWorld().personas.ann, id, home: "west" });
  const ids = ["ann", "ben", "cid", "dan"];

  it("are four in one place, not all at home there, once an hour", () => {
    const world = tinyWorld({ villagers: ids.map(person) });
    const [green, home] = [world.map.spawns.cid ?? 0, world.map.spawns.ann ?? 0];
    const stands = (id: string, cell: number) => does("walk.ended", id, { cell, arrived: true });
    const log = {
      1: ids.slice(0, 3).map((id) => stands(id, green)),
      60: [stands("dan", green)],
      120: [stands("dan", home)],
      240: [stands("dan", green)],
      300: [stands("dan", home)],
      900: [stands("dan", green)],
    };
    const times = resultOf(world, gatheringMetric(world), log, 1200).map((moment) => moment.t);
    expect(times).toEqual([60, 900]);
    const atHome = { 1: ids.map((id) => stands(id, home)) };
    expect(resultOf(world, gatheringMetric(world), atHome, 120)).toEqual([]);
    const guest = tinyWorld({
      villagers: [...ids.slice(0, 3).map(person), { ...person("dan"), home: "east" }],
    });
    expect(resultOf(guest, gatheringMetric(guest), atHome, 120)).toHaveLength(1);
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
