/** The gate: who is considered at all, before any model is asked. */
import { describe, expect, it } from "vitest";
import { timeAt } from "#village/clock";
import type { Thought } from "../../server/mind/mind.ts";
import { fakeModel, linesOf } from "../support/fake-model.ts";
import { atSomething, mindOn, ofType, Scene, workDay } from "../support/scene.ts";

/** Ann and Ben in one room, each at something until late; how often is Ann asked to react in so many ticks? */
async function asked(
  prepare: (scene: Scene) => void,
  ticks = 360,
  model = fakeModel({ react: () => ({ do: "keep", because: "No." }) }),
): Promise<{ a: number; b: number; both: number }> {
  const scene = new Scene();
  const mind = mindOn(model);
  scene.pass(
    ...["ann", "ben"].flatMap((id) => [
      scene.event("day.planned", id, workDay),
      scene.event("activity.began", id, atSomething()),
    ]),
  );
  prepare(scene);
  const counts = { a: 0, b: 0, both: 0 };
  for (let i = 0; i < ticks; i++) {
    const [a, b] = [await scene.think(mind, "ann"), await scene.think(mind, "ben")];
    const [ra, rb] = [a, b].map((outcome) => outcome.thoughts.filter(isAboutTheOther).length);
    counts.a += ra ?? 0;
    counts.b += rb ?? 0;
    if (ra && rb) counts.both++;
    const events = [...a.events, ...b.events].map((e) => ({ ...e, t: scene.tick, n: 0 })) as never[];
    scene.pass(...events);
    scene.last = [];
  }
  return counts;
}

/** Not the question of somebody alone, whether to go and see somebody. */
const isAboutTheOther = ({ purpose, sections }: Thought): boolean =>
  purpose === "react" && sections.every(({ name, lines }) => name !== "places" || lines.length === 0);

const cidsCafe = {
  west: { name: "West House" },
  east: { name: "East Café", about: "the café that Cid runs" },
};

describe("somebody alone", () => {
  /** Ann alone in the west house all day, after so many talks; at which hours is she asked whether to see somebody? */
  async function hoursAlone(talks: number, likes = 20): Promise<number[]> {
    const scene = new Scene({ places: cidsCafe });
    const model = fakeModel({ react: () => ({ do: "keep", because: "No." }) });
    const mind = mindOn(model);
    const { ann, ...others } = scene.state.villagers;
    scene.state = {
      ...scene.state,
      villagers: {
        ann: ann as never,
        ...Object.fromEntries(Object.entries(others).map(([id, body]) => [id, { ...body, present: false }])),
      },
    };
    scene.pass(
      scene.event("day.planned", "ann", workDay),
      scene.event("activity.began", "ann", atSomething()),
      scene.event("sight.noted", "ann", { subject: "talks/", text: `1 ${talks}` }),
      scene.event("feeling.shifted", "ann", { toward: "cid", warmth: likes }),
    );
    const hours: number[] = [];
    for (let tick = 1; tick < 5200; tick += 60) {
      scene.tick = tick;
      scene.last = [];
      const { thoughts, events } = await scene.think(mind, "ann");
      scene.pass(...(events.map((e) => ({ ...e, t: scene.tick, n: 0 })) as never[]));
      if (thoughts.some(({ purpose }) => purpose === "react"))
        hours.push(timeAt(scene.world.calendar, tick).minuteOfDay / 60);
    }
    for (const request of model.requests.filter(({ purpose }) => purpose === "react"))
      expect(linesOf(request, "places").length).toBeGreaterThan(0);
    return hours;
  }

  it("is not asked when it knows nobody whom it would see", async () => {
    expect(await hoursAlone(0, -20)).toEqual([]);
  });

  it("thinks of seeing somebody when it has hardly talked, by day, now and then", async () => {
    const hours = await hoursAlone(0);
    expect(hours.length).toBeGreaterThan(4);
    expect(hours.length).toBeLessThan(13);
    expect(Math.min(...hours)).toBeGreaterThanOrEqual(7.25);
    expect(Math.max(...hours)).toBeLessThan(21.25);
  });

  it("does not when it has talked as much as is usual", async () => {
    expect(await hoursAlone(11)).toEqual([]);
  });
});

describe("the gate", () => {
  it("lets two who see each other think of a talk now and then, never both at once", async () => {
    const found = await asked(() => {}, 2000);
    expect(found.a + found.b).toBeGreaterThan(1);
    expect(found.a + found.b).toBeLessThan(16);
    expect(found.both).toBe(0);
  });

  it("lets whoever thinks of a talk do something else as well, where answers cost nothing", async () => {
    const model = fakeModel({ react: () => ({ do: "keep", because: "No." }) });
    await asked(() => {}, 2000, model);
    const requests = model.requests.filter(({ purpose }) => purpose === "react");
    expect(requests.length).toBeGreaterThan(1);
    for (const { schema } of requests)
      expect(schema).toMatchObject({ properties: { do: { enum: ["keep", "talk", "change"] } } });
  });

  it("leaves sleepers, and those it talked with just now, in peace", async () => {
    const asleep = await asked((scene) => {
      scene.pass(
        scene.event("activity.began", "ben", {
          text: "sleeping",
          icon: "sleep",
          place: "west",
          room: null,
          object: null,
          until: 8000,
          step: null,
        }),
      );
    }, 2000);
    expect(asleep.a + asleep.b).toBe(0);
    const talked = await asked((scene) => {
      scene.pass(
        scene.event("line.said", "ann", { to: ["ben"], text: "Bye." }),
        scene.event("line.said", "ben", { to: ["ann"], text: "Bye." }),
      );
    });
    expect(talked.a + talked.b).toBe(0);
  });

  it("opens for a notice, which is read once", async () => {
    const scene = new Scene();
    const model = fakeModel({ react: () => ({ do: "keep", because: "No." }) });
    const mind = mindOn(model);
    const blocks = [{ from: 0, to: 8000, text: "work", place: "green" }];
    scene.pass(
      scene.event("day.planned", "cid", { ...workDay, blocks }),
      scene.event("activity.began", "cid", {
        text: "reading",
        icon: "read",
        place: "green",
        room: null,
        object: null,
        until: 8000,
        step: null,
      }),
      scene.event("notice.posted", "world", { id: "n", text: "The market begins at ten.", place: "green" }),
    );
    const outcome = await scene.think(mind, "cid");
    expect(ofType(outcome.events, "notice.read")).toEqual([{ id: "n" }]);
    expect(linesOf(model.requests[0] as never, "perceived")).toEqual([
      "Notice at The Green: “The market begins at ten.”",
    ]);
    // What one thinks of it is no answer to those who stand by.
    const noted = ofType(outcome.events, "sight.noted").map(({ subject }) => subject);
    expect(noted).toContain("noticed/");
    expect(noted).not.toContain("asked/");
    scene.pass(...(outcome.events.map((e) => ({ ...e, t: scene.tick, n: 0 })) as never[]));
    scene.last = [];
    expect((await scene.think(mind, "cid")).events).toEqual([]);
  });

  it("a change of mind revises the plan and is acted on at once", async () => {
    const scene = new Scene();
    const model = fakeModel({
      react: () => ({
        do: "change",
        plan: { do: "look at the market", place: "The Green", minutes: 30 },
        because: "There is a market.",
      }),
    });
    const blocks = [{ from: 0, to: 8000, text: "work", place: "green" }];
    scene.pass(
      scene.event("day.planned", "cid", { ...workDay, blocks }),
      scene.event("activity.began", "cid", {
        text: "reading",
        icon: "read",
        place: "green",
        room: null,
        object: null,
        until: 8000,
        step: null,
      }),
      scene.event("notice.posted", "world", { id: "n", text: "The market begins.", place: "green" }),
    );
    const outcome = await scene.think(mindOn(model), "cid");
    expect(ofType(outcome.events, "plan.revised")[0]).toMatchObject({
      reason: "There is a market.",
      blocks: [
        { from: 0, to: 1 },
        { from: 1, to: 181, text: "look at the market", place: "green" },
        { from: 181, to: 8000 },
      ],
    });
    expect(outcome.intent?.do).toBe("begin");
  });
});
