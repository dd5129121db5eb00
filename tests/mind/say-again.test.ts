/** A line said today is sent back once or twice, so that something else is said. */
import { describe, expect, it } from "vitest";
import { bareOf, isSame } from "../../server/mind/say-again.ts";
import { fakeModel, linesOf } from "../support/fake-model.ts";
import { mindOn, Scene } from "../support/scene.ts";

const bare = bareOf(["Ann", "Ben", "The Green", "West House", "晓梅", "茶馆"]);
const same = (a: string, b: string): boolean => isSame(bare(a), bare(b));

describe("the same line", () => {
  it.each([
    ["Ann, I have 7 jars to wash at The Green.", "Ben, I have 12 jars to wash at West House."],
    ["I have seven jars to wash before noon today.", "I have seven cups to wash before noon today."],
    ["晓梅，我还有好多罐子要洗呢。", "我还有好多罐子要洗呢。"],
  ])("is “%s” and “%s”", (a, b) => {
    expect(same(a, b)).toBe(true);
  });

  it.each([
    ["Good morning, Ann.", "Good morning, Ben."],
    ["The ferry leaks at the bow again.", "The school clock is slow again today."],
    ["I like the ferry very much.", "I like the bees very much."],
    ["Anna went over the hill to the mill.", "Went over the hill to the mill."],
  ])("is not “%s” and “%s”", (a, b) => {
    expect(same(a, b)).toBe(false);
  });
});

const old = "I have a whole row of jars to wash before noon.";

describe("in a talk", () => {
  const talkWith = async (replies: readonly string[]) => {
    const scene = new Scene();
    const model = fakeModel({
      converse: ({ call }) => ({ say: replies[call.attempt] ?? old, leave: false, because: "A talk." }),
    });
    const memory = { importance: 3, subject: "ben", place: null, evidence: [] };
    scene.pass(
      scene.event("memory.made", "ann", { ...memory, kind: "utterance", speaker: "ann", text: old }),
      scene.event("talk.opened", "ben", {
        talk: "1/ben",
        members: ["ben", "ann"],
        place: "west",
        text: "What is on today?",
        next: "ann",
        due: 1,
      }),
      scene.event("talk.entered", "ben", { talk: "1/ben", with: ["ann"] }),
      scene.event("talk.entered", "ann", { talk: "1/ben", with: ["ben"] }),
    );
    const outcome = await scene.think(mindOn(model), "ann");
    return { outcome, asked: model.requests.filter((r) => r.purpose === "converse") };
  };

  it("sends a line back that was said today, with the line, and takes another", async () => {
    const { outcome, asked } = await talkWith([old, "The ferry leaks."]);
    expect(outcome.intent).toMatchObject({ do: "say", text: "The ferry leaks." });
    expect(asked.map((request) => linesOf(request, "problem").length)).toEqual([0, 2]);
    expect(linesOf(asked[1] as (typeof asked)[number], "problem")[0]).toContain(old);
  });

  it("takes it as it is when nothing else comes", async () => {
    const { outcome, asked } = await talkWith([]);
    expect(asked.length).toBe(3);
    expect(outcome.failure).toBeUndefined();
    expect(outcome.intent).toMatchObject({ do: "say", text: old });
  });
});
