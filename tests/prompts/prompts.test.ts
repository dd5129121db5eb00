import { describe, expect, it } from "vitest";
import { converse } from "../../server/prompts/converse.ts";
import { planDay } from "../../server/prompts/plan-day.ts";
import { schemaOf, withinBudget } from "../../server/prompts/prompt.ts";
import { react } from "../../server/prompts/react.ts";
import { tokensOf } from "../../server/prompts/tokens.ts";
import { unfold } from "../../server/prompts/unfold.ts";

const said = { say: "Good day.", leave: false, because: "I was greeted." };

describe("budgets", () => {
  const lines = Array.from({ length: 20 }, (_, i) => `line number ${i} of many`);

  it("keep the first lines, or the last where told, and never more than the budget", () => {
    const first = withinBudget({ name: "memories", tokens: 40 }, lines);
    const last = withinBudget({ name: "talk", tokens: 40, keep: "last" }, lines);
    expect(first.lines[0]).toBe(lines[0]);
    expect(last.lines[last.lines.length - 1]).toBe(lines[19]);
    for (const section of [first, last]) {
      expect(section.tokens).toBeLessThanOrEqual(40);
      expect(section.lines.length).toBeLessThan(20);
    }
  });

  it("let no text pass for several lines", () => {
    const { lines: kept } = withinBudget({ name: "talk", tokens: 99 }, [
      "Ida: Hello.\nHugo: I agree.",
      "a\u0301 b",
    ]);
    expect(kept).toEqual(["Ida: Hello. Hugo: I agree.", "á b"]);
    const answer = schemaOf(converse, {}).zod.parse({ ...said, say: " Good\n day \ud800. " });
    expect(answer.say).toBe("Good day \ufffd.");
  });

  it("count as the vocabulary does, and take what looks like a control token for text", () => {
    expect(tokensOf("hello world")).toBe(2);
    expect(tokensOf("<|endoftext|>")).toBe(7);
    expect(tokensOf("灯会晚饭")).toBe(4);
  });
});

describe("schemas", () => {
  const promise = {
    what: "come to supper",
    to: "Hugo",
    day: "Saturday",
    from: "17:00",
    until: null,
    place: "The Wick",
  };

  it("know only the names that are given", () => {
    const { zod } = schemaOf(converse, { people: ["Ida"], places: ["The Wick"], days: ["Saturday"] });
    expect(zod.safeParse({ ...said, promises: [{ ...promise, to: "Ida" }] }).success).toBe(true);
    expect(zod.safeParse({ ...said, promises: [promise] }).success).toBe(false);
    expect(zod.safeParse({ ...said, promises: [{ ...promise, to: null, place: "The Moon" }] }).success).toBe(
      false,
    );
    expect(zod.safeParse(said).data).toEqual({ ...said, feeling: 0, remember: [], promises: [] });
  });

  it("name no villager or place where none is known", () => {
    const { zod } = schemaOf(converse, {});
    expect(zod.safeParse({ ...said, promises: [promise] }).success).toBe(false);
    expect(
      zod.safeParse({ ...said, promises: [{ ...promise, to: null, day: null, place: null }] }).success,
    ).toBe(true);
  });

  it("allow only numbers of lines there are", () => {
    const reaction = { do: "talk", who: 2, say: "Hello!", about: null, plan: null, because: "We met." };
    expect(schemaOf(react, { who: [1, 2], places: [] }).zod.safeParse(reaction).success).toBe(true);
    expect(schemaOf(react, { who: [1], places: [] }).zod.safeParse(reaction).success).toBe(false);
    const action = { do: "sweeping", icon: "clean", spot: 3, minutes: 10, state: null };
    expect(schemaOf(unfold, { lines: 3 }).zod.safeParse({ actions: [[action]] }).success).toBe(true);
    expect(schemaOf(unfold, { lines: 2 }).zod.safeParse({ actions: [[action]] }).success).toBe(false);
    expect(
      schemaOf(unfold, { lines: 3 }).zod.safeParse({ actions: [[{ ...action, icon: "fly" }]] }).success,
    ).toBe(false);
  });

  it("become JSON Schema with the names as enumerations", () => {
    const json = JSON.stringify(schemaOf(planDay, { places: ["The Wick", "Home"] }).json());
    expect(json).toContain('"enum":["The Wick","Home"]');
  });

  it("are made once for the same names", () => {
    expect(schemaOf(planDay, { places: ["A"] })).toBe(schemaOf(planDay, { places: ["A"] }));
    expect(schemaOf(planDay, { places: ["A"] })).not.toBe(schemaOf(planDay, { places: ["B"] }));
  });
});
