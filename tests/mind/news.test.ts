/** News from others stays on one's mind until it is told, once to each, and never to those who were there. */
import { expect, it } from "vitest";
import { type FakeModel, fakeModel, linesOf } from "../support/fake-model.ts";
import { mindOn, ofType, Scene } from "../support/scene.ts";

const news = "From Ben: Cleo will stand for mayor.";

/** Ann's talks with others, after each of which she remembers what the model says, as news. */
class Talks {
  readonly scene = new Scene();
  constructor(
    private readonly model: FakeModel,
    private readonly spaced = true,
  ) {}

  /** What was on her mind when she was last asked for a line. */
  pressed(): readonly string[] {
    const { requests } = this.model;
    return linesOf(requests.findLast(({ purpose }) => purpose === "converse") ?? requests[0]!, "pressing");
  }

  async begin(id: string, other: string): Promise<void> {
    const { scene } = this;
    await this.think(
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
  }

  async end(id: string, other: string): Promise<void> {
    const { scene } = this;
    const { events } = await this.think(
      scene.event("talk.said", other, { talk: id, text: "Goodbye.", next: null, due: scene.tick + 1 }),
      scene.event("talk.exited", other, { talk: id }),
      scene.event("talk.exited", "ann", { talk: id }),
      scene.event("talk.closed", other, { talk: id }),
    );
    expect(ofType(events, "memory.made").some(({ kind }) => kind === "observation")).toBe(true);
  }

  leave(id: string): void {
    this.scene.pass(this.scene.event("talk.exited", "ann", { talk: id }));
  }

  private async think(...events: Parameters<Scene["pass"]>): ReturnType<Scene["think"]> {
    const { scene } = this;
    scene.pass(...events);
    const outcome = await scene.think(mindOn(this.model, this.spaced), "ann");
    scene.pass(...outcome.events.map((e, n) => ({ ...e, t: scene.tick, n }) as never));
    return outcome;
  }
}

it("news is on one's mind with those who have not heard it, and leaves it when told", async () => {
  const talks = new Talks(
    fakeModel({
      takeaway: () => ({ remember: [{ text: news, importance: 6, tell: true }] }),
      converse: () => ({
        say: "From Ben I hear that Cleo will stand for mayor.",
        leave: false,
        because: "News.",
      }),
    }),
  );
  await talks.begin("1/ben", "ben");
  expect(talks.pressed()).toEqual([]);
  await talks.end("1/ben", "ben");
  await talks.begin("2/ben", "ben");
  expect(talks.pressed()).toEqual([]);
  talks.leave("2/ben");
  await talks.begin("3/cleo", "cleo");
  expect(talks.pressed()).toEqual([expect.stringContaining(news)]);
  talks.leave("3/cleo");
  await talks.begin("4/cleo", "cleo");
  expect(talks.pressed()).toEqual([]);
});

it.each([
  [
    "English",
    "Ida told me of a supper at the inn on Saturday from 17:00 to 19:00.",
    "I promised Ida to come to the supper at the inn on Saturday from 17:00 to 19:00.",
  ],
  [
    "Chinese",
    "玉茹告诉我，自己打算星期六下午五点到晚上七点在灯芯茶馆办灯会晚饭。",
    "我答应玉茹，要去星期六下午五点到晚上七点在灯芯茶馆的灯会晚饭。",
  ],
])("one event noted twice in %s is one piece of news", async (language, told, promised) => {
  const talks = new Talks(
    fakeModel({
      takeaway: () => ({ remember: [told, promised].map((text) => ({ text, importance: 8, tell: true })) }),
      converse: () => ({ say: "Well.", leave: false, because: "So." }),
    }),
    language === "English",
  );
  await talks.begin("1/ben", "ben");
  await talks.end("1/ben", "ben");
  await talks.begin("2/cleo", "cleo");
  expect(talks.pressed()).toEqual([expect.stringContaining(told)]);
});
