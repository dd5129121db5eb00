/** What leaves a trace in memory and what does not: the idle and the unchanged make no memories; rooms are known once seen. */
import { describe, expect, it } from "vitest";
import type { VillageEvent } from "#village/event";
import { fakeModel } from "../support/fake-model.ts";
import { atSomething, mindOn, ofType, Scene, workDay } from "../support/scene.ts";

const mind = mindOn(fakeModel({ react: () => ({ do: "keep", because: "No." }) }));

/** Ann and Ben in the west house, both at something until late. */
function atHome(bens: string): Scene {
  const scene = new Scene();
  scene.pass(
    scene.event("day.planned", "ann", workDay),
    scene.event("activity.began", "ann", atSomething("reading")),
    scene.event("activity.began", "ben", atSomething(bens)),
  );
  return scene;
}

/** What Ann remembers of so many ticks in which nothing happens but what is given for the first. */
async function remembered(scene: Scene, ticks: number): Promise<string[]> {
  const texts: string[] = [];
  for (let i = 0; i < ticks; i++) {
    const { events } = await scene.think(mind, "ann");
    texts.push(...ofType(events, "memory.made").map(({ text }) => text));
    scene.pass(...events.map((e, n) => ({ ...e, t: scene.tick, n }) as VillageEvent));
    scene.last = [];
  }
  return texts;
}

describe("what is seen", () => {
  it("is remembered when it begins, once, however long it goes on", async () => {
    const texts = await remembered(atHome("mending a net"), 200);
    expect(texts.filter((text) => text.includes("mending a net"))).toHaveLength(1);
    expect(texts).toHaveLength(1);
  });

  it("is remembered again when it changes", async () => {
    const scene = atHome("mending a net");
    await remembered(scene, 3);
    scene.pass(scene.event("activity.began", "ben", atSomething("coiling a rope")));
    expect(await remembered(scene, 20)).toEqual([expect.stringContaining("coiling a rope")]);
  });

  it("leaves nothing when somebody idles", async () => {
    for (const idle of ["standing about", "looking around"])
      expect(await remembered(atHome(idle), 50)).toEqual([]);
  });

  it("leaves nothing of objects at rest, and one memory of one that changes and stays so", async () => {
    const scene = atHome("standing about");
    const [object] = Object.values(scene.world.map.objects).filter(({ room }) => room === "west/room");
    if (!object) throw new Error("an empty house");
    expect(await remembered(scene, 20)).toEqual([]);
    scene.pass(scene.event("object.changed", "world", { object: object.id, state: "lit" }));
    expect(await remembered(scene, 50)).toEqual([expect.stringContaining("lit")]);
    scene.pass(scene.event("object.changed", "world", { object: object.id, state: object.state }));
    expect(await remembered(scene, 20)).toEqual([]);
  });
});

describe("spatial memory", () => {
  it("grows by being in a room: what stands there is known then, and learned once", async () => {
    const scene = atHome("standing about");
    const ann = scene.state.villagers.ann;
    if (!ann) throw new Error("nobody");
    const places = { ...ann.mind.places };
    delete places.west;
    scene.state = {
      ...scene.state,
      villagers: { ...scene.state.villagers, ann: { ...ann, mind: { ...ann.mind, places } } },
    };
    const { events } = await scene.think(mind, "ann");
    const learned = ofType(events, "place.learned");
    expect(learned.map(({ place, room }) => [place, room])).toEqual([["west", "west/room"]]);
    expect(learned[0]?.kinds.length).toBeGreaterThan(0);
    scene.pass(...events.map((e, n) => ({ ...e, t: scene.tick, n }) as VillageEvent));
    expect(Object.keys(scene.state.villagers.ann?.mind.places ?? {})).toContain("west");
    scene.last = [];
    expect(ofType((await scene.think(mind, "ann")).events, "place.learned")).toEqual([]);
  });
});
