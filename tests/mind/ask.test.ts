/** Answers: what can be read is used, what cannot becomes a typed failure and nothing else. */
import { describe, expect, it } from "vitest";
import type { LanguageModel } from "../../server/model/language-model.ts";
import { type Answer, fakeModel } from "../support/fake-model.ts";
import { live } from "../support/minded.ts";
import { mindOn, ofType, Scene } from "../support/scene.ts";
import { tinyWorld } from "../support/tiny-world.ts";

const usual = fakeModel();
const rightAnswer = async (request: Parameters<Answer>[0]): Promise<string> => {
  const reply = await usual.ask(request);
  return reply.ok ? reply.text : "";
};

/** Answers `first` on the first attempt and rightly from then on. */
const mending = (first: string): LanguageModel & { attempts: number[]; problems: string[] } => {
  const attempts: number[] = [];
  const problems: string[] = [];
  return {
    name: "mending",
    pure: true,
    frugal: false,
    attempts,
    problems,
    async ask(request) {
      attempts.push(request.call.attempt);
      problems.push(...(request.sections.find((s) => s.name === "problem")?.lines ?? []));
      return { ok: true, text: request.call.attempt === 0 ? first : await rightAnswer(request) };
    },
  };
};

describe("ask", () => {
  it.each([
    ["no JSON", "I would rather talk of the weather.", "unreadable"],
    ["nothing", "", "empty"],
    ["another shape", '{"yes": true}', "schema"],
    [
      "an unknown place",
      '{"strokes":["go"],"blocks":[{"from":"06:30","to":"08:00","do":"look","place":"The Moon"},{"from":"08:00","to":"06:30","do":"sleep","place":"West House"}]}',
      "schema",
    ],
  ])("fails on %s, with no event and no intent", async (_, text, kind) => {
    const scene = new Scene();
    const model = fakeModel({ "plan-day": () => text });
    const outcome = await scene.think(mindOn(model), "ann");
    expect(outcome.failure?.kind).toBe(kind);
    expect(outcome.events).toEqual([]);
    expect(outcome.intent).toBeUndefined();
    expect(model.requests.map((r) => r.call.attempt)).toEqual([0, 1, 2]);
    expect(new Set(model.requests.map((r) => r.seed)).size).toBe(3);
  });

  it.each([
    [
      "a day without sleep",
      '{"strokes":["go"],"blocks":[{"from":"06:30","to":"12:00","do":"look","place":"The Green"},{"from":"12:00","to":"20:00","do":"look","place":"The Green"}]}',
    ],
    [
      "a gap",
      '{"strokes":["go"],"blocks":[{"from":"06:30","to":"12:00","do":"look","place":"The Green"},{"from":"14:00","to":"06:30","do":"sleep","place":"West House"}]}',
    ],
  ])("puts right %s in the third answer of the same kind, and tells it", async (_, text) => {
    const model = fakeModel({ "plan-day": () => text });
    const outcome = await new Scene().think(mindOn(model), "ann");
    expect(outcome.failure).toBeUndefined();
    const asked = model.requests.filter(({ purpose }) => purpose === "plan-day");
    expect(asked.map((r) => r.call.attempt)).toEqual([0, 1, 2]);
    expect(outcome.thoughts[0]?.repairs.length).toBe(3);
    const planned = outcome.events.find(({ type }) => type === "day.planned");
    if (planned?.type !== "day.planned") throw new Error("no day was planned");
    const { blocks } = planned.data;
    expect(blocks[0]?.from).toBe(0);
    for (const [i, block] of blocks.slice(1).entries()) expect(block.from).toBe(blocks[i]?.to);
    expect(blocks.at(-1)?.place).toBe("west");
    expect(blocks.length).toBeGreaterThan(1);
  });

  it("passes a model's failure on at once", async () => {
    const failure = { kind: "quota", detail: "spent" } as const;
    const model: LanguageModel = {
      name: "broke",
      pure: false,
      frugal: true,
      ask: async () => ({ ok: false, failure }),
    };
    const outcome = await new Scene().think(mindOn(model), "ann");
    expect(outcome).toMatchObject({ events: [], failure });
  });

  it("asks once more, saying what was wrong, and keeps that in the thought", async () => {
    const model = mending('{"strokes":[]}');
    const outcome = await new Scene().think(mindOn(model), "ann");
    expect(outcome.failure).toBeUndefined();
    expect(model.attempts).toEqual([0, 1, 0, 1]);
    expect(model.problems[1]).toBe('{"strokes":[]}');
    expect(outcome.thoughts[0]?.repairs.length).toBe(1);
    expect(outcome.intent?.do).toBeDefined();
  });

  it("asks anew after three recorded answers that were not accepted, so that a paused run can go on", async () => {
    const attempts: number[] = [];
    const model: LanguageModel = {
      name: "going on",
      pure: false,
      frugal: true,
      async ask(request) {
        const { attempt } = request.call;
        attempts.push(attempt);
        const recorded = attempt < 3;
        return { ok: true, text: recorded ? "{}" : await rightAnswer(request), recorded };
      },
    };
    const outcome = await new Scene().think(mindOn(model), "ann");
    expect(outcome.failure).toBeUndefined();
    expect(attempts.slice(0, 4)).toEqual([0, 1, 2, 3]);
  });

  it("reads JSON out of a fence and says so", async () => {
    const fenced: LanguageModel = {
      name: "fenced",
      pure: true,
      frugal: false,
      ask: async (request) => ({
        ok: true,
        text: `Here:\n\`\`\`json\n${await rightAnswer(request)}\n\`\`\``,
      }),
    };
    const outcome = await new Scene().think(mindOn(fenced), "ann");
    expect(outcome.thoughts.map((t) => t.repairs)).toEqual([["json"], ["json"]]);
    expect(ofType(outcome.events, "day.planned").length).toBe(1);
  });

  it("an unreadable reply in a talk says nothing, agrees to nothing and remembers nothing", async () => {
    const world = tinyWorld();
    const model = fakeModel({ converse: () => "yes" });
    await expect(live(world, model, 400)).rejects.toThrow(/unreadable|schema/);
  });

  it("gives every thought its prompt, tokens, reply, reason and seed", async () => {
    const outcome = await new Scene().think(mindOn(fakeModel()), "ann");
    for (const thought of outcome.thoughts) {
      expect(thought.id).toBe(`0/ann/${thought.purpose}/0`);
      expect(thought.because).not.toBe("");
      expect(JSON.parse(thought.reply)).toBeTypeOf("object");
      expect(thought.sections.every((s) => s.tokens >= s.lines.length)).toBe(true);
      expect(Number.isSafeInteger(thought.seed)).toBe(true);
    }
    expect(ofType(outcome.events, "day.planned").length).toBe(1);
  });
});
