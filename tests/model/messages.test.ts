/** Requests as a server is sent them: few tokens, and nothing lost. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { answerSchema } from "../../server/model/answer-schema.ts";
import { messagesOf } from "../../server/model/messages.ts";
import { converse, goOn } from "../../server/prompts/converse.ts";
import { schemaOf, withinBudget } from "../../server/prompts/prompt.ts";
import { unfold } from "../../server/prompts/unfold.ts";
import { englishPack } from "../support/minded.ts";
import { readMessages } from "../support/stub-model/read-messages.ts";

const pack = englishPack();
const known = { people: ["Ida"], places: ["The Wick"], days: ["Friday"] };

describe("messages", () => {
  it("list things that stand together in a row, each with its number, and can be read back", () => {
    const lines = [
      "Elm House, the kitchen: stove",
      "Elm House, the kitchen: table",
      "Elm House, the kitchen",
      "The Green: well",
    ];
    const spots = withinBudget(
      unfold.sections.find(({ name }) => name === "spots") ?? { name: "spots", tokens: 99 },
      lines,
    );
    const schema = schemaOf(unfold, { lines: 4 }).json();
    const { system, user } = messagesOf(pack.prompts, { purpose: "unfold", sections: [spots], schema });
    expect(user.split("\n").slice(1)).toEqual([
      "Elm House, the kitchen: 1 stove; 2 table",
      "3. Elm House, the kitchen",
      "The Green: 4 well",
    ]);
    expect(readMessages([pack], { system, user, schema, seed: 1 })?.sections).toEqual([
      { name: "spots", lines },
    ]);
  });

  it("tell of what stays of a talk where the answer has a place for it", () => {
    const system = (prompt: typeof goOn): string =>
      messagesOf(pack.prompts, { purpose: "converse", sections: [], schema: schemaOf(prompt, known).json() })
        .system;
    expect(system(goOn)).not.toContain(pack.prompts.settling);
    expect(system(converse)).toContain(pack.prompts.settling);
  });
});

describe("the schema of an answer", () => {
  it("has a text, a number or a name or null in one form, and leaves other choices as they are", () => {
    const made = z.toJSONSchema(
      z.object({
        place: z.enum(["The Wick"]).nullable().default(null),
        from: z.string().min(1).max(9).nullable(),
        who: z.literal([0]).nullable(),
        plan: z.object({ do: z.string() }).nullable(),
      }),
    );
    expect(answerSchema(made, false)).toEqual({
      type: "object",
      properties: {
        place: { type: ["string", "null"], enum: ["The Wick", null] },
        from: { type: ["string", "null"] },
        who: { type: ["number", "null"], enum: [0, null] },
        plan: {
          anyOf: [
            {
              type: "object",
              properties: { do: { type: "string" } },
              required: ["do"],
              additionalProperties: false,
            },
            { type: "null" },
          ],
        },
      },
      required: ["place", "from", "who", "plan"],
      additionalProperties: false,
    });
    expect(answerSchema(z.toJSONSchema(z.string().min(1)), true)).toEqual({ type: "string", minLength: 1 });
  });
});

describe("budgets", () => {
  it("are tighter where each token is paid for", () => {
    const budget = { name: "memories", tokens: 60, frugal: 20 };
    const lines = Array.from({ length: 20 }, (_, i) => `line number ${i} of many`);
    const [free, paid] = [withinBudget(budget, lines), withinBudget(budget, lines, true)];
    expect(paid.tokens).toBeLessThanOrEqual(20);
    expect(free.lines.length).toBeGreaterThan(paid.lines.length);
  });
});
