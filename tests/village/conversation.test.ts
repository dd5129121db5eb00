/** Ann and Ben talk; Cid comes in, goes, comes back, and they part. */
import { describe, expect, it } from "vitest";
import { Chronicle } from "#village/chronicle";
import { type Conversation, heardBy, metIn, stayAt } from "#village/conversation";
import { type Happening, happening } from "#village/event";
import { dayLived } from "#village/plan-lived";
import { linkAt } from "#village/why/here";
import { begins, logOf, opens } from "../metrics/figures.ts";
import { states } from "../support/day-log.ts";
import { liveVillage } from "../support/live-village.ts";
import { tinyWorld } from "../support/tiny-world.ts";

const talk = "10/ann";
const says = (by: string, text: string): Happening =>
  happening("talk.said", by, { talk, text, next: null, due: 0 });
const joins = (by: string): Happening => happening("talk.joined", by, { talk });
const leaves = (by: string): Happening => happening("talk.left", by, { talk, next: null, due: 0 });

const world = tinyWorld();
const block = { from: 0, to: 100, text: "sweep", place: "east" };
const chronicle = new Chronicle(world).read(
  logOf({
    0: [happening("day.planned", "cid", { day: 1, strokes: [], blocks: [block] })],
    5: [begins("cid", "sweep the café", "east", 100)],
    10: [opens("ann", "ben", "Hello, Ben.", 10)],
    15: [says("ben", "Hello, Ann.")],
    20: [joins("cid"), says("ann", "Here comes Cid.")],
    25: [says("cid", "Hello, both. I must go again.")],
    30: [says("ben", "So soon?"), leaves("cid"), begins("cid", "wipe the counter", "east", 100)],
    35: [says("ann", "He is always in a hurry.")],
    40: [joins("cid")],
    42: [says("ben", "There he is again.")],
    45: [says("cid", "I am back.")],
    50: [says("ann", "Goodbye, all."), happening("talk.closed", "ann", { talk })],
  }),
);
const held = chronicle.talks.get(talk) as Conversation;
const membersAt = (of: Conversation, tick: number): string[] =>
  of.members.filter((id) => stayAt(of, id, tick)).sort();
const heard = (by: string, tick: number): string[] =>
  heardBy(held, by, tick).map(({ event }) => event.data.text);
const askedAt = (by: string, tick: number): [string?, string?] => {
  const link = linkAt(chronicle, by, tick);
  return [link?.by, link?.text];
};

describe("a talk", () => {
  it("has those in it who have come and not gone", () => {
    const at = (tick: number): string[] => membersAt(held, tick);
    expect(at(9)).toEqual([]);
    expect(at(19)).toEqual(["ann", "ben"]);
    expect(at(20)).toEqual(["ann", "ben", "cid"]);
    expect(at(30)).toEqual(["ann", "ben"]);
    expect(at(40)).toEqual(["ann", "ben", "cid"]);
    expect(at(50)).toEqual([]);
  });

  it("is one's own from the tick of coming on, and goes on only while one is in it", () => {
    const talks = (tick: number): number => chronicle.talksBy("cid", tick).length;
    expect([19, 20, 35, 60].map(talks)).toEqual([0, 1, 1, 1]);
    const isIn = (tick: number): boolean => stayAt(held, "cid", tick) !== undefined;
    expect([19, 20, 29, 30, 39, 40, 49, 50].map(isIn)).toEqual([
      ...[false, true, true, false],
      ...[false, true, true, false],
    ]);
    expect(chronicle.talkAt("cid", 35)).toBeUndefined();
    expect(chronicle.talkAt("cid", 45)).toBe(held);
  });

  it("is heard by whoever is in it, and no further than the tick", () => {
    expect(heard("cid", 15)).toEqual([]);
    expect(heard("cid", 24)).toEqual(["Here comes Cid."]);
    expect(heard("cid", 39)).toEqual(["Here comes Cid.", "Hello, both. I must go again.", "So soon?"]);
    expect(heard("cid", 99).slice(3)).toEqual(["There he is again.", "I am back.", "Goodbye, all."]);
    expect(heard("ann", 99)).toHaveLength(9);
  });

  it("makes those known to each other who were in it at once", () => {
    expect([...metIn(held, "ann", 19)]).toEqual([["ben", 10]]);
    expect([...metIn(held, "ann", 99)]).toEqual([
      ["ben", 10],
      ["cid", 20],
    ]);
  });

  it("has each line said to those who are there", () => {
    const to = held.lines.map(({ event, to }) => [event.t, [...to].sort().join(" ")]);
    expect(to).toEqual([
      ...[
        [10, "ben"],
        [15, "ann"],
        [20, "ben"],
        [25, "ann ben"],
        [30, "ann cid"],
      ],
      ...[
        [35, "ben"],
        [42, "ann cid"],
        [45, "ann ben"],
        [50, "ben cid"],
      ],
    ]);
  });

  it("is asked about by one's last line in it, the first one heard, or not at all once one has gone", () => {
    expect(askedAt("cid", 15)).toEqual(["cid", "sweep the café"]);
    expect(askedAt("cid", 22)).toEqual(["ann", "Here comes Cid."]);
    expect(askedAt("cid", 28)).toEqual(["cid", "Hello, both. I must go again."]);
    expect(askedAt("cid", 36)).toEqual(["cid", "wipe the counter"]);
    expect(askedAt("cid", 43)).toEqual(["ben", "There he is again."]);
    expect(askedAt("cid", 46)).toEqual(["cid", "I am back."]);
    expect(askedAt("ben", 10)).toEqual(["ann", "Hello, Ben."]);
  });

  it("stands in the day as lived by each time one was in it", () => {
    const lived = (tick: number) =>
      dayLived(chronicle, "cid", tick)[0]
        ?.lived.filter(({ kind }) => kind === "talk")
        .map(({ from, to, with: others }) => [from, to, others.join(" ")]);
    expect(lived(15)).toEqual([]);
    expect(lived(99)).toEqual([
      [20, 30, "ann ben"],
      [40, 50, "ann ben"],
    ]);
  });
});

describe("the talks of a lived morning", () => {
  it("have those in them, and each line said to those, whom the state and the log name", async () => {
    const ticks = 1500;
    const { world, events } = await liveVillage("willowbrook", { seed: 7, ticks });
    const lived = new Chronicle(world).read(events);
    const joins = events.filter(({ type }) => type === "talk.joined" || type === "talk.left");
    expect(joins.length).toBeGreaterThan(3);
    for (const [tick, state] of states(world, events, ticks))
      for (const id of world.order) {
        const talk = lived.talkAt(id, tick);
        const members = state.talks[state.villagers[id]?.talk ?? ""]?.members;
        expect(talk && membersAt(talk, tick), `${tick} ${id}`).toEqual(members && [...members].sort());
      }
    for (const event of events)
      if (event.type === "line.said") {
        const line = lived.life(event.by).lines.find((one) => one.event.t === event.t);
        expect([...(line?.to ?? [])].sort(), `${event.t}`).toEqual([...event.data.to].sort());
      }
  });
});
