/** Promises: day and hour become ticks, the plan makes room, and being there decides. */
import { describe, expect, it } from "vitest";
import { tickAt } from "#village/clock";
import type { VillageEvent } from "#village/event";
import type { HourBlock } from "#village/state";
import { laidOver } from "../../server/mind/plan/blocks.ts";
import type { ModelRequest } from "../../server/model/language-model.ts";
import { type Answer, fakeModel, linesOf, nowOf } from "../support/fake-model.ts";
import { mindOn, ofType, Scene } from "../support/scene.ts";

const at = (scene: Scene, day: number, hour: number, minute = 0): number =>
  tickAt(scene.world.calendar, day, hour * 60 + minute);

/** Ann in a talk with Ben that has had its length, on her turn, and about to leave with the promises given. */
function parting(
  promises: object[],
  then: Answer = () => ({}),
): { scene: Scene; mind: ReturnType<typeof mindOn> } {
  const scene = new Scene();
  const blocks = [
    { from: 0, to: at(scene, 1, 12), text: "work", place: "west" },
    { from: at(scene, 1, 12), to: at(scene, 1, 22), text: "rest", place: "green" },
    { from: at(scene, 1, 22), to: at(scene, 2, 6), text: "sleep", place: "west" },
  ];
  scene.pass(
    scene.event("day.planned", "ann", { day: 1, strokes: ["live"], blocks }),
    scene.event("talk.opened", "ben", {
      talk: "0/ben",
      members: ["ben", "ann"],
      place: "west",
      text: "Will you come?",
      next: "ann",
      due: 1,
    }),
    scene.event("talk.entered", "ben", { talk: "0/ben", with: ["ann"] }),
    scene.event("talk.entered", "ann", { talk: "0/ben", with: ["ben"] }),
    ...Array.from({ length: 12 }, (_, i) =>
      scene.event("talk.said", "ben", {
        talk: "0/ben",
        text: `Say yes to supper at The Green, ${i}.`,
        next: "ann",
        due: 1,
      }),
    ),
  );
  const model = fakeModel({
    converse: (request) => ({
      say: "I will be there.",
      leave: true,
      because: "He asked.",
      feeling: 1,
      promises,
      ...(then(request) as object),
    }),
  });
  return { scene, mind: mindOn(model) };
}

const supper = {
  what: "come to supper",
  to: "Ben",
  day: "Friday",
  from: "17:00",
  until: "19:00",
  place: "The Green",
};

describe("promises", () => {
  it("get the ticks of their day and hour, and become a block of today", async () => {
    const { scene, mind } = parting([supper]);
    const outcome = await scene.think(mind, "ann");
    const [from, until] = [at(scene, 1, 17), at(scene, 1, 19)];
    expect(ofType(outcome.events, "promise.made")).toEqual([
      { to: "ben", text: "come to supper", place: "green", from, until },
    ]);
    expect(ofType(outcome.events, "plan.revised")[0]?.blocks.map((b) => [b.text, b.from, b.to])).toEqual([
      ["work", 0, at(scene, 1, 12)],
      ["rest", at(scene, 1, 12), from],
      ["come to supper", from, until],
      ["rest", until, at(scene, 1, 22)],
      ["sleep", at(scene, 1, 22), at(scene, 2, 6)],
    ]);
    expect(outcome.intent).toMatchObject({ do: "say", leave: true });
  });

  it.each([
    ["a weekday to come", { ...supper, day: "Sunday" }, [3, 17], [3, 19]],
    ["no day, an hour still to come", { ...supper, day: null }, [1, 17], [1, 19]],
    ["no day, an hour gone by", { ...supper, day: null, from: "05:00", until: "06:00" }, [2, 5], [2, 6]],
    ["no end", { ...supper, until: null }, [1, 17], [1, 18]],
    ["past midnight", { ...supper, from: "23:00", until: "01:00" }, [1, 23], [2, 1]],
    ["a day without an hour", { ...supper, day: "Saturday", from: null, until: null }, [2, 8], [2, 20]],
  ] as const)("are understood with %s", async (_, promise, [fromDay, fromHour], [untilDay, untilHour]) => {
    const { scene, mind } = parting([promise]);
    const made = ofType((await scene.think(mind, "ann")).events, "promise.made")[0];
    expect([made?.from, made?.until]).toEqual([at(scene, fromDay, fromHour), at(scene, untilDay, untilHour)]);
  });

  it("for hours that have begun hold from now on", async () => {
    const { scene, mind } = parting([{ ...supper, from: "06:00", until: "08:00" }]);
    const made = ofType((await scene.think(mind, "ann")).events, "promise.made")[0];
    expect([made?.from, made?.until]).toEqual([scene.tick + 1, at(scene, 1, 8)]);
  });

  it("without a time are kept as said", async () => {
    const { scene, mind } = parting([{ ...supper, day: null, from: null, until: null, place: null }]);
    expect(ofType((await scene.think(mind, "ann")).events, "promise.made")).toEqual([
      { to: "ben", text: "come to supper", place: null, from: null, until: null },
    ]);
  });

  it("for an hour that is promised already leave the plan as it is", async () => {
    const { scene, mind } = parting([
      supper,
      { ...supper, what: "mend a net", from: "18:00", place: "West House" },
    ]);
    const outcome = await scene.think(mind, "ann");
    expect(ofType(outcome.events, "promise.made").length).toBe(2);
    expect(ofType(outcome.events, "plan.revised").length).toBe(1);
  });

  it("are not made twice", async () => {
    const { scene, mind } = parting([supper, supper]);
    expect(ofType((await scene.think(mind, "ann")).events, "promise.made").length).toBe(1);
  });

  it("stand in later prompts", async () => {
    const { scene, mind } = parting([supper], (request) => ({
      say: linesOf(request, "promises").join("|") || "none",
    }));
    const first = await scene.think(mind, "ann");
    expect(first.intent).toMatchObject({ text: "none" });
    scene.last = [];
    scene.state = { ...scene.state, villagers: { ...scene.state.villagers } };
    const made = ofType(first.events, "promise.made")[0];
    if (!made) throw new Error("no promise");
    scene.pass(scene.event("promise.made", "ann", made));
    expect((await scene.think(mind, "ann")).intent).toMatchObject({
      text: "Friday 17:00-19:00 at The Green: come to supper (to Ben).",
    });
  });

  /** Ann has promised an hour on the green, and has memories of a place at two ticks of it. */
  function expected(place: string): { scene: Scene; until: number } {
    const scene = new Scene();
    const [from, until] = [100, 400];
    const rest = {
      text: "x",
      icon: "rest",
      place: null,
      room: null,
      object: null,
      until: 9000,
      step: null,
    } as const;
    scene.pass(
      scene.event("promise.made", "ann", { to: "ben", text: "come to supper", place: "green", from, until }),
      scene.event("activity.began", "ann", rest),
    );
    const memory = { kind: "observation" as const, importance: 1, speaker: null, evidence: [] };
    for (const tick of [150, 300]) {
      scene.tick = tick;
      const subject = tick === 300 ? "cid" : null;
      scene.pass(scene.event("memory.made", "ann", { ...memory, text: `at ${tick}`, place, subject }));
    }
    scene.last = [];
    return { scene, until };
  }
  const live = async (scene: Scene): Promise<VillageEvent[]> => {
    const { events } = await scene.think(mindOn(fakeModel()), "ann");
    scene.pass(...events.map((e, n) => ({ ...e, t: scene.tick, n }) as VillageEvent));
    scene.last = [];
    return events as VillageEvent[];
  };

  it("are kept by being there for a while, and told of once the hour is over, to those who were not there", async () => {
    const { scene, until } = expected("green");
    const events = await live(scene);
    expect(ofType(events, "promise.settled")).toEqual([{ promise: 0, kept: true }]);
    expect(ofType(events, "mood.shifted")[0]?.mood).toBe(6);
    const subjects = (of: VillageEvent[]): string[] =>
      ofType(of, "sight.noted").map(({ subject }) => subject);
    expect(subjects(events)).not.toContain("pressing/");
    scene.tick = until;
    const later = await live(scene);
    expect(ofType(later, "promise.settled")).toEqual([]);
    expect(subjects(later)).toContain("pressing/");
    const knows = subjects(later).flatMap((subject) => /^told\/\d+\/(\w+)$/.exec(subject)?.[1] ?? []);
    expect(knows).toEqual(expect.arrayContaining(["ben", "cid"]));
  });

  it("are broken by being elsewhere, which shows at their end", async () => {
    const { scene, until } = expected("west");
    expect(ofType(await live(scene), "promise.settled")).toEqual([]);
    scene.tick = until;
    const events = await live(scene);
    expect(ofType(events, "promise.settled")).toEqual([{ promise: 0, kept: false }]);
    expect(ofType(events, "mood.shifted")[0]?.mood).toBe(-10);
    expect(ofType(events, "sight.noted").map(({ subject }) => subject)).not.toContain("pressing/");
  });
});

describe("laidOver", () => {
  const block = (from: number, to: number, text: string): HourBlock => ({ from, to, text, place: null });
  const day = [block(0, 10, "a"), block(10, 20, "b"), block(20, 30, "c")];
  const shape = (blocks: HourBlock[]): string => blocks.map((b) => `${b.from}${b.text}${b.to}`).join(" ");

  it.each([
    [block(12, 15, "x"), "0a10 10b12 12x15 15b20 20c30"],
    [block(10, 20, "x"), "0a10 10x20 20c30"],
    [block(5, 25, "x"), "0a5 5x25 25c30"],
    [block(25, 99, "x"), "0a10 10b20 20c25 25x30"],
    [block(0, 30, "x"), "0x30"],
  ])("leaves no gap and no overlap", (laid, expected) => {
    expect(shape(laidOver(day, laid))).toBe(expected);
  });
});

/** Ann at home in the morning, with two promises for one hour of today. */
function torn(): { scene: Scene; hour: [number, number] } {
  const scene = new Scene();
  const hour: [number, number] = [at(scene, 1, 17), at(scene, 1, 18)];
  const [from, until] = hour;
  scene.pass(
    scene.event("promise.made", "ann", { to: "ben", text: "row with Ben", place: "green", from, until }),
    scene.event("promise.made", "ann", { to: "cid", text: "fly the kite", place: "west", from, until }),
  );
  return { scene, hour };
}

const homeOf = (request: ModelRequest): string =>
  linesOf(request, "persona")
    .find((line) => line.startsWith("Home: "))
    ?.slice(6) ?? "";

describe("a promise given up", () => {
  const givesUp = fakeModel({
    "plan-day": (request) => ({
      strokes: ["live"],
      blocks: [
        { from: nowOf(request), to: "20:00", do: "live", place: homeOf(request) },
        { from: "20:00", to: "06:30", do: "sleep", place: homeOf(request) },
      ],
      giveUp: [{ promise: 2, because: "I cannot be in two places at once." }],
    }),
  });

  it("is broken at once and knowingly, remembered, and stays on one's mind", async () => {
    const { scene } = torn();
    const outcome = await scene.think(mindOn(givesUp), "ann");
    expect(ofType(outcome.events, "promise.broken")).toEqual([
      { promise: 1, reason: "I cannot be in two places at once." },
    ]);
    const memory = ofType(outcome.events, "memory.made").find((m) => m.text.includes("broke my word"));
    expect(memory).toMatchObject({ subject: "cid", kind: "plan", importance: 8 });
    expect(ofType(outcome.events, "mood.shifted")[0]?.mood).toBeLessThan(0);
  });

  it("comes up when the one let down is talked with, and not with others, and once only", async () => {
    const { scene } = torn();
    const outcome = await scene.think(mindOn(givesUp), "ann");
    scene.pass(...outcome.events.map((e, n) => ({ ...e, t: scene.tick, n }) as VillageEvent));
    const asked = fakeModel({
      converse: () => ({
        say: "I broke my word about the kite: fly the kite.",
        leave: false,
        because: "So.",
      }),
    });
    const pressing = async (other: string, talk: string): Promise<readonly string[]> => {
      scene.pass(
        scene.event("talk.opened", other, {
          talk,
          members: [other, "ann"],
          place: "west",
          text: "Good day.",
          next: "ann",
          due: scene.tick + 1,
        }),
        scene.event("talk.entered", "ann", { talk, with: [other] }),
      );
      const said = await scene.think(mindOn(asked), "ann");
      const request = asked.requests.findLast(({ purpose }) => purpose === "converse");
      scene.pass(...said.events.map((e, n) => ({ ...e, t: scene.tick, n }) as VillageEvent), {
        t: scene.tick,
        n: 99,
        by: "ann",
        type: "talk.exited",
        data: { talk },
      } as VillageEvent);
      return request ? linesOf(request, "pressing") : ["not asked"];
    };
    expect(await pressing("ben", "a")).toEqual([]);
    expect(await pressing("cid", "b")).toEqual([
      expect.stringContaining("I broke my word to Cid: fly the kite"),
    ]);
    expect(await pressing("cid", "c")).toEqual([]);
  });
});

describe("somebody who does not come", () => {
  /** Ann in the west house for all of an hour that was agreed on with Cid. */
  async function waited(text: string, seen: boolean): Promise<Awaited<ReturnType<Scene["think"]>>> {
    const scene = new Scene();
    scene.tick = 100;
    const made = { to: "cid", text, place: "west", from: 101, until: 221 };
    scene.pass(scene.event("promise.made", "ann", made));
    const memory = { kind: "observation" as const, importance: 1, speaker: null, evidence: [] };
    for (const [t, subject] of [
      [110, null],
      [190, seen ? "cid" : null],
    ] as const) {
      scene.tick = t;
      scene.pass(
        scene.event("memory.made", "ann", { ...memory, text: "Something was done.", subject, place: "west" }),
      );
    }
    scene.tick = 222;
    return scene.think(mindOn(fakeModel()), "ann");
  }

  it("is missed, when the agreement names him and he was not seen", async () => {
    const { events } = await waited("row with Cid", false);
    expect(ofType(events, "promise.settled")).toEqual([{ promise: 0, kept: true }]);
    expect(ofType(events, "memory.made").map((m) => m.text)).toContainEqual(
      expect.stringContaining("Cid did not come: row with Cid"),
    );
    expect(ofType(events, "feeling.shifted")[0]).toMatchObject({ toward: "cid" });
  });

  it("is not missed when he was there, or when the promise was not about being with him", async () => {
    for (const { events } of [await waited("row with Cid", true), await waited("come to supper", false)])
      expect(ofType(events, "memory.made").filter((m) => m.text.includes("did not come"))).toEqual([]);
  });
});
