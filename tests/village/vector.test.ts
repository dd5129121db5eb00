import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { append, at, latest, setAt, toArray, vectorOf } from "#village/vector";

describe("vector", () => {
  it("behaves like an array and leaves older versions as they were", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { maxLength: 300 }),
        fc.array(fc.integer({ min: 0, max: 299 }), { minLength: 1, maxLength: 8 }),
        fc.integer(),
        (items, indexes, value) => {
          const vector = vectorOf(items);
          const longer = append(vector, value);
          const [index = 0] = indexes;
          const changed = setAt(vector, indexes, value);
          expect(toArray(vector)).toEqual(items);
          expect(toArray(longer)).toEqual([...items, value]);
          expect(toArray(changed)).toEqual(items.map((item, i) => (indexes.includes(i) ? value : item)));
          expect(at(vector, index)).toBe(items[index]);
          expect(latest(longer, 5)).toEqual([...items, value].slice(-5));
        },
      ),
    );
  });
});
