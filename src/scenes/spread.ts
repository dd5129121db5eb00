/** Moves boxes that cover each other apart, in place: names downward, pins to the sides. Earlier ones stay. */
import type { Rect } from "#village/map";

/** How often a box is moved on, at most; farther away nobody would know to whom it belongs. */
const tries = { down: 2, aside: 6, stay: 0 };

/** Which of the boxes found room; `stay` moves none. */
export function spread(boxes: readonly Rect[], way: keyof typeof tries): boolean[] {
  return boxes.map((box, i) => {
    const home = box.x;
    for (let step = 1; step <= tries[way] && hits(boxes, i); step++) {
      if (way === "down") box.y += box.h - 2;
      else box.x = home + Math.ceil(step / 2) * box.w * 0.8 * (step % 2 === 0 ? -1 : 1);
    }
    return !hits(boxes, i);
  });
}

/** The box above those of `others` that it would cover or point into with its tip, `tip` below it. */
export function liftOff(box: Rect, others: readonly Rect[], tip: number): Rect {
  const meets = (o: Rect): boolean =>
    box.x < o.x + o.w && o.x < box.x + box.w && box.y < o.y + o.h && o.y < box.y + box.h + tip;
  const highest = Math.min(...others.filter(meets).map(({ y }) => y));
  return Number.isFinite(highest) ? { ...box, y: highest - tip - box.h } : box;
}

/** Shifts to the sides that are tried, the nearest first, in widths of the box. */
const sides = [0, 0.8, -0.8, 1.3, -1.3];

/** The box, or one beside it up to so many widths away, that covers none of the faces; where there is none, the box. */
export function besideFaces(box: Rect, faces: readonly Rect[], farthest: number): Rect {
  for (const side of sides) {
    if (Math.abs(side) > farthest) break;
    const moved = { ...box, x: box.x + side * box.w };
    if (!faces.some((face) => covers(moved, face))) return moved;
  }
  return box;
}

/** Does box `i` cover an earlier one? */
function hits(boxes: readonly Rect[], i: number): boolean {
  for (let k = 0; k < i; k++) if (covers(boxes[i] as Rect, boxes[k] as Rect)) return true;
  return false;
}

/** By more than a sliver of its own size. */
function covers(a: Rect, b: Rect): boolean {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > a.w * 0.25 && h > a.h * 0.35;
}
