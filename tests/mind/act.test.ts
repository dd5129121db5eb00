/** Acting when the world says no: another object, on without one, another plan; never stuck. */
import { describe, expect, it } from "vitest";
import type { RefusalReason } from "#village/state";
import { fakeModel } from "../support/fake-model.ts";
import { live, scenarioWorld } from "../support/minded.ts";
import { mindOn, ofType, Scene } from "../support/scene.ts";
import { tinyWorld } from "../support/tiny-world.ts";

function planned(
  action: { place: string; room: string | null; kind: string | null },
  refused?: { intent: string; reason: RefusalReason; object?: string | null; times?: number },
): Scene {
  const scene = new Scene();
  const full = { text: "sitting", icon: "rest", minutes: 10, state: null, ...action } as const;
  const { place, room } = action;
  const events = [
    scene.event("day.planned", "ann", {
      day: 1,
      strokes: ["sit"],
      blocks: [{ from: 0, to: 3000, text: "sit", place }],
    }),
    scene.event("actions.planned", "ann", {
      block: 0,
      actions: [full, { ...full, text: "standing", kind: null }],
    }),
  ];
  for (let i = 0; i < (refused?.times ?? (refused ? 1 : 0)); i++)
    events.push(
      scene.event("intent.refused", "ann", {
        intent: refused?.intent ?? "",
        reason: refused?.reason ?? "busy",
        place,
        room,
        object: refused?.object ?? null,
      }),
    );
  scene.pass(...events);
  scene.last = [];
  return scene;
}
/** Nobody here opens a talk. */
const quiet = () => fakeModel({ react: () => ({ do: "keep", because: "No." }) });
const chair = { place: "west", room: "west/room", kind: "chair" };

describe("act", () => {
  it("walks to an object of the kind, and begins there once it stands at it", async () => {
    const scene = planned(chair);
    expect((await scene.think(mindOn(quiet()), "ann")).intent).toEqual({
      do: "walk",
      place: "west",
      room: "west/room",
      object: "chair",
    });
    scene.pass(
      scene.event("walk.ended", "ann", {
        cell: scene.world.map.objects.chair?.spots[0] ?? -1,
        arrived: true,
      }),
    );
    scene.last = [];
    expect((await scene.think(mindOn(quiet()), "ann")).intent).toMatchObject({
      do: "begin",
      text: "sitting",
      object: "chair",
      step: 0,
      until: scene.tick + 60,
    });
  });

  it("goes on in the room when the object is taken", async () => {
    const taken = planned(chair);
    taken.pass(taken.event("object.taken", "ben", { object: "chair" }));
    taken.last = [];
    expect((await taken.think(mindOn(quiet()), "ann")).intent).toMatchObject({
      do: "begin",
      text: "sitting",
      object: null,
      room: "west/room",
    });
    const refused = planned(chair, { intent: "begin", reason: "taken", object: "chair" });
    expect((await refused.think(mindOn(quiet()), "ann")).intent).toMatchObject({
      do: "begin",
      object: null,
    });
  });

  it("revises the plan when a place is closed, and remembers why", async () => {
    const scene = planned(
      { place: "east", room: "east/room", kind: null },
      { intent: "walk", reason: "closed" },
    );
    const outcome = await scene.think(mindOn(quiet()), "ann");
    expect(ofType(outcome.events, "plan.revised")[0]).toMatchObject({ reason: "East Café is closed to me" });
    expect(ofType(outcome.events, "memory.made")).toContainEqual(
      expect.objectContaining({ text: "East Café was closed to me." }),
    );
    expect(outcome.intent).toBeDefined();
    expect(outcome.intent).not.toMatchObject({ place: "east" });
  });

  it("lets an action go when its room is full", async () => {
    const scene = planned(chair, { intent: "walk", reason: "full" });
    const outcome = await scene.think(mindOn(quiet()), "ann");
    expect(ofType(outcome.events, "step.skipped")).toContainEqual({ step: 0 });
    expect(outcome.intent).toBeDefined();
  });

  it.each(["closed", "taken", "no-way", "busy", "away", "unknown", "full"] as const)(
    "leaves nobody without an intent after %s",
    async (reason) => {
      for (const intent of ["walk", "begin", "open-talk"])
        for (const times of [1, 2, 3, 5]) {
          const outcome = await planned(chair, { intent, reason, times }).think(mindOn(quiet()), "ann");
          expect(outcome.intent, `${intent} ${times}`).toBeDefined();
        }
    },
  );

  it("never asks a model in a tick in which nothing is due", async () => {
    const scene = planned(chair);
    scene.pass(
      scene.event("activity.began", "ann", {
        text: "sitting",
        icon: "rest",
        ...{ place: "west", room: "west/room", object: null },
        until: 900,
        step: 0,
      }),
    );
    scene.last = [];
    const model = quiet();
    for (let i = 0; i < 50; i++) expect((await scene.think(mindOn(model), "ann")).intent).toBeUndefined();
  });
});

describe("a mind keeps nothing", () => {
  it("a fresh mind in the middle of a day goes on with the same log", async () => {
    const world = scenarioWorld("first-light");
    const whole = await live(world, fakeModel(), 3000);
    const again = await live(world, fakeModel(), 3000, 1200);
    expect(again.log.events).toEqual(whole.log.events);
    expect(again.log.thoughts).toEqual(whole.log.thoughts);
  });

  it("another seed gives another day", async () => {
    const [a, b] = [
      await live(tinyWorld({}, {}, 1), fakeModel(), 900),
      await live(tinyWorld({}, {}, 2), fakeModel(), 900),
    ];
    expect(a.log.events).not.toEqual(b.log.events);
  });
});
