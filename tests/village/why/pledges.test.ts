/** Promises in the telling of whys: to whom they were given, what came of them, and which of several a memory keeps. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { Chronicle } from "#village/chronicle";
import { type EventData, type Happening, happening } from "#village/event";
import { causesOf } from "#village/why/causes";
import { explain } from "#village/why/explain";
import { deedAt, linkOfBlock, linkOfMemory } from "#village/why/here";
import type { Link } from "#village/why/link";
import { isOver } from "#village/why/over";
import { createTeller } from "#village/why/tell";
import { whyWordsSchema } from "#village/why/words";
import { logOf } from "../../metrics/figures.ts";
import { loadWorld } from "../../support/live-village.ts";
import { tinyWorld } from "../../support/tiny-world.ts";

const locales = resolve(import.meta.dirname, "../../../assets/locales");
const wordsOf = (language: string) =>
  whyWordsSchema.parse(JSON.parse(readFileSync(join(locales, language, "why.json"), "utf8")));

const world = tinyWorld();
const promise = (by: string, text: string, to: string | null, thought: string): Happening =>
  happening("promise.made", by, { to, text, place: "green", from: 600, until: 900 }, thought);
const memory = (by: string, text: string, made: Partial<EventData<"memory.made">> = {}): Happening =>
  happening("memory.made", by, {
    ...{ kind: "plan", text, importance: 5, subject: null, speaker: null, place: "green", evidence: [] },
    ...made,
  });
const day = (by: string, strokes: string[], text: string): Happening =>
  happening(
    "day.planned",
    by,
    { day: 1, strokes, blocks: [{ from: 0, to: 3000, text, place: "green" }] },
    `0/${by}/plan-day/0`,
  );

/** Ben promises Ann in Cid's hearing alone, has two ideas of his own at once, and breaks and keeps his word later. */
const log = new Chronicle(world).read(
  logOf({
    0: [
      promise("ben", "hold the quiz", null, "0/ben/plan-day/0"),
      promise("ben", "hold the dance", null, "0/ben/plan-day/0"),
      memory("ben", "I mean to do this: hold the quiz."),
      memory("ben", "I mean to do this: hold the dance."),
      day("ben", ["hold the dance", "rest"], "hold the dance"),
      memory("ben", "My plan for Friday: hold the dance, rest."),
    ],
    100: [
      happening("talk.opened", "cid", {
        ...{
          talk: "100/cid",
          members: ["cid", "ben"],
          place: "green",
          text: "Ann has a feast on the green.",
        },
        ...{ next: "ben", due: 102 },
      }),
    ],
    102: [
      promise("ben", "come to the feast", "ann", "102/ben/converse/0"),
      memory("ben", "I promised Ann: come to the feast."),
      promise("ben", "row with Cid", "cid", "102/ben/converse/0"),
      happening("talk.closed", "ben", { talk: "100/cid" }),
    ],
    200: [
      happening("promise.broken", "ben", { promise: 2, reason: "I am tired." }),
      memory("ben", "I broke my word to Ann: come to the feast. I am tired."),
      happening("promise.settled", "ben", { promise: 3, kept: true }),
      memory("ben", "I kept my word: row with Cid.", { kind: "observation" }),
    ],
    250: [memory("ben", "The stove was lit.", { kind: "observation", subject: "stove" })],
    300: [
      happening("activity.began", "ben", {
        ...{
          text: "dancing",
          icon: "walk",
          place: "green",
          room: null,
          object: null,
          until: 400,
          step: null,
        },
      }),
    ],
    400: [happening("activity.ended", "ben", { done: true, step: null })],
    640: [happening("actions.planned", "ben", { block: 0, actions: [] })],
    650: [
      happening("activity.began", "ben", {
        ...{
          text: "leading on",
          icon: "walk",
          place: "green",
          room: null,
          object: null,
          until: 900,
          step: 0,
        },
      }),
    ],
  }),
);
const { memories } = log.life("ben");
const first = memories.length - 7;
const remembered = (index: number): Link => linkOfMemory(log, "ben", first + index) as Link;
const tell = createTeller(log, wordsOf("en"), 500);
const said = (link: Link): string => tell.clause({ link, role: "plain" }, "ben");
const causes = (link: Link): string[] => causesOf(log, link).map((cause) => cause.text);

describe("a memory of a promise", () => {
  it("goes back to the promise that it names, among those of the same moment", () => {
    expect(causes(remembered(0))).toEqual(["hold the quiz"]);
    expect(causes(remembered(1))).toEqual(["hold the dance"]);
    expect(causesOf(log, remembered(2))).toMatchObject([{ kind: "rule", rule: "day" }]);
    expect(causes(remembered(4))).toEqual(["come to the feast"]);
    expect(causes(remembered(5))).toEqual(["row with Cid"]);
  });

  it("is told by what came of it", () => {
    expect([0, 2, 3, 4, 5].map((index) => said(remembered(index)).replace(/, Friday.*/, ""))).toEqual([
      "they had decided on it",
      "they had laid out the day",
      "they had made a promise",
      "they had broken a promise",
      "they had kept a promise",
    ]);
  });
});

it("names to whom something was promised only where that one was there", () => {
  const [, , toAnn, toCid] = log.life("ben").promises.map((event) => {
    const { by, t, thought = null, data } = event;
    return { kind: "promise", by, t, thought, ...data } as Link;
  });
  expect(tell.clause({ link: toAnn as Link, role: "short" }, "ben")).toBe("they promised, Friday 06:47");
  expect(tell.clause({ link: toCid as Link, role: "short" }, "ben")).toBe("they promised Cid, Friday 06:47");
});

it("tells an idea of one's own once", () => {
  const told = explain(log, deedAt(log, "ben", 660) as Link).map((sentence) =>
    tell
      .sentence(sentence, "ben")
      .map(({ text }) => text)
      .join(""),
  );
  expect(told).toEqual([
    "Because it stands in their plan for 06:30 to 14:50: “hold the dance”.",
    "It was their own idea, Friday 06:30.",
  ]);
});

it("tells of a thing that it was seen where it stood", () => {
  const [cause] = causesOf(log, remembered(6));
  expect(cause && said(cause)).toBe("they saw it at The Green, Friday 07:11");
});

it("knows what is over at the moment shown", () => {
  const act = deedAt(log, "ben", 300) as Link;
  expect([299, 300, 399, 400].map((now) => isOver(log, act, now))).toEqual([false, false, false, true]);
  const block = linkOfBlock("ben", 700, { from: 600, to: 900, text: "dance", place: "green" });
  expect([899, 900].map((now) => isOver(log, block, now))).toEqual([false, true]);
});

it("adds the day to a date more than six days off", () => {
  const ticksPerDay = 8640;
  const at = (language: string, days: number) =>
    createTeller(log, wordsOf(language), days * ticksPerDay).when(0);
  expect([0, 6, 7].map((days) => at("en", days))).toEqual([
    "Friday 06:30",
    "Friday 06:30",
    "Friday, day 1, 06:30",
  ]);
  expect(at("zh", 7)).toBe("第1天 周五 06:30");
});

describe("work", () => {
  const village = loadWorld("first-light", 1);
  const lived = new Chronicle(village);
  const [id = "", { work } = { work: undefined }] =
    Object.entries(village.personas).find(([, persona]) => persona.work?.as === "mends clocks") ?? [];
  const ruleAt = (from: number, text: string) =>
    causesOf(lived, linkOfBlock(id, from, { from, to: from + 300, text, place: work?.place ?? null }));

  it("at home is work within its hours, and in its words as they stand", () => {
    expect(ruleAt(1200, "mend clocks")).toMatchObject([{ rule: "work" }]);
    expect(ruleAt(1200, "look at the clock")).toMatchObject([{ rule: "habit" }]);
    expect(ruleAt(5000, "read about clocks")).toMatchObject([{ rule: "habit" }]);
  });
});
