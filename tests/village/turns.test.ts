/** Whose turn it is in a talk, its silences, and who may join. */
import { describe, expect, it } from "vitest";
import type { Intent } from "#village/intent";
import { cellOf } from "#village/map";
import type { VillagerState } from "#village/state";
import { Told } from "../support/lived.ts";
import { tinyWorld } from "../support/tiny-world.ts";

const eating: Intent = {
  do: "begin",
  text: "eating soup",
  icon: "eat",
  until: 900,
  step: null,
  state: null,
  place: null,
  room: null,
  object: null,
};

function group(seed: number): Told {
  const world = tinyWorld({}, {}, seed);
  const told = new Told(world);
  told.live({ cid: { do: "walk", place: null, room: null, object: "chair" } });
  told.arrive();
  told.live({ ann: { do: "open-talk", with: "ben", text: "Good morning." } });
  const talk = Object.keys(told.state.talks)[0] as string;
  told.live({ cid: { do: "join-talk", talk } });
  return told;
}

const talkOf = (told: Told) => Object.values(told.state.talks)[0];

function say(told: Told, text: string): void {
  const talk = talkOf(told);
  while ((talkOf(told)?.due ?? 0) > told.tick) told.live();
  told.live({ [talk?.next as string]: { do: "say", text, leave: false } });
}

describe("in a talk of three", () => {
  it("the one who is named answers, whoever has been silent longest", () => {
    for (let seed = 0; seed < 8; seed++) {
      const told = group(seed);
      say(told, "Good morning, all of you.");
      say(told, "What do you think, Ann?");
      expect(talkOf(told)?.next).toBe("ann");
    }
  });

  it("one who has just joined speaks before those who have spoken", () => {
    for (let seed = 0; seed < 8; seed++) {
      const told = group(seed);
      say(told, "It is a fine day.");
      expect(talkOf(told)?.next).toBe("cid");
    }
  });

  it("nobody is left out for long", () => {
    const told = group(3);
    for (let i = 0; i < 14; i++) say(told, `Line ${i}.`);
    const speakers = talkOf(told)?.lines.map(({ by }) => by) ?? [];
    for (let i = 0; i + 7 < speakers.length; i++)
      expect(new Set(speakers.slice(i, i + 8)).size, speakers.join(" ")).toBe(3);
  });
});

describe("a talk", () => {
  /** Ticks from each line to the one after it, of Ann and Ben, who stand at a column of the lowest row or in the house. */
  function pauses(column: number | null, busy: readonly string[], text = "Line."): number[] {
    const told = new Told(tinyWorld());
    if (column !== null)
      for (const [i, id] of ["ann", "ben"].entries())
        (told.state.villagers[id] as VillagerState).cell = cellOf(told.world.map, column + i, 9);
    told.live(Object.fromEntries(busy.map((id) => [id, eating])));
    told.live({ ann: { do: "open-talk", with: "ben", text: "Good morning." } });
    return Array.from({ length: 6 }, () => {
      say(told, text);
      return (talkOf(told)?.due ?? 0) - told.tick + 1;
    });
  }

  it("of two who have settled has silences of some minutes after what asks nothing", () => {
    for (const found of [pauses(null, []), pauses(1, ["ann", "ben"])]) {
      expect(Math.min(...found)).toBeGreaterThanOrEqual(12);
      expect(Math.max(...found)).toBeLessThanOrEqual(38);
    }
  });

  it("has none after a question, nor where people meet in passing", () => {
    for (const found of [pauses(null, [], "And you?"), pauses(1, []), pauses(1, ["ann"])])
      expect(Math.max(...found)).toBeLessThan(12);
  });
});

describe("who joins a talk", () => {
  /** Ann, at so many tiles from the river's bank, talks with Ben; Cid stands beyond him and wants to join. */
  function joined(x: number): Told {
    const told = new Told(tinyWorld());
    for (const [id, column] of Object.entries({ ann: x, ben: 12, cid: 14 }))
      (told.state.villagers[id] as VillagerState).cell = cellOf(told.world.map, column, 8);
    told.live({ ann: { do: "open-talk", with: "ben", text: "Good morning." } });
    const talk = Object.keys(told.state.talks)[0] as string;
    told.live({ cid: { do: "join-talk", talk } });
    return told;
  }

  it("has to hear all who are in it", () => {
    expect(talkOf(joined(10))?.members).toEqual(["ann", "ben", "cid"]);
    const far = joined(9);
    expect(talkOf(far)?.members).toEqual(["ann", "ben"]);
    expect(far.events.at(-1)).toMatchObject({ type: "intent.refused", by: "cid", data: { reason: "away" } });
  });
});
