/** Blocks thought through beforehand: one answer for some short blocks, used when their time comes, unless the plan has changed. */
import { describe, expect, it } from "vitest";
import { tickAt } from "#village/clock";
import type { VillageEvent } from "#village/event";
import { type FakeModel, fakeModel, linesOf } from "../support/fake-model.ts";
import { mindOn, ofType, Scene } from "../support/scene.ts";

const day = (scene: Scene) => {
  const at = (hour: number, minute: number): number => tickAt(scene.world.calendar, 1, hour * 60 + minute);
  return [
    { from: 0, to: at(7, 0), text: "wash", place: "west" },
    { from: at(7, 0), to: at(7, 40), text: "sweep", place: "green" },
    { from: at(7, 40), to: at(10, 0), text: "mend", place: "west" },
    { from: at(10, 0), to: at(22, 0), text: "rest", place: "west" },
    { from: at(22, 0), to: at(30, 30), text: "sleep", place: "west" },
  ];
};

/** Three minutes of work for each block that is asked for, at a spot of its place. */
const model = (): FakeModel =>
  fakeModel({
    unfold: (request) => {
      const spots = linesOf(request, "spots");
      const actions = linesOf(request, "block").map((line) => {
        const place = /at (.+)\.$/.exec(line)?.[1] ?? "";
        const spot = spots.findIndex((s) => s.startsWith(place)) + 1;
        return [{ do: `being at ${line}`, icon: "work", spot, minutes: 300, state: null }];
      });
      return { actions };
    },
    react: () => ({ do: "keep", because: "No." }),
  });

async function think(scene: Scene, asked: FakeModel): Promise<Awaited<ReturnType<Scene["think"]>>> {
  const outcome = await scene.think(mindOn(asked), "ann");
  scene.pass(...outcome.events.map((e, n) => ({ ...e, t: scene.tick, n }) as VillageEvent));
  return outcome;
}

async function begun(): Promise<{ scene: Scene; asked: FakeModel }> {
  const scene = new Scene();
  const asked = model();
  scene.pass(scene.event("day.planned", "ann", { day: 1, strokes: ["live"], blocks: day(scene) }));
  await think(scene, asked);
  return { scene, asked };
}

const unfolds = (asked: FakeModel) => asked.requests.filter(({ purpose }) => purpose === "unfold");

describe("foresight", () => {
  it("asks once for the block that begins and short ones that follow soon, and not for what is far off", async () => {
    const { scene, asked } = await begun();
    expect(unfolds(asked).map((request) => linesOf(request, "block").length)).toEqual([3]);
    const plan = scene.state.villagers.ann?.mind.plan;
    expect(plan?.actions.map(({ place }) => place)).toEqual(["west"]);
    expect(plan?.ahead.map(({ block, actions }) => [block.text, actions[0]?.place])).toEqual([
      ["sweep", "green"],
      ["mend", "west"],
    ]);
  });

  it("lives what was foreseen without asking again", async () => {
    const { scene, asked } = await begun();
    scene.tick = day(scene)[1]?.from ?? 0;
    const outcome = await think(scene, asked);
    expect(ofType(outcome.events, "actions.planned")[0]?.actions[0]?.text).toContain("sweep");
    expect(outcome.events.find(({ type }) => type === "actions.planned")?.thought).toContain("unfold");
    expect(unfolds(asked)).toHaveLength(1);
    expect(scene.state.villagers.ann?.mind.plan?.ahead.map(({ block }) => block.text)).toEqual(["mend"]);
  });

  it("asks again for a block that the plan has changed, and for nothing else", async () => {
    const { scene, asked } = await begun();
    const blocks = day(scene).map((block) =>
      block.text === "sweep" ? { ...block, text: "call on Ben" } : block,
    );
    scene.pass(scene.event("plan.revised", "ann", { blocks, reason: "He asked." }));
    scene.tick = blocks[1]?.from ?? 0;
    const outcome = await think(scene, asked);
    expect(ofType(outcome.events, "actions.planned")[0]?.actions[0]?.text).toContain("call on Ben");
    expect(
      linesOf(unfolds(asked)[1] as never, "block").filter((line) => !line.startsWith("Earlier")),
    ).toEqual([expect.stringContaining("call on Ben")]);
  });
});
