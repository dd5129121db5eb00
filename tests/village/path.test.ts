import { describe, expect, it } from "vitest";
import { cellOf, isWalkable, neighbours, xOf, yOf } from "#village/map";
import { follow } from "#village/path";
import { tinyWorld } from "../support/tiny-world.ts";

const { map, paths } = tinyWorld();

describe("paths", () => {
  const inside = cellOf(map, 3, 4);
  const café = cellOf(map, 14, 4);

  it("goes from one house over the bridge into the other, one free cell a step", () => {
    const way = paths.find(inside, café);
    expect(way).toBeDefined();
    let crossed = false;
    for (let steps = 0; steps <= (way ?? "").length; steps++) {
      const cell = follow(map, inside, way ?? "", steps);
      expect(isWalkable(map, cell)).toBe(true);
      if (steps > 0) expect(neighbours(map, follow(map, inside, way ?? "", steps - 1))).toContain(cell);
      if (xOf(map, cell) === 8) crossed = yOf(map, cell) === 7;
    }
    expect(crossed).toBe(true);
    expect(follow(map, inside, way ?? "", 999)).toBe(café);
  });

  it("is empty where one stands, and undefined into a wall", () => {
    expect(paths.find(café, café)).toBe("");
    expect(paths.find(inside, cellOf(map, 1, 1))).toBeUndefined();
  });

  it("never leads through a third building", () => {
    // The west house would be a short cut if it had a second door; doors of others are not entered.
    const way = paths.find(cellOf(map, 0, 0), cellOf(map, 7, 0)) ?? "";
    for (let steps = 0; steps < way.length; steps++) {
      const room = map.roomAt[follow(map, cellOf(map, 0, 0), way, steps)];
      expect(map.rooms[room ?? -1]?.place ?? "").not.toBe("west");
    }
  });
});
