import { describe, expect, it } from "vitest";
import type { Intent } from "#village/intent";
import { isWalkable } from "#village/map";
import { cellAt } from "#village/position";
import { Told } from "../support/lived.ts";
import { tinyWorld } from "../support/tiny-world.ts";

const nowhere = { place: null, room: null, object: null };
const walkTo = (object: string): Intent => ({ do: "walk", place: null, room: null, object });
const begin = (object: string | null, until: number): Intent => ({
  do: "begin",
  text: "resting",
  icon: "rest",
  until,
  step: null,
  state: null,
  ...nowhere,
  object,
});
const types = (events: readonly { type: string }[]): string[] => events.map((e) => e.type);

describe("resolve", () => {
  it("a walk is one event and one arrival, one free tile a tick", () => {
    const told = new Told(tinyWorld());
    expect(types(told.live({ ann: walkTo("bed-a") }))).toEqual(["walk.began"]);
    told.arrive();
    expect(told.events.filter((e) => e.type.startsWith("walk."))).toHaveLength(2);
    expect(told.world.map.objects["bed-a"]?.spots).toContain(told.state.villagers.ann?.cell);
    for (let tick = 0; tick < told.tick; tick++) {
      const villager = told.state.villagers.ann;
      expect(villager && isWalkable(told.world.map, cellAt(told.world.map, villager, tick))).toBe(true);
    }
  });

  it("an object for one is held by one, and who gets it is drawn, not first come", () => {
    const winners = new Set<string>();
    for (let seed = 0; seed < 20; seed++) {
      const told = new Told(tinyWorld({}, {}, seed));
      told.live({ ann: walkTo("chair") });
      told.arrive();
      told.live({ ben: walkTo("chair") });
      told.arrive();
      const chair = told.world.map.objects.chair?.spots[0];
      expect(told.state.villagers.ann?.cell).toBe(chair);
      const events = told.live({ ben: begin("chair", 99), ann: begin("chair", 99) });
      const users = told.state.objects.chair?.users ?? [];
      expect(users).toHaveLength(1);
      expect(types(events)).toContain("intent.refused");
      winners.add(users[0] as string);
    }
    expect(winners).toEqual(new Set(["ann", "ben"]));
  });

  it("a closed place is closed, but not to those who work there", () => {
    const told = new Told(tinyWorld());
    const events = told.live({ ann: walkTo("seat"), cid: walkTo("seat") });
    expect(events.find((e) => e.by === "ann")).toMatchObject({
      type: "intent.refused",
      data: { reason: "closed" },
    });
    expect(events.find((e) => e.by === "cid")?.type).toBe("walk.began");
  });

  it("an activity ends by closing time", () => {
    const told = new Told(tinyWorld());
    told.tick = 3700; // 16:47
    told.live({ ann: walkTo("seat") });
    told.arrive();
    told.live({ ann: begin("seat", 9999) });
    expect(told.state.villagers.ann?.activity?.until).toBe(3780);
  });

  it("an activity whose end was passed over, or lies in the past, ends all the same", () => {
    const told = new Told(tinyWorld());
    told.live({ ann: begin(null, 30) });
    told.tick = 40;
    expect(types(told.live())).toContain("activity.ended");
    expect(told.state.villagers.ann?.activity).toBeNull();
    told.live({ ann: begin(null, 7) });
    expect(types(told.live())).toContain("activity.ended");
  });

  it("two who open a talk with each other open one", () => {
    const told = new Told(tinyWorld());
    const events = told.live({
      ann: { do: "open-talk", with: "ben", text: "Good morning, Ben." },
      ben: { do: "open-talk", with: "ann", text: "Good morning, Ann." },
    });
    expect(types(events).filter((t) => t === "talk.opened")).toHaveLength(1);
    expect(Object.keys(told.state.talks)).toHaveLength(1);
    expect(told.state.villagers.ann?.talk).toBe(told.state.villagers.ben?.talk);
  });

  it("a goodbye ends a talk of two for both, once, and nobody freezes", () => {
    const told = new Told(tinyWorld());
    told.live({ ann: { do: "open-talk", with: "ben", text: "Good morning." } });
    while ((Object.values(told.state.talks)[0]?.due ?? 0) > told.tick) told.live();
    const events = told.live({
      ben: { do: "say", text: "I must go.", leave: true },
      ann: { do: "say", text: "I must go.", leave: true },
    });
    expect(types(events).filter((t) => t === "talk.said")).toHaveLength(1);
    expect(types(events).filter((t) => t === "talk.closed")).toHaveLength(1);
    expect(told.state.talks).toEqual({});
    for (const id of ["ann", "ben"]) expect(told.state.villagers[id]?.talk).toBeNull();
  });

  it("nobody speaks out of turn or through a wall", () => {
    const told = new Told(tinyWorld());
    expect(told.live({ ann: { do: "open-talk", with: "cid", text: "Hello!" } })[0]).toMatchObject({
      type: "intent.refused",
    });
    told.live({ ann: { do: "open-talk", with: "ben", text: "Good morning." } });
    expect(types(told.live({ ann: { do: "say", text: "And another thing.", leave: false } }))).toEqual([
      "intent.refused",
    ]);
  });

  it("an object takes the asked state while it is used and goes back after", () => {
    const told = new Told(tinyWorld());
    told.tick = 1000;
    told.live({ cid: walkTo("stove") });
    told.arrive();
    told.live({
      cid: {
        do: "begin",
        text: "cooking",
        icon: "cook",
        until: told.tick + 3,
        step: null,
        state: "lit",
        ...nowhere,
        object: "stove",
      },
    });
    expect(told.state.objects.stove).toEqual({ state: "lit", users: ["cid"] });
    for (let i = 0; i < 4; i++) told.live();
    expect(told.state.objects.stove).toBeUndefined();
  });
});
