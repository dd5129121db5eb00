import type { PixelCanvas } from "../canvas.ts";
import { type Ramp, ramps } from "../palette.ts";
import { newTile } from "../tile-sheet.ts";
import { faceTile } from "./faces.ts";
import type { WallKind } from "./skins.ts";

const { wood, yellow, blue, cream, orange, slate, red, leaf } = ramps;

/** A window of four panes with a sill and a flower or two, in the middle of a face. */
export const windowTile = (kind: WallKind, lit: boolean): PixelCanvas => {
  const canvas = faceTile(kind, false, false);
  const glass: Ramp = lit ? yellow : [slate[0], slate[1], blue[2], blue[3], blue[4]];
  canvas.rect(3, 2, 10, 10, wood[1]).rect(4, 3, 8, 8, glass[2]);
  canvas
    .rect(4, 3, 8, 1, glass[lit ? 2 : 1])
    .rect(4, 4, 3, 2, glass[3])
    .rect(9, 7, 3, 3, glass[3]);
  canvas.set(4, 4, glass[4]).set(5, 4, glass[4]).set(4, 5, glass[4]).set(9, 7, glass[4]);
  canvas.rect(8, 3, 1, 8, wood[2]).rect(4, 6, 8, 1, wood[2]);
  return canvas.rect(2, 12, 12, 1, wood[3]).rect(2, 13, 12, 1, wood[1]);
};

/** Doors are drawn over the floor of the door's cell; `front`: in a wall that runs left to right. */
export const doorTile = (ramp: Ramp, open: boolean, front: boolean, mat: boolean): PixelCanvas => {
  const canvas = newTile();
  if (front) frontDoor(canvas, ramp, open, mat);
  else sideDoor(canvas, ramp, open);
  return canvas;
};

const frontDoor = (canvas: PixelCanvas, ramp: Ramp, open: boolean, mat: boolean): void => {
  if (mat) {
    canvas.rect(3, 12, 10, 4, red[1]).rect(3, 12, 10, 1, red[2]);
    for (let x = 4; x < 13; x += 2) canvas.set(x, 14, orange[3]);
  }
  canvas.rect(0, 0, 2, 16, wood[2]).rect(14, 0, 2, 16, wood[2]);
  canvas.rect(0, 0, 1, 16, wood[3]).rect(15, 0, 1, 16, wood[1]).rect(14, 0, 1, 16, wood[3]);
  if (open) {
    canvas.rect(2, 0, 3, 14, ramp[2]).rect(2, 0, 1, 14, ramp[3]).rect(4, 0, 1, 14, ramp[1]);
    canvas.rect(2, 14, 3, 1, ramp[0]).set(3, 8, yellow[3]);
    return;
  }
  canvas.rect(2, 0, 12, 14, ramp[2]).rect(2, 0, 12, 1, ramp[3]).rect(2, 13, 12, 1, ramp[0]);
  canvas
    .rect(4, 2, 8, 4, ramp[1])
    .rect(5, 3, 7, 3, ramp[3])
    .rect(4, 8, 8, 4, ramp[1])
    .rect(5, 9, 7, 3, ramp[3]);
  canvas.set(12, 7, yellow[3]).set(12, 8, yellow[1]);
};

const sideDoor = (canvas: PixelCanvas, ramp: Ramp, open: boolean): void => {
  canvas
    .rect(4, 0, 8, 2, wood[3])
    .rect(4, 2, 8, 1, wood[1])
    .rect(4, 13, 8, 3, wood[2])
    .rect(4, 13, 8, 1, wood[3]);
  if (open) canvas.rect(2, 2, 12, 3, ramp[2]).rect(2, 2, 12, 1, ramp[3]).rect(2, 5, 12, 3, ramp[1]);
  else canvas.rect(6, 2, 4, 11, ramp[3]).rect(9, 2, 1, 11, ramp[1]).set(7, 9, yellow[3]);
};

/** Bands that darken the floor beside a wall by one step: below a face, right of a side wall, and their corner. */
export const shadowTiles = (): { north: PixelCanvas; west: PixelCanvas; corner: PixelCanvas } => {
  const shade = slate[0];
  const north = newTile().rect(0, 0, 16, 3, shade, 104).rect(0, 3, 16, 2, shade, 54);
  const west = newTile().rect(0, 0, 2, 16, shade, 84).rect(2, 0, 1, 16, shade, 44);
  const corner = newTile().rect(0, 0, 16, 3, shade, 104).rect(0, 3, 16, 2, shade, 54);
  corner.rect(0, 3, 2, 13, shade, 104).rect(2, 5, 1, 11, shade, 54);
  return { north, west, corner };
};

/** A picket fence of posts and two rails, by neighbour bits N=1, E=2, S=4, W=8. */
export const fenceTile = (bits: number): PixelCanvas => {
  const canvas = newTile();
  const picket = (x: number, tall: number) => {
    canvas.rect(x, 13 - tall, 2, tall, wood[4]).rect(x + 1, 14 - tall, 1, tall - 1, wood[3]);
    canvas.rect(x, 13, 2, 1, wood[1]);
  };
  if (bits & 1) canvas.rect(7, 0, 2, 8, wood[3]).rect(9, 0, 1, 8, wood[1]);
  if (bits & 4) canvas.rect(7, 10, 2, 6, wood[3]).rect(9, 10, 1, 6, wood[1]);
  const from = bits & 8 ? 0 : 7;
  const to = bits & 2 ? 16 : 9;
  for (const y of [6, 10])
    canvas.rect(from, y, to - from, 1, wood[3]).rect(from, y + 1, to - from, 1, wood[1]);
  if (bits & 8) for (const x of [1, 4]) picket(x, 9);
  if (bits & 2) for (const x of [10, 13]) picket(x, 9);
  picket(7, 11);
  return canvas.set(7, 2, cream[3]);
};

/** A clipped hedge: rounded where it ends, leaves lit from the upper left, a dark foot. */
export const hedgeTile = (bits: number, leafAt: (x: number, y: number) => number): PixelCanvas => {
  const canvas = newTile();
  const x0 = bits & 8 ? 0 : 1;
  const x1 = bits & 2 ? 16 : 15;
  const y1 = bits & 4 ? 16 : 15;
  for (let y = 0; y < y1; y++)
    for (let x = x0; x < x1; x++) {
      const n = leafAt(x, y);
      const shade = y >= 10 && !(bits & 4) ? (n < 0.3 ? 0 : 1) : n < 0.15 ? 1 : n < 0.6 ? 2 : 3;
      canvas.set(x, y, leaf[shade]!);
    }
  if (!(bits & 1)) for (let x = x0; x < x1; x++) canvas.set(x, 0, leaf[leafAt(x, 0) < 0.5 ? 3 : 4]!);
  if (!(bits & 8)) canvas.rect(x0, 1, 1, 9, leaf[3]);
  if (!(bits & 2)) canvas.rect(x1 - 1, 0, 1, y1, leaf[1]);
  for (const [bit, x, y] of [
    [9, x0, 0],
    [3, x1 - 1, 0],
    [12, x0, y1 - 1],
    [6, x1 - 1, y1 - 1],
  ] as const)
    if (!(bits & bit)) canvas.erase(x, y);
  if (!(bits & 4)) canvas.rect(x0 + 1, 15, x1 - x0 - 2, 1, leaf[0]);
  return canvas;
};
