import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesIn } from "#village/pattern";

describe("all matches of a pattern", () => {
  const patterns = [/a+b?/gu, /(?<two>..)/gu, /x*/gu, /(?=b)|é/gu, /\p{Script=Han}/gu];

  it("are those that matchAll finds, empty ones and signs of two halves among them", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "x", "é", "茶", "🍵", "\ud83c", " ") });
    fc.assert(
      fc.property(text, fc.constantFrom(...patterns), (text, pattern) => {
        expect(matchesIn(text, pattern)).toEqual([...text.matchAll(pattern)]);
      }),
    );
  });

  it("are found anew each time", () => {
    const pattern = /a/gu;
    for (let i = 0; i < 2; i++)
      expect(matchesIn("banana", pattern).map(({ index }) => index)).toEqual([1, 3, 5]);
  });
});
