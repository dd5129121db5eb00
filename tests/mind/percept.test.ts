/** What a villager can and cannot perceive. */
import { describe, expect, it } from "vitest";
import { cellOf } from "#village/map";
import { perceiveWorld } from "../../server/mind/percept.ts";
import { Scene } from "../support/scene.ts";

const perceive = (scene: Scene, id: string) =>
  perceiveWorld(scene.world, scene.state, id, scene.tick, scene.last);

function moved(id: string, x: number, y: number): Scene {
  const scene = new Scene();
  scene.pass(scene.event("walk.ended", id, { cell: cellOf(scene.world.map, x, y), arrived: true }));
  return scene;
}

describe("percept", () => {
  it("sees those in the same room, not through walls", () => {
    const scene = new Scene();
    expect(perceive(scene, "ann").others.map((o) => o.id)).toEqual(["ben"]);
    expect(perceive(scene, "cid").others).toEqual([]);
    // Two tiles from Cid's green, but behind the wall of the house.
    expect(moved("cid", 3, 6).state.villagers.cid?.cell).toBeDefined();
    expect(perceive(moved("cid", 3, 6), "ann").others.map((o) => o.id)).toEqual(["ben"]);
  });

  it("sees no farther than four tiles in the open, nearest first", () => {
    const scene = new Scene();
    const at = (x: number, y: number): number => cellOf(scene.world.map, x, y);
    scene.pass(
      scene.event("walk.ended", "ann", { cell: at(0, 9), arrived: true }),
      scene.event("walk.ended", "ben", { cell: at(4, 9), arrived: true }),
      scene.event("walk.ended", "cid", { cell: at(5, 9), arrived: true }),
    );
    expect(perceive(scene, "ann").others.map((o) => [o.id, o.distance])).toEqual([["ben", 4]]);
    expect(perceive(scene, "ben").others.map((o) => [o.id, o.distance])).toEqual([
      ["cid", 1],
      ["ann", 4],
    ]);
  });

  it("counts distance from where the other stands now, not from where it set out", () => {
    const scene = new Scene();
    const at = (x: number, y: number): number => cellOf(scene.world.map, x, y);
    scene.pass(
      scene.event("walk.ended", "ann", { cell: at(0, 9), arrived: true }),
      scene.event("walk.ended", "ben", { cell: at(9, 9), arrived: true }),
    );
    scene.pass(scene.event("walk.began", "ben", { path: "wwwwwwww", place: null, room: null, object: null }));
    for (let i = 0; i < 5; i++) scene.pass();
    expect(perceive(scene, "ann").others.map((o) => [o.id, o.distance, o.walking])).toEqual([
      ["ben", 4, true],
    ]);
  });

  it("hears what is said within hearing, and tells whether it was meant for oneself", () => {
    const scene = new Scene();
    const talk = {
      talk: "0/ann",
      members: ["ann", "ben"],
      place: "west",
      text: "Good morning!",
      next: "ben",
      due: 2,
    };
    scene.pass(
      scene.event("talk.opened", "ann", talk),
      scene.event("talk.entered", "ann", { talk: "0/ann", with: ["ben"] }),
      scene.event("talk.entered", "ben", { talk: "0/ann", with: ["ann"] }),
    );
    expect(perceive(scene, "ben").heard).toEqual([
      { by: "ann", talk: "0/ann", text: "Good morning!", mine: true, to: ["ben"] },
    ]);
    expect(perceive(scene, "ann").heard[0]?.mine).toBe(true);
    expect(perceive(scene, "cid").heard).toEqual([]);
  });

  it("sees that a talk of which it would not hear all is none to join", () => {
    const scene = new Scene();
    const arrive = (id: string, x: number) =>
      scene.event("walk.ended", id, { cell: cellOf(scene.world.map, x, 8), arrived: true });
    const open = (x: number): boolean => {
      scene.pass(arrive("ann", x), arrive("ben", 12), arrive("cid", 14));
      return perceive(scene, "cid").others.find(({ id }) => id === "ben")?.talkFull === false;
    };
    const talk = { talk: "0/ann", members: ["ann", "ben"], place: null, text: "Hm.", next: "ben", due: 2 };
    scene.pass(
      scene.event("talk.opened", "ann", talk),
      scene.event("talk.entered", "ann", { talk: "0/ann", with: ["ben"] }),
      scene.event("talk.entered", "ben", { talk: "0/ann", with: ["ann"] }),
    );
    expect(open(10)).toBe(true);
    expect(open(9)).toBe(false);
  });

  it("hears the last line of a talk that closed with it", () => {
    const scene = new Scene();
    const talk = { talk: "0/ann", members: ["ann", "ben"], place: "west", text: "Hm.", next: "ben", due: 2 };
    scene.pass(
      scene.event("talk.opened", "ann", talk),
      scene.event("talk.entered", "ann", { talk: "0/ann", with: ["ben"] }),
      scene.event("talk.entered", "ben", { talk: "0/ann", with: ["ann"] }),
    );
    scene.pass(
      scene.event("talk.said", "ben", { talk: "0/ann", text: "Goodbye.", next: "ann", due: 3 }),
      scene.event("talk.exited", "ben", { talk: "0/ann" }),
      scene.event("talk.closed", "ben", { talk: "0/ann" }),
      scene.event("talk.exited", "ann", { talk: "0/ann" }),
    );
    expect(perceive(scene, "ann").heard).toEqual([
      { by: "ben", talk: "0/ann", text: "Goodbye.", mine: true, to: ["ann"] },
    ]);
    expect(perceive(scene, "ann").talk).toBeNull();
  });

  it("never shows what goes on in another's head", () => {
    const scene = new Scene();
    const memory = {
      kind: "observation",
      text: "a secret",
      importance: 9,
      subject: null,
      speaker: null,
      place: null,
      evidence: [],
    } as const;
    scene.pass(
      scene.event("memory.made", "ben", { ...memory, evidence: [] }),
      scene.event("mood.shifted", "ben", { mood: 50 }),
      scene.event("promise.made", "ben", {
        to: null,
        text: "a secret",
        place: null,
        from: null,
        until: null,
      }),
      scene.event("voice.heard", "world", { villager: "ben", text: "a secret", importance: 8 }),
      scene.event("intent.refused", "ben", {
        intent: "walk",
        reason: "closed",
        place: "east",
        room: null,
        object: null,
      }),
    );
    const { world: _world, self: _self, ...rest } = perceive(scene, "ann");
    expect(JSON.stringify(rest)).not.toContain("secret");
    expect(rest.happened).toEqual([]);
    expect(perceive(scene, "ben").happened.map((e) => e.type)).toEqual(["voice.heard", "intent.refused"]);
  });

  it("reads notices that hang where it stands, and those for all", () => {
    const scene = new Scene();
    scene.pass(
      scene.event("notice.posted", "world", { id: "a", text: "For all.", place: null }),
      scene.event("notice.posted", "world", { id: "b", text: "On the green.", place: "green" }),
    );
    expect(perceive(scene, "ann").notices.map((n) => n.id)).toEqual(["a"]);
    expect(perceive(scene, "cid").notices.map((n) => n.id)).toEqual(["a", "b"]);
  });

  it("sees the objects of its room with their users", () => {
    const scene = new Scene();
    scene.pass(scene.event("object.taken", "ben", { object: "chair" }));
    expect(perceive(scene, "ann").objects).toEqual([
      { id: "bed-a", kind: "bed", state: "", users: [] },
      { id: "chair", kind: "chair", state: "", users: ["ben"] },
    ]);
  });
});

describe("attention", () => {
  const opened = (scene: Scene, by: string, members: string[]) =>
    scene.event("talk.opened", by, {
      talk: `0/${by}`,
      members,
      place: null,
      text: `${by} speaks`,
      next: members[1] as string,
      due: 2,
    });
  const together = (): Scene => {
    const scene = new Scene();
    const at = (x: number, y: number): number => cellOf(scene.world.map, x, y);
    for (const [id, x] of [
      ["ann", 0],
      ["ben", 1],
      ["cid", 3],
    ] as const)
      scene.pass(scene.event("walk.ended", id, { cell: at(x, 9), arrived: true }));
    return scene;
  };

  it("overhears the nearest speaker alone, and nobody while in a talk", () => {
    const scene = together();
    scene.pass(opened(scene, "ben", ["ben", "x"]), opened(scene, "cid", ["cid", "y"]));
    expect(perceive(scene, "ann").heard.map((line) => line.by)).toEqual(["ben"]);
    const busy = together();
    busy.pass(busy.event("talk.entered", "ann", { talk: "0/x", with: ["x"] }));
    busy.pass(opened(busy, "ben", ["ben", "y"]));
    expect(perceive(busy, "ann").heard).toEqual([]);
  });
});
