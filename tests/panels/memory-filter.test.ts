import { describe, expect, it } from "vitest";
import type { Memory } from "#village/state";
import { hasWords, wordsWanted } from "../../src/panels/shared/find-words.ts";
import { everything, fits } from "../../src/panels/villager/memory/filter.ts";
import { tinyWorld } from "../support/tiny-world.ts";

const world = tinyWorld();
const item = (memory: Partial<Memory>) => ({
  index: 0,
  memory: {
    ...{ t: 1, kind: "observation", text: "", importance: 3, subject: null, speaker: null, place: null },
    ...{ evidence: [], ...memory },
  } as Memory,
});

describe("the filter of memories", () => {
  it("lets everything through at first", () => {
    expect(fits(world, item({}), everything)).toBe(true);
  });

  it("asks for every word, whatever the case and the order", () => {
    const supper = item({ text: "Ida is planning a lantern supper." });
    expect(fits(world, supper, { ...everything, text: "SUPPER ida" })).toBe(true);
    expect(fits(world, supper, { ...everything, text: "supper otto" })).toBe(false);
    expect(fits(world, item({ text: "玉茹要办灯会晚饭" }), { ...everything, text: "灯会" })).toBe(true);
  });

  it("finds what somebody said by the name at its head, with or without words of the line", () => {
    const name = world.personas.ben?.name ?? "";
    const heard = item({ kind: "utterance", speaker: "ben", text: "Will you come to the mill?" });
    expect(fits(world, heard, { ...everything, text: name })).toBe(true);
    expect(fits(world, heard, { ...everything, text: `mill ${name.toUpperCase()}` })).toBe(true);
    expect(fits(world, heard, { ...everything, text: `supper ${name}` })).toBe(false);
    expect(fits(world, item({ subject: "ben", text: "Goodbye." }), { ...everything, text: name })).toBe(
      false,
    );
  });

  it("chooses by kind and by weight", () => {
    const thought = item({ kind: "reflection", importance: 6 });
    expect(fits(world, thought, { ...everything, kinds: ["reflection", "plan"] })).toBe(true);
    expect(fits(world, thought, { ...everything, kinds: ["plan"] })).toBe(false);
    expect(fits(world, thought, { ...everything, weighty: true })).toBe(true);
    expect(fits(world, item({ importance: 5 }), { ...everything, weighty: true })).toBe(false);
  });
});

describe("a search", () => {
  it("asks for every word, and for nothing where there is none", () => {
    expect(hasWords("Ida and Bram talk at The Wick", wordsWanted(" wick  ida "))).toBe(true);
    expect(hasWords("Ida and Bram talk at The Wick", wordsWanted("wick otto"))).toBe(false);
    expect(wordsWanted("  ")).toEqual([]);
  });
});
