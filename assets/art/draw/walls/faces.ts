import type { PixelCanvas } from "../canvas.ts";
import type { Colour, Ramp } from "../palette.ts";
import { newTile } from "../tile-sheet.ts";
import type { WallKind } from "./skins.ts";

/** The cut top of a wall cell; a rim wherever the neighbour of that side is no wall. Bits N=1, E=2, S=4, W=8. */
export const capTile = (kind: WallKind, bits: number): PixelCanvas => {
  const canvas = newTile();
  paintTop(canvas, kind.top, bits);
  rimTop(canvas, kind.top, bits, 16);
  return canvas;
};

/**
 * The cut shows two leaves of the wall and the darker filling between them. Where a side wall passes the face of a
 * wall that runs left to right, or a wall has its face below it, the filling goes straight on.
 */
const paintTop = (canvas: PixelCanvas, top: Ramp, bits: number): void => {
  canvas.rect(0, 0, 16, 16, top[3]);
  const upright = (bits & 5) === 5;
  const across = bits === 14;
  const channel = (x: number, y: number, w: number, h: number) => canvas.rect(x, y, w, h, top[2]);
  channel(5, 5, 6, 6);
  if (bits & 1) channel(5, 0, 6, 5);
  if (bits & 2 && !upright) channel(11, 5, 5, 6);
  if (bits & 4 && !across) channel(5, 11, 6, 5);
  if (bits & 8 && !upright) channel(0, 5, 5, 6);
  for (const [x, y] of grain) if (canvas.get(x, y) === top[2]) canvas.set(x, y, top[1]).set(x + 1, y, top[1]);
};

const grain = [
  [6, 3],
  [8, 8],
  [3, 7],
  [12, 9],
  [9, 13],
] as const;

const rimTop = (canvas: PixelCanvas, top: Ramp, bits: number, h: number): void => {
  if (!(bits & 1)) canvas.rect(0, 0, 16, 1, top[4]);
  if (!(bits & 8)) canvas.rect(0, 0, 1, h, top[4]).rect(1, 0, 1, h, top[2]);
  if (!(bits & 2)) canvas.rect(15, 0, 1, h, top[1]).rect(14, 0, 1, h, top[2]);
  if (!(bits & 4)) canvas.rect(0, h - 1, 16, 1, top[1]);
};

/** End posts where a run of faces starts or ends. */
const ends = (canvas: PixelCanvas, post: Ramp, y: number, h: number, left: boolean, right: boolean): void => {
  const side = (x: number, lit: Colour) => canvas.rect(x, y, 2, h, post[3]).rect(x, y, 1, h, lit);
  if (left) side(0, post[4]).rect(2, y, 1, h, post[1]);
  if (right) side(14, post[3]).rect(13, y, 1, h, post[2]).rect(15, y, 1, h, post[1]);
};

/** The front of a back wall: a lip of the cut top, then the skin down to the floor. */
export const faceTile = (kind: WallKind, left: boolean, right: boolean): PixelCanvas => {
  const canvas = newTile();
  kind.skin(canvas, 1, 15);
  ends(canvas, kind.post, 1, 15, left, right);
  return canvas.rect(0, 0, 16, 1, kind.top[1]);
};

/** How high the lowered front wall stands: its top begins at this y; above it the floor shows. */
const lowTop = 5;

/**
 * The front wall, cut low so that one looks into the room. With `joined` a side wall runs into it from above and the
 * cut top fills the upper part too.
 */
export const lowTile = (kind: WallKind, left: boolean, right: boolean, joined: boolean): PixelCanvas => {
  const canvas = newTile();
  const { top } = kind;
  canvas.rect(0, lowTop, 16, 5, top[3]).rect(0, lowTop, 16, 1, top[4]);
  if (joined) {
    canvas.rect(0, 0, 16, 10, top[3]).rect(5, 0, 6, 6, top[2]);
    if (left) canvas.rect(0, 0, 1, 10, top[4]).rect(1, 0, 1, 10, top[2]);
    if (right) canvas.rect(14, 0, 1, 10, top[2]);
  }
  if (left) canvas.rect(0, lowTop, 1, 5, top[4]);
  if (right) canvas.rect(15, joined ? 0 : lowTop, 1, joined ? 10 : 5, top[1]);
  kind.skin(canvas, 9, 7);
  canvas.rect(0, 9, 16, 1, top[1]);
  ends(canvas, kind.post, 10, 6, left, right);
  return canvas;
};
