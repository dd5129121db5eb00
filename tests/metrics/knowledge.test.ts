import { describe, expect, it } from "vitest";
import { attendanceMetric, eventFigures } from "#village/metrics/attendance";
import { hopFigures } from "#village/metrics/hops";
import { knowledgeMetric } from "#village/metrics/knowledge";
import { createMatcher } from "#village/metrics/matcher";
import { probeSchema } from "#village/scenario";
import { tinyWorld } from "../support/tiny-world.ts";
import { does, hears, plainWords, remembers, resultOf } from "./figures.ts";

const probe = { require: [["picnic"], ["Ann"]] };
const match = createMatcher(probe, plainWords);

const person = (id: string, memories: string[]) => ({ ...tinyWorld().personas[id], id, memories });
const knowing = () =>
  tinyWorld({ villagers: [person("ann", ["Ann plans a picnic."]), person("ben", []), person("cid", [])] });

describe("knowledge", () => {
  it("tells who knows, since when, from whom and by which chain", () => {
    const world = knowing();
    const log = {
      10: [hears("ann", "ann", "ben", "I plan a picnic."), hears("ben", "ann", "ben", "I plan a picnic.")],
      400: [hears("cid", "ben", "cid", "Ann plans a picnic.")],
    };
    const knowledge = resultOf(world, knowledgeMetric(world, match), log, 800);
    expect(knowledge.knowers).toEqual([
      {
        ...{ villager: "ann", since: 0, source: "start", from: null, to: null, chain: ["ann"] },
        text: "Ann plans a picnic.",
      },
      {
        ...{ villager: "ben", since: 10, source: "line", from: "ann", to: "ben", chain: ["ben", "ann"] },
        text: "I plan a picnic.",
      },
      {
        ...{ villager: "cid", since: 400, source: "line", from: "ben", to: "cid" },
        ...{ chain: ["cid", "ben", "ann"], text: "Ann plans a picnic." },
      },
    ]);
    expect(knowledge.share).toBe(1);
    expect(knowledge.rooted).toBe(1);
    expect(knowledge.overTime.map((point) => point.share)).toEqual([0.3333, 0.6667, 1]);
  });

  it("takes the I of a line for its speaker, whoever heard it, and knows no hearer who heard nothing", () => {
    const world = tinyWorld();
    const log = {
      1: [hears("ben", "cid", "ben", "I plan a picnic."), remembers("cid", "A picnic without Ben.")],
    };
    expect(resultOf(world, knowledgeMetric(world, match), log, 2).knowers).toEqual([]);
  });

  it("a plan of one's own is no news, though its items hold the words", () => {
    const world = tinyWorld();
    const plan = "My plan for Friday: call on Ann, pack a picnic.";
    const planned = resultOf(
      world,
      knowledgeMetric(world, match),
      { 1: [remembers("cid", plan, { kind: "plan" })] },
      2,
    );
    expect(planned.knowers).toEqual([]);
    const seen = resultOf(world, knowledgeMetric(world, match), { 1: [remembers("cid", plan)] }, 2);
    expect(seen.knowers).toHaveLength(1);
  });

  it("a line heard from one who made it up leads back to nobody who knew", () => {
    const world = tinyWorld();
    const log = { 1: [hears("ben", "cid", "ben", "Ann plans a picnic.")] };
    const knowledge = resultOf(world, knowledgeMetric(world, match), log, 2);
    expect(knowledge.knowers[0]).toMatchObject({ villager: "ben", from: "cid", chain: ["ben", "cid"] });
    expect(knowledge.rooted).toBe(0);
  });

  it("an inner voice is a source of its own", () => {
    const world = tinyWorld();
    const voice = { villager: "ben", text: "Ann plans a picnic.", importance: 8 };
    const log = { 3: [does("voice.heard", "world", voice)] };
    expect(resultOf(world, knowledgeMetric(world, match), log, 4).knowers[0]).toMatchObject({
      villager: "ben",
      since: 3,
      source: "voice",
    });
  });
});

describe("attendance", () => {
  const event = { place: "west", from: "100", to: "200", host: "ann" };
  const plan = { from: 90, to: 150, text: "picnic", place: "west" };

  it("counts who planned and who stayed ten minutes in the window, the host excluded", () => {
    const world = knowing();
    const outside = world.map.spawns.cid ?? 0;
    const log = {
      5: [
        hears("ben", "ann", "ben", "I plan a picnic."),
        does("day.planned", "cid", { day: 1, strokes: [], blocks: [plan] }),
      ],
      // Ben stands in the west from the start and leaves after 60 ticks of the window: ten minutes.
      159: [does("walk.ended", "ben", { cell: outside, arrived: true })],
    };
    const metric = attendanceMetric(world, event);
    const knowledge = knowledgeMetric(world, match);
    resultOf(world, knowledge, log, 300);
    const attendance = resultOf(world, metric, log, 300);
    expect(attendance).toEqual({ over: true, planned: ["cid"], came: [] });
    const log160 = { 5: log[5], 160: log[159] };
    const stayed = resultOf(world, attendanceMetric(world, event), log160, 300);
    expect(stayed.came).toEqual(["ben"]);
    const figures = eventFigures(world, event, knowledge.result(), stayed, undefined);
    expect(figures).toMatchObject({ told: ["ben"], toldWhoCame: 1, toldWhoPlanned: 0, placebo: null });
    // Set beside a run in which only Cid came.
    const other = { over: true, planned: [], came: ["cid"] };
    expect(eventFigures(world, event, knowledge.result(), stayed, other).placebo).toEqual({
      came: ["cid"],
      toldWhoCame: 0,
    });
  });

  it("says when the log ends before the event is over", () => {
    const world = knowing();
    expect(resultOf(world, attendanceMetric(world, event), {}, 199).over).toBe(false);
    expect(resultOf(world, attendanceMetric(world, event), {}, 200).over).toBe(true);
  });
});

describe("hops", () => {
  it("tell at each depth how right who, what, where and when are", () => {
    const world = knowing();
    const picnic = probeSchema.parse({
      ...{ id: "picnic", title: "Picnic", kind: "public", ...probe, require: [["picnic"]] },
      event: { place: "green", from: "day 2 12:00", to: "day 2 14:00", host: "ann" },
      facts: {
        who: [["Ann"]],
        where: [["Green"]],
        when: [
          ["today", "tomorrow", "Saturday"],
          ["noon", "12:00"],
        ],
      },
    });
    const log = {
      1: [hears("ben", "ann", "ben", "I plan a picnic on the Green, tomorrow at noon.")],
      // On day 2, "tomorrow" is a day too late.
      6500: [hears("cid", "ben", "cid", "There will be a picnic on the Green tomorrow at noon.")],
    };
    const match = createMatcher(picnic, plainWords);
    const { knowers } = resultOf(world, knowledgeMetric(world, match), log, 6600);
    const { accuracy, depths } = hopFigures(world, picnic, plainWords, knowers);
    expect(depths).toEqual([
      { depth: 1, hops: 1, who: 1, what: null, where: 1, when: 1 },
      { depth: 2, hops: 1, who: 0, what: null, where: 1, when: 0 },
    ]);
    expect(accuracy).toBe(0.6667);
  });
});
