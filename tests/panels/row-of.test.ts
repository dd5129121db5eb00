import { describe, expect, it } from "vitest";
import { rowOf } from "../../src/panels/people/row-of.ts";

const order = ["ada", "ben", "cora", "dov", "edda", "finn"];
const nobody = (): boolean => false;

describe("the row of people", () => {
  it("has everybody where all have room", () => {
    expect(rowOf(order, 6, nobody, nobody)).toEqual(order);
  });

  it("keeps those looked at, then those in the picture, in the village's order", () => {
    const row = rowOf(
      order,
      4,
      (id) => id === "finn",
      (id) => id === "cora" || id === "edda",
    );
    expect(row).toEqual(["ada", "cora", "edda", "finn"]);
  });

  it("holds no more than have room, though more are in the picture", () => {
    expect(
      rowOf(
        order,
        3,
        (id) => id === "dov",
        () => true,
      ),
    ).toEqual(["ada", "ben", "dov"]);
  });
});
