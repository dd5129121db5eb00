import { noise, type PixelCanvas } from "../canvas.ts";
import { type Colour, type Ramp, ramps } from "../palette.ts";

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
