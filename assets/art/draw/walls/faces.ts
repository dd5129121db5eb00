import { noise, type PixelCanvas } from "../canvas.ts";
import { type Colour, type Ramp, ramps } from "../palette.ts";
import { newTile } from "../tile-sheet.ts";

const { cream, earth, wood, stone, orange, red, pink, leaf, grass, blue, yellow, violet, skin1 } = ramps;
const brick: Ramp = [red[0], red[1], orange[1], skin1[0], skin1[1]];

/** A wall material. `top`: ramp of the cut top; `skin` paints a face 16 px wide from y to y + h. */
export type WallKind = {
  top: Ramp;
  skin: (canvas: PixelCanvas, y: number, h: number) => void;
  post: Ramp;
};

const plasterSkin = (canvas: PixelCanvas, y: number, h: number): void => {
  canvas.rect(0, y, 16, h, cream[3]);
  for (let k = 0; k < 3; k++)
    canvas.rect(
      Math.floor(noise(k, h, 500) * 13),
      y + 1 + Math.floor(noise(k, h, 501) * (h - 2)),
      3,
      1,
      cream[2],
    );
  canvas.rect(0, y + h - 4, 16, 4, stone[2]).rect(0, y + h - 4, 16, 1, stone[3]);
  for (const x of [4, 11]) canvas.rect(x, y + h - 3, 1, 3, stone[1]);
};

const timberSkin = (canvas: PixelCanvas, y: number, h: number): void => {
  canvas.rect(0, y, 16, h, cream[3]);
  if (h > 8) canvas.rect(0, y + h - 6, 16, 4, wood[3]).rect(0, y + h - 6, 16, 1, wood[2]);
  canvas.rect(0, y, 16, 2, wood[2]).rect(0, y + 2, 16, 1, wood[1]);
  canvas.rect(0, y, 2, h, wood[2]).rect(2, y + 2, 1, h - 2, wood[1]);
  canvas.rect(0, y + h - 2, 16, 2, wood[1]);
};

const brickSkin = (canvas: PixelCanvas, y: number, h: number): void => {
  canvas.rect(0, y, 16, h, brick[1]);
  for (let row = 0; row * 3 < h; row++)
    for (let i = -1; i < 3; i++) {
      const x = i * 8 + (row % 2) * 4;
      const n = noise(i, row, 510);
      canvas.rect(x, y + row * 3, 7, Math.min(2, h - row * 3), n < 0.3 ? brick[3] : brick[2]);
    }
  canvas
    .rect(0, y, 16, 1, brick[3])
    .rect(0, y + h - 2, 16, 2, stone[1])
    .rect(0, y + h - 2, 16, 1, stone[2]);
};

const stoneSkin = (canvas: PixelCanvas, y: number, h: number): void => {
  canvas.rect(0, y, 16, h, stone[1]);
  const widths = [5, 7, 4];
  for (let row = 0; row * 4 < h; row++) {
    let x = -((row * 3) % 5);
    for (let i = 0; x < 16; i++) {
      const w = widths[(i + row) % 3]!;
      const tall = Math.min(3, h - row * 4);
      canvas.rect(x, y + row * 4, w - 1, tall, noise(i, row, 520) < 0.4 ? stone[3] : stone[2]);
      canvas.rect(x, y + row * 4, w - 2, 1, noise(i, row, 521) < 0.5 ? stone[4] : stone[3]);
      x += w;
    }
  }
  canvas.rect(0, y + h - 1, 16, 1, stone[0]);
};

const woodSkin = (canvas: PixelCanvas, y: number, h: number): void => {
  canvas.rect(0, y, 16, h, wood[3]);
  for (let i = 0; i < 4; i++) {
    canvas.rect(i * 4 + 3, y, 1, h, wood[2]).rect(i * 4, y, 1, h - 2, i % 2 ? wood[4] : wood[3]);
    canvas.rect(i * 4 + 1, y + 2 + Math.floor(noise(i, h, 530) * (h - 5)), 1, 2, wood[2]);
  }
  canvas.rect(0, y, 16, 1, wood[4]).rect(0, y + h - 2, 16, 2, wood[1]);
};

const plasterTop: Ramp = [wood[0], earth[1], earth[2], earth[3], earth[4]];

export const wallKinds: Record<string, WallKind> = {
  "wall-plaster": {
    top: plasterTop,
    skin: plasterSkin,
    post: [earth[1], earth[2], cream[1], cream[2], cream[4]],
  },
  "wall-timber": { top: wood, skin: timberSkin, post: wood },
  "wall-brick": { top: plasterTop, skin: brickSkin, post: brick },
  "wall-stone": { top: stone, skin: stoneSkin, post: stone },
  "wall-wood": { top: wood, skin: woodSkin, post: wood },
};

/** Papered rooms: a paper with a figure above a wainscot of boards, on a plaster wall. */
const papered = (ground: Colour, figure: Colour, motif: "stripe" | "sprig" | "lozenge"): WallKind => ({
  top: plasterTop,
  post: wood,
  skin: (canvas, y, h) => {
    canvas.rect(0, y, 16, h, ground);
    for (let j = 0; j < h - 5; j++)
      for (let i = 0; i < 16; i++) {
        const stripe = motif === "stripe" && i % 4 === 1;
        const sprig = motif === "sprig" && ((i % 8 === 2 && j % 6 === 1) || (i % 8 === 6 && j % 6 === 4));
        const lozenge = motif === "lozenge" && (i + j) % 8 < 1;
        if (stripe || sprig || lozenge || (motif === "lozenge" && (i - j + 16) % 8 < 1))
          canvas.set(i, y + j, figure);
      }
    canvas
      .rect(0, y + h - 5, 16, 5, wood[3])
      .rect(0, y + h - 5, 16, 1, wood[4])
      .rect(0, y + h - 1, 16, 1, wood[1]);
    for (let x = 3; x < 16; x += 4) canvas.rect(x, y + h - 4, 1, 3, wood[2]);
  },
});

/** Wallpapers by name: faces and windows only, for the inside of homes. */
export const papers: Record<string, WallKind> = {
  rose: papered(skin1[3], pink[3], "sprig"),
  sage: papered(grass[4], leaf[3], "sprig"),
  sky: papered(blue[4], blue[3], "stripe"),
  straw: papered(yellow[4], yellow[3], "stripe"),
  plum: papered(violet[4], violet[3], "lozenge"),
  linen: papered(cream[3], cream[2], "lozenge"),
  moss: papered(grass[3], grass[2], "stripe"),
  clay: papered(skin1[2], orange[3], "lozenge"),
};

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
export const lowTop = 5;

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
