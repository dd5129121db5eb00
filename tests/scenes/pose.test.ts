import { describe, expect, it } from "vitest";
import { initialState } from "#village/initial";
import type { Activity, VillagerState, VillageState } from "#village/state";
import { stanceOf, toward } from "../../src/sprites/pose.ts";
import { tinyWorld } from "../support/tiny-world.ts";

const world = tinyWorld();
const { map } = world;
const cell = (x: number, y: number): number => y * map.width + x;
const busy = (object: string, icon: Activity["icon"]): Activity => ({
  text: "",
  icon,
  place: null,
  room: null,
  object,
  began: 0,
  until: 99,
  step: null,
});

function stance(change: Partial<VillagerState>, at: number, talks: VillageState["talks"] = {}) {
  const state = initialState(world);
  const ann = { ...(state.villagers.ann as VillagerState), cell: at, ...change };
  const village = { ...state, villagers: { ...state.villagers, ann }, talks };
  return stanceOf(map, village, ann, at, 10, "left");
}

describe("how a villager looks", () => {
  it("stands as it stood when it does nothing", () => {
    expect(stance({}, cell(7, 7))).toMatchObject({ pose: "idle", facing: "left" });
  });

  it("sits on a chair, sleeps in a bed, works at a stove that it faces", () => {
    expect(stance({ activity: busy("chair", "eat") }, cell(3, 3)).pose).toBe("sit");
    expect(stance({ activity: busy("bed-a", "sleep") }, cell(2, 3)).pose).toBe("sleep");
    expect(stance({ activity: busy("stove", "cook") }, cell(13, 4))).toMatchObject({
      pose: "work",
      facing: "up",
    });
  });

  it("does not sit on a chair it is away from", () => {
    expect(stance({ activity: busy("chair", "eat") }, cell(7, 7)).pose).toBe("idle");
  });

  it("faces the one who speaks, and speaks itself when the last line is its own", () => {
    const lines = (by: string) => [{ t: 9, by, text: "Hello." }];
    const talk = { id: "t", opened: 9, place: null, members: ["ann", "cid"], said: 1, next: null, due: 12 };
    const listens = stance({ talk: "t" }, cell(5, 6), { t: { ...talk, lines: lines("cid") } });
    expect(listens).toMatchObject({ pose: "idle", facing: "right" });
    expect(stance({ talk: "t" }, cell(5, 6), { t: { ...talk, lines: lines("ann") } }).pose).toBe("talk");
  });

  it("turns to where it goes", () => {
    expect(toward(map, cell(5, 6), cell(6, 6), "down")).toBe("right");
    expect(toward(map, cell(5, 6), cell(5, 5), "down")).toBe("up");
  });
});
