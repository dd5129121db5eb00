import { describe, expect, it } from "vitest";
import { elbowRoom, middle, walkInFile } from "../../src/scenes/elbow-room.ts";

describe("people who share a cell", () => {
  it("stand in its middle when alone, and beside who sits there", () => {
    expect(elbowRoom(1, 0)).toEqual([middle]);
    expect(elbowRoom(0, 2)).toEqual([]);
    expect(elbowRoom(1, 1)[0]?.x).toBeCloseTo(-5);
  });

  it("stand side by side when two", () => {
    const [left, right] = elbowRoom(2, 0);
    expect([left?.x, right?.x].map((x) => Math.round(x ?? 0))).toEqual([-5, 5]);
    expect(left?.y).toBeCloseTo(right?.y ?? 1);
  });

  it("each have a place of their own, within reach of the cell", () => {
    for (let loose = 2; loose <= 9; loose++)
      for (const fixed of [0, 1]) {
        const room = elbowRoom(loose, fixed);
        expect(room).toHaveLength(loose);
        const apart = room.flatMap((a, i) => room.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
        expect(Math.min(...apart)).toBeGreaterThan(4);
        for (const { x, y } of room) expect(Math.hypot(x, y)).toBeLessThanOrEqual(13);
      }
  });

  it("walk in a file behind the first, whichever way they go", () => {
    for (const [dx, dy] of [
      [1, 0],
      [0, -1],
      [-1, 1],
    ] as const) {
      const [first, second, third] = walkInFile(3, dx, dy).map(({ x, y }) => x * dx + y * dy);
      expect(first).toBeCloseTo(0);
      expect(second).toBeLessThan(-5);
      expect(third).toBeLessThan((second ?? 0) - 5);
    }
    expect(walkInFile(1, 1, 0)).toHaveLength(1);
  });
});
