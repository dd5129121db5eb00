import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonFault } from "../../server/art/json-fault.ts";

describe("where text stops being JSON", () => {
  it.each([
    ["", 1, 1],
    ["hello", 1, 1],
    ['{ "a": 1,\n  "b": x }', 2, 8],
    ['{ "a": 1,\n  }', 2, 3],
    ["[1, 2,]", 1, 7],
    ['{"a" 1}', 1, 6],
    ['{"a": 1} {', 1, 10],
    ['{"a": 1', 1, 8],
    ["[1}", 1, 3],
    ['{"a": "tab\there"}', 1, 7],
    ["{a: 1}", 1, 2],
    ["[01]", 1, 2],
    ["]", 1, 1],
    ['{"a":]', 1, 6],
    ["[,]", 1, 2],
  ])("%j", (text, line, column) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(jsonFault(text)).toEqual({ line, column });
  });

  it("finds none in what JSON.parse reads, and one in what it refuses", () =>
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom(...'{}[],:"0a \n'), (json, at, mark) => {
        expect(jsonFault(json)).toBeUndefined();
        const place = at % (json.length + 1);
        const text = json.slice(0, place) + mark + json.slice(place);
        expect(jsonFault(text) === undefined).toBe(reads(text));
      }),
    ));
});

function reads(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
