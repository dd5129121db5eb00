import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyTable, lookUp, put, type Table } from "#village/table";

describe("table", () => {
  it("behaves like a map and leaves older versions as they were", () => {
    const key = fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "told/12", ""));
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.integer()), { maxLength: 200 }), key, (items, other) => {
        const known = new Map<string, number>();
        let table: Table<number> = emptyTable;
        for (const [name, item] of items) {
          const before = lookUp(table, other);
          const longer = put(table, name, item);
          expect(lookUp(table, other)).toBe(before);
          known.set(name, item);
          table = longer;
        }
        for (const name of [other, ...known.keys()]) expect(lookUp(table, name)).toBe(known.get(name));
      }),
    );
  });

  it("is the same after a way through JSON", () => {
    const table = put(put(emptyTable, "ann", 1), "talks/", 2);
    expect(lookUp(JSON.parse(JSON.stringify(table)), "talks/")).toBe(2);
  });
});
