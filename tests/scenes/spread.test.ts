import { describe, expect, it } from "vitest";
import { besideFaces, liftOff, spread } from "../../src/scenes/spread.ts";

const box = (x: number, y: number) => ({ x, y, w: 40, h: 17 });

describe("names and pins that would cover each other", () => {
  it("let names slip below the ones before, as often as one still knows whose they are", () => {
    const boxes = [box(0, 0), box(5, 0), box(0, 2), box(2, 1)];
    const fits = spread(boxes, "down");
    expect(fits).toEqual([true, true, true, false]);
    expect(boxes.map(({ x }) => x)).toEqual([0, 5, 0, 2]);
    expect(boxes[1]?.y).toBe(15);
  });

  it("move pins to the sides, in turn", () => {
    const boxes = [box(0, 0), box(0, 0), box(0, 0)];
    expect(spread(boxes, "aside")).toEqual([true, true, true]);
    expect(boxes.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [32, 0],
      [-32, 0],
    ]);
  });

  it("leave icons where they are, and say which have no room", () => {
    const boxes = [box(0, 0), box(3, 3), box(100, 0)];
    expect(spread(boxes, "stay")).toEqual([true, false, true]);
    expect(boxes[1]).toEqual(box(3, 3));
  });

  it("lift pins off the names of places, and leave those that cover none", () => {
    const words = [box(0, 100), box(200, 100)];
    expect(liftOff(box(10, 95), words, 8)).toEqual(box(10, 75));
    expect(liftOff(box(10, 78), words, 8)).toEqual(box(10, 75));
    expect(liftOff(box(10, 60), words, 8)).toEqual(box(10, 60));
    expect(liftOff(box(100, 100), words, 8)).toEqual(box(100, 100));
  });

  it("put an icon beside the head where it would lie on the face of somebody behind", () => {
    const icon = { x: 100, y: 100, w: 20, h: 20 };
    const face = (x: number, w = 14) => ({ x, y: 95, w, h: 24 });
    const beside = (faces: ReturnType<typeof face>[], farthest = 1.3) => besideFaces(icon, faces, farthest);
    expect(beside([])).toEqual(icon);
    expect(beside([face(100)]).x).toBe(116);
    expect(beside([face(100), face(117)]).x).toBe(84);
    expect(beside([face(90, 40)]).x).toBe(126);
    expect(beside([face(90, 40)], 0.8)).toEqual(icon);
    expect(beside([face(60, 100)])).toEqual(icon);
  });
});
