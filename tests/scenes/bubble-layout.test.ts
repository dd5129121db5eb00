import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, leadOf, seatBubbles, type Wish } from "../../src/panels/overlay/bubble-layout.ts";

const bounds = { x: 0, y: 80, w: 1440, h: 700 };
const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
const wishAt = (x: number, y: number): Wish => ({ x, y, foot: y + 42, w: 220, h: 78, spot: -1 });
const faceAt = (x: number, y: number): Box => ({ x: x - 13, y, w: 26, h: 26 });

describe("speech bubbles", () => {
  it("stand above a speaker who is alone", () => {
    const [seat] = seatBubbles([wishAt(700, 400)], [faceAt(700, 400)], bounds);
    expect(seat).toMatchObject({ x: 590, spot: 0 });
    expect((seat?.y ?? 0) + (seat?.h ?? 0)).toBeLessThan(400);
  });

  it("are led to a speaker they stand far from, from their nearest edge, and to no other", () => {
    const box = { x: 590, y: 200, w: 220, h: 78 };
    const lead = (x: number, y: number) => leadOf(box, wishAt(x, y));
    expect(lead(700, 290)).toBeUndefined();
    expect(lead(700, 378)).toEqual({ x: 700, y: 278, length: 100, turn: Math.PI / 2 });
    expect(lead(910, 240)).toEqual({ x: 810, y: 240, length: 100, turn: 0 });
    expect(lead(560, 318)).toMatchObject({ x: 590, y: 278, length: 50 });
    // From below it leads to the feet, and past nobody's face.
    expect(lead(700, 58)).toEqual({ x: 700, y: 200, length: 100, turn: -Math.PI / 2 });
    expect(lead(700, 130)).toBeUndefined();
  });

  it("do not cover each other or a face where two stand side by side", () => {
    const wishes = [wishAt(600, 400), wishAt(640, 400)];
    const faces = [faceAt(600, 400), faceAt(640, 400)];
    const seats = seatBubbles(wishes, faces, bounds);
    expect(meet(seats[0] as Box, seats[1] as Box)).toBe(false);
    for (const seat of seats) for (const face of faces) expect(seat && meet(seat, face)).toBe(false);
  });

  it("leave the face of one who stands behind the speaker free", () => {
    const seats = seatBubbles([wishAt(600, 430)], [faceAt(600, 430), faceAt(600, 390)], bounds);
    expect(meet(seats[0] as Box, faceAt(600, 390))).toBe(false);
  });

  it("stay within the bounds, wherever the speakers are, and keep their place when nothing changes", () => {
    const point = fc.record({
      x: fc.integer({ min: -50, max: 1500 }),
      y: fc.integer({ min: -20, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 5 }), (points) => {
        const wishes = points.map(({ x, y }) => wishAt(x, y));
        const seats = seatBubbles(wishes, [], bounds);
        for (const seat of seats) {
          if (!seat) continue;
          expect(seat.x).toBeGreaterThanOrEqual(bounds.x);
          expect(seat.y).toBeGreaterThanOrEqual(bounds.y);
          expect(seat.x + seat.w).toBeLessThanOrEqual(bounds.x + bounds.w);
          expect(seat.y + seat.h).toBeLessThanOrEqual(bounds.y + bounds.h);
        }
        const again = wishes.map((wish, i) => ({ ...wish, spot: seats[i]?.spot ?? -1 }));
        expect(seatBubbles(again, [], bounds)).toEqual(seats);
      }),
    );
  });

  it("of twelve who talk on the square cover neither each other nor the face of a speaker", () => {
    const square = fc.record({
      x: fc.integer({ min: 450, max: 1000 }),
      y: fc.integer({ min: 200, max: 640 }),
    });
    let seated = 0;
    let asked = 0;
    fc.assert(
      fc.property(fc.array(square, { minLength: 12, maxLength: 12 }), (people) => {
        const faces = people.map(({ x, y }) => faceAt(x, y));
        const wishes = people.slice(0, 5).map(({ x, y }) => wishAt(x, y));
        const seats = seatBubbles(wishes, faces, bounds);
        for (const [i, seat] of seats.entries()) {
          if (!seat) continue;
          for (const other of seats.slice(0, i)) expect(other !== undefined && meet(seat, other)).toBe(false);
          for (const face of faces.slice(0, 5)) expect(meet(seat, face)).toBe(false);
        }
        asked += seats.length;
        seated += seats.filter(Boolean).length;
      }),
    );
    expect(seated / asked).toBeGreaterThan(0.95);
  });
});
