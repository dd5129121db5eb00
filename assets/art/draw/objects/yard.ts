import type { PixelCanvas } from "../canvas.ts";
import { ramps } from "../palette.ts";
import { picture } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, stone, red, water, orange } = ramps;

const netRack = (): PixelCanvas => {
  const c = picture(2, 30);
  for (const x of [2, 27])
    c.rect(x, 3, 3, 26, wood[2])
      .rect(x, 3, 1, 26, wood[4])
      .rect(x + 2, 4, 1, 25, wood[1])
      .rect(x, 28, 3, 1, wood[0]);
  c.rect(0, 4, 32, 2, wood[3]).rect(0, 4, 32, 1, wood[4]).rect(0, 6, 32, 1, wood[1]);
  for (let x = 5; x < 27; x++) {
    const low = 20 + Math.round(Math.abs(((x * 3) % 16) - 8) / 2);
    for (let y = 7; y < low; y++) if ((x + y) % 4 === 0 || (x - y + 40) % 4 === 0) c.set(x, y, water[3]);
    c.set(x, low, x % 5 === 0 ? orange[2] : water[2]);
  }
  for (const x of [7, 13, 19, 24]) c.ellipse(x, 20, 3, 3, x % 2 ? red[2] : orange[3]);
  return c;
};

const woodpile = (): PixelCanvas => {
  const c = picture(2, 24);
  const ends = [
    [1, 16, 5],
    [8, 16, 4],
    [15, 16, 5],
    [22, 16, 4],
    [4, 10, 4],
    [11, 10, 5],
    [18, 10, 4],
    [8, 4, 5],
    [15, 4, 4],
  ] as const;
  for (const [x, y, t] of ends)
    c.ellipse(x, y, 8, 8, wood[0])
      .ellipse(x, y, 7, 7, wood[2])
      .ellipse(x + 1, y + 1, t, t, wood[4])
      .set(x + 3, y + 3, wood[2])
      .rect(x + 2, y, 3, 1, wood[3]);
  return c
    .rect(0, 23, 31, 1, wood[0])
    .rect(25, 8, 1, 9, stone[2])
    .rect(23, 7, 4, 3, stone[3])
    .set(23, 7, stone[4])
    .rect(25, 10, 1, 6, wood[1]);
};

export const yard: Sprites = {
  "net-rack": { frames: [netRack()], shadow: "medium" },
  woodpile: { frames: [woodpile()], shadow: "medium" },
};
