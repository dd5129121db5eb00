/** News from others stays on one's mind until it is told, once to each, and never to those who were there. */
import { expect, it } from "vitest";
import { fakeModel, linesOf } from "../support/fake-model.ts";
import { mindOn, ofType, Scene } from "../support/scene.ts";

const news = "From Ben: Cleo will stand for mayor.";

it("news is on one's mind with those who have not heard it, and leaves it when told", async () => {
  const scene = new Scene();
  const model = fakeModel({
    takeaway: () => ({ remember: [{ text: news, importance: 6, tell: true }] }),
    converse: () => ({
      say: "From Ben I hear that Cleo will stand for mayor.",
      leave: false,
      because: "News.",
    }),
  });
  const mind = mindOn(model);
  const pressed = (): readonly string[] =>
    linesOf(
      model.requests.findLast(({ purpose }) => purpose === "converse") ?? model.requests[0]!,
      "pressing",
    );
  const talk = async (id: string, other: string): Promise<void> => {
    scene.pass(
      scene.event("talk.opened", other, {
        talk: id,
        members: [other, "ann"],
        place: "west",
        text: "Good day.",
        next: "ann",
        due: scene.tick + 1,
      }),
      scene.event("talk.entered", other, { talk: id, with: ["ann"] }),
      scene.event("talk.entered", "ann", { talk: id, with: [other] }),
    );
    const { events } = await scene.think(mind, "ann");
    scene.pass(...events.map((e, n) => ({ ...e, t: scene.tick, n }) as never));
  };
  const end = async (id: string, other: string): Promise<void> => {
    scene.pass(
      scene.event("talk.said", other, { talk: id, text: "Goodbye.", next: null, due: scene.tick + 1 }),
      scene.event("talk.exited", other, { talk: id }),
      scene.event("talk.exited", "ann", { talk: id }),
      scene.event("talk.closed", other, { talk: id }),
    );
    const { events } = await scene.think(mind, "ann");
    scene.pass(...events.map((e, n) => ({ ...e, t: scene.tick, n }) as never));
    expect(ofType(events, "memory.made").some(({ text }) => text === news)).toBe(true);
  };
  await talk("1/ben", "ben");
  expect(pressed()).toEqual([]);
  await end("1/ben", "ben");
  await talk("2/ben", "ben");
  expect(pressed()).toEqual([]);
  scene.pass(scene.event("talk.exited", "ann", { talk: "2/ben" }));
  await talk("3/cleo", "cleo");
  expect(pressed()).toEqual([expect.stringContaining(news)]);
  scene.pass(scene.event("talk.exited", "ann", { talk: "3/cleo" }));
  await talk("4/cleo", "cleo");
  expect(pressed()).toEqual([]);
});
