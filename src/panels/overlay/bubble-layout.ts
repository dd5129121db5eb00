/**
 * Where speech bubbles stand. Pure. Each bubble tries places around its speaker and takes the cheapest: it should not
 * cover a face, should not stray, and stays where it was when that is as good.
 *
 * Invariant: no bubble covers another one, nor the face of anyone who speaks; where there is no such place a bubble
 * has no seat.
 */
import { faceOf } from "../../store/stage.ts";
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface Wish {
  /** Middle of the top of the speaker's head, and its foot line. */
  x: number;
  y: number;
  foot: number;
  w: number;
  h: number;
  /** The place taken last time, -1 at first. */
  spot: number;
}

export interface Seat extends Box {
  spot: number;
}

/** Px between head and bubble, and between two bubbles. */
const gap = 10;
/** Shift of the bubble's middle in halves of its width; rows above the head (below 1: beside it; negative: below the feet). */
const near: readonly (readonly [shift: number, row: number])[] = [
  [0, 1],
  [-0.72, 1],
  [0.72, 1],
  [1.25, 0.6],
  [-1.25, 0.6],
  [0, 2],
  [-0.72, 2],
  [0.72, 2],
  [0, -1],
  [-0.72, -1],
  [0.72, -1],
  [0, 3],
];
/** Places farther off, for a crowd. */
const far = [3, -2, 4, 2, 1, -1, -3].flatMap((row) =>
  [-0.72, 0.72, -1.5, 1.5, -2.3, 2.3, -3.1, 3.1].map((shift) => [shift, row] as const),
);
const spots = [...near, ...far];
const price = { face: 20, spot: 900, moved: 1600, clamp: 60 };

/** The bubbles' seats, in the order of the wishes; earlier ones choose first. `faces` are those of all who are seen. */
export function seatBubbles(
  wishes: readonly Wish[],
  faces: readonly Box[],
  bounds: Box,
): (Seat | undefined)[] {
  const speakers = wishes.map(faceOf);
  const taken: Box[] = [];
  return wishes.map((wish) => {
    let best: Seat | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const [spot, [shift, row]] of spots.entries()) {
      if (spot * price.spot >= least) break;
      const seat = seatAt(wish, shift, row, spot);
      const strayed = clamp(seat, bounds);
      if (covered(seat, taken, gap / 2) + covered(seat, speakers, 0) > 0) continue;
      const cost =
        strayed * price.clamp +
        spot * price.spot +
        (wish.spot === -1 || wish.spot === spot ? 0 : price.moved) +
        covered(seat, faces, 0) * price.face;
      if (cost >= least) continue;
      best = seat;
      least = cost;
    }
    if (best) taken.push(best);
    return best;
  });
}

/**
 * A line from a bubble to a speaker that it stands far from, to the head or from below to the feet: where it begins at the
 * bubble, how many px long, turned by how many radians.
 */
export interface Lead {
  x: number;
  y: number;
  length: number;
  turn: number;
}

/** Px from which the tail alone does not tell whose the bubble is, as somebody else may stand between. */
const afar = 34;

/** Undefined where the bubble stands by its speaker. */
export function leadOf(seat: Box, { x, y: top, foot }: Pick<Wish, "x" | "y" | "foot">): Lead | undefined {
  const y = seat.y >= foot ? foot : top;
  const from = {
    x: Math.max(seat.x, Math.min(seat.x + seat.w, x)),
    y: Math.max(seat.y, Math.min(seat.y + seat.h, y)),
  };
  const length = Math.hypot(x - from.x, y - from.y);
  if (length <= afar) return undefined;
  return { ...from, length, turn: Math.atan2(y - from.y, x - from.x) };
}

function seatAt({ x, y, foot, w, h }: Wish, shift: number, row: number, spot: number): Seat {
  const top = row > 0 ? y - row * (h + gap) : foot + gap + 12;
  return { x: x + (shift * w) / 2 - w / 2, y: top, w, h, spot };
}

/** Moves the box into the bounds; returns by how far. */
function clamp(box: Box, bounds: Box): number {
  const x = Math.max(bounds.x, Math.min(bounds.x + bounds.w - box.w, box.x));
  const y = Math.max(bounds.y, Math.min(bounds.y + bounds.h - box.h, box.y));
  const by = Math.abs(x - box.x) + Math.abs(y - box.y);
  box.x = x;
  box.y = y;
  return by;
}

/** Area of `box` that lies over `others`, each widened by `rim`. */
function covered(box: Box, others: readonly Box[], rim: number): number {
  let area = 0;
  for (const other of others) {
    const w = Math.min(box.x + box.w, other.x + other.w + rim) - Math.max(box.x, other.x - rim);
    const h = Math.min(box.y + box.h, other.y + other.h + rim) - Math.max(box.y, other.y - rim);
    if (w > 0 && h > 0) area += w * h;
  }
  return area;
}
