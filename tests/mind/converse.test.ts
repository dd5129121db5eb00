/** What comes to mind in a talk follows what was just said, line by line. */
import { describe, expect, it } from "vitest";
import type { VillageEvent } from "#village/event";
import type { Outcome } from "../../server/mind/mind.ts";
import type { ModelRequest } from "../../server/model/language-model.ts";
import { fakeModel, linesOf } from "../support/fake-model.ts";
import { mindOn, ofType, Scene } from "../support/scene.ts";

const remembered = [
  "The bees swarmed over the orchard wall.",
  "The ferry leaks at the bow.",
  "Grandmother kept buttons in a blue tin.",
  "The school clock is ten minutes slow.",
  "Snow lay until the end of April.",
  "A fox took three hens in one night.",
  "The baker burned a whole tray of rolls.",
  "Someone painted the gate of the mill green.",
  "The choir has lost its tenor.",
  "There were mushrooms under the pines.",
  "The road to the quarry is closed.",
  "A red kite hung in the tall elm.",
];

describe("in a talk", () => {
  it("the query is what was just said, so that each line brings other memories to mind", async () => {
    const scene = new Scene({ mind: { retrieved: 3 } });
    const model = fakeModel({ converse: () => ({ say: "So it is.", leave: false, because: "A talk." }) });
    const mind = mindOn(model);
    const memory = {
      kind: "observation" as const,
      importance: 4,
      subject: null,
      speaker: null,
      place: null,
      evidence: [],
    };
    scene.pass(...remembered.map((text) => scene.event("memory.made", "ann", { ...memory, text })));
    scene.pass(
      scene.event("talk.opened", "ben", {
        talk: "1/ben",
        members: ["ben", "ann"],
        place: "west",
        text: "Have you seen the bees in the orchard?",
        next: "ann",
        due: 2,
      }),
      scene.event("talk.entered", "ben", { talk: "1/ben", with: ["ann"] }),
      scene.event("talk.entered", "ann", { talk: "1/ben", with: ["ben"] }),
    );
    await scene.think(mind, "ann");
    for (const [i, text] of ["Does the ferry still leak?", "Has the choir found a tenor?"].entries()) {
      const due = scene.tick + 1;
      scene.pass(
        scene.event("talk.said", "ann", { talk: "1/ben", text: `So it is, ${i}.`, next: "ben", due }),
        scene.event("talk.said", "ben", { talk: "1/ben", text, next: "ann", due }),
      );
      await scene.think(mind, "ann");
    }
    const asked = model.requests.filter((r) => r.purpose === "converse");
    expect(asked.map(firstMemory)).toEqual([
      expect.stringContaining("bees"),
      expect.stringContaining("ferry"),
      expect.stringContaining("choir"),
    ]);
  });
});

describe("who joins a talk", () => {
  it("is asked with what was said since, and with nothing from before", async () => {
    const scene = new Scene();
    const model = fakeModel({ converse: () => ({ say: "So it is.", leave: false, because: "A talk." }) });
    const mind = mindOn(model);
    const talk = "1/ben";
    scene.pass(
      scene.event("talk.opened", "ben", {
        ...{ talk, members: ["ben", "ann"], place: "west", next: "ann", due: 2 },
        text: "Between us, the loan is not paid.",
      }),
      scene.event("talk.entered", "ben", { talk, with: ["ann"] }),
      scene.event("talk.entered", "ann", { talk, with: ["ben"] }),
    );
    scene.pass(
      scene.event("talk.joined", "cid", { talk }),
      scene.event("talk.entered", "cid", { talk, with: ["ben", "ann"] }),
    );
    const joined = await scene.think(mind, "cid");
    const due = scene.tick + 1;
    scene.pass(
      scene.event("talk.said", "ben", { talk, text: "Good day, Cid.", next: "cid", due }),
      ...joined.events.map((event, n) => ({ ...event, t: scene.tick, n: n + 1 }) as VillageEvent),
    );
    await scene.think(mind, "cid");
    const [asked] = model.requests.filter((r) => r.purpose === "converse");
    expect(asked && linesOf(asked, "talk")).toEqual(["Ben: Good day, Cid."]);
    expect(JSON.stringify(asked)).not.toContain("loan");
  });
});

describe("how many lines are usual", () => {
  /** What Ann is told of it on her turn, at such an hour of the day, in a talk with Ben in the house where both live. */
  async function usualAt(hour: number): Promise<number> {
    const scene = new Scene();
    const model = fakeModel({ converse: () => ({ say: "So it is.", leave: false, because: "A talk." }) });
    scene.tick = (hour - 6.5) * 360;
    const talk = "1/ben";
    scene.pass(
      scene.event("talk.opened", "ben", {
        ...{ talk, members: ["ben", "ann"], place: "west", text: "Good day.", next: "ann" },
        due: scene.tick + 1,
      }),
      scene.event("talk.entered", "ben", { talk, with: ["ann"] }),
      scene.event("talk.entered", "ann", { talk, with: ["ben"] }),
    );
    await scene.think(mindOn(model), "ann");
    const lines = linesOf(model.requests[0] as ModelRequest, "setting").join(" ");
    return Number(/usual here: (\d+)/.exec(lines)?.[1]);
  }

  it("at home is more early and late than by day", async () => {
    const [early, noon, late] = [await usualAt(7), await usualAt(12), await usualAt(20.5)];
    expect(early).toBeGreaterThan(noon);
    expect(late).toBe(early);
  });
});

describe("who leaves a talk", () => {
  const bye = { say: "Goodbye.", leave: true, because: "Enough." };
  const talk = "1/ben";

  /** Ann says goodbye after `lines` lines of a talk and is out of it; the purposes that she was asked for, and what she keeps. */
  async function leaving(lines: number): Promise<{ asked: string[]; kept: number }> {
    const scene = new Scene();
    const kept = { feeling: 1, remember: [{ text: "Ben was in a hurry.", importance: 4 }] };
    const model = fakeModel({ converse: () => ({ ...bye, ...kept }), takeaway: () => kept });
    const mind = mindOn(model);
    const all: Outcome["events"][number][] = [];
    const opened = { talk, members: ["ben", "ann"], place: "west", text: "Good day.", next: "ann", due: 1 };
    scene.pass(
      scene.event("talk.opened", "ben", opened),
      scene.event("talk.entered", "ben", { talk, with: ["ann"] }),
      scene.event("talk.entered", "ann", { talk, with: ["ben"] }),
      ...Array.from({ length: lines - 1 }, (_, i) =>
        scene.event("talk.said", "ben", { talk, text: `That makes ${i}.`, next: "ann", due: 1 }),
      ),
    );
    const think = async (): Promise<void> => {
      const { events } = await scene.think(mind, "ann");
      all.push(...events);
      const own = events.map((e, n) => ({ ...e, t: scene.tick, n }) as never);
      const due = scene.tick + 1;
      scene.pass(
        ...own,
        scene.event("talk.said", "ann", { talk, text: bye.say, next: "ben", due }),
        scene.event("talk.exited", "ann", { talk }),
      );
    };
    await think();
    const { events } = await scene.think(mind, "ann");
    all.push(...events);
    const remembered = ofType(all, "memory.made").filter(({ text }) => text === "Ben was in a hurry.");
    const asked = model.requests.map(({ purpose }) => purpose).filter((one) => /converse|takeaway/.test(one));
    return { asked, kept: remembered.length };
  }

  it("early has said the line, and what stays is asked for once it is over", async () => {
    expect(await leaving(1)).toEqual({ asked: ["converse", "takeaway"], kept: 1 });
  });

  it("at its length settles with the last line what stays", async () => {
    expect(await leaving(13)).toEqual({ asked: ["converse"], kept: 1 });
  });
});

const firstMemory = (request: ModelRequest): string => linesOf(request, "memories")[0] ?? "";
