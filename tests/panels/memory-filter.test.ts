import { describe, expect, it } from "vitest";
import type { Memory } from "#village/state";
import { everything, fits } from "../../src/panels/villager/memory/filter.ts";

const item = (memory: Partial<Memory>) => ({
  index: 0,
  memory: {
    ...{ t: 1, kind: "observation", text: "", importance: 3, subject: null, speaker: null, place: null },
    ...{ evidence: [], ...memory },
  } as Memory,
});

describe("the filter of memories", () => {
  it("lets everything through at first", () => {
    expect(fits(item({}), everything)).toBe(true);
  });

  it("asks for every word, whatever the case and the order", () => {
    const supper = item({ text: "Ida is planning a lantern supper." });
    expect(fits(supper, { ...everything, text: "SUPPER ida" })).toBe(true);
    expect(fits(supper, { ...everything, text: "supper otto" })).toBe(false);
    expect(fits(item({ text: "玉茹要办灯会晚饭" }), { ...everything, text: "灯会" })).toBe(true);
  });

  it("chooses by kind and by weight", () => {
    const thought = item({ kind: "reflection", importance: 6 });
    expect(fits(thought, { ...everything, kinds: ["reflection", "plan"] })).toBe(true);
    expect(fits(thought, { ...everything, kinds: ["plan"] })).toBe(false);
    expect(fits(thought, { ...everything, weighty: true })).toBe(true);
    expect(fits(item({ importance: 5 }), { ...everything, weighty: true })).toBe(false);
  });
});
