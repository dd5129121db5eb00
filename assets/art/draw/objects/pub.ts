import type { PixelCanvas } from "../canvas.ts";
import { type Ramp, ramps } from "../palette.ts";
import { picture } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, cream, stone, red, leaf, yellow, slate, pink, earth } = ramps;

const barrel = (ramp: Ramp): PixelCanvas => {
  const c = picture(1, 20);
  c.rect(2, 3, 12, 15, ramp[2])
    .rect(1, 6, 14, 9, ramp[2])
    .rect(2, 6, 2, 10, ramp[3])
    .rect(1, 7, 1, 7, ramp[3])
    .rect(6, 5, 1, 13, ramp[1])
    .rect(10, 5, 1, 13, ramp[1]);
  c.rect(13, 4, 1, 14, ramp[1]).rect(14, 6, 1, 9, ramp[0]).rect(3, 18, 10, 1, ramp[0]);
  c.rect(1, 8, 14, 2, stone[1])
    .rect(1, 8, 5, 1, stone[3])
    .rect(2, 15, 12, 2, stone[1])
    .rect(2, 15, 4, 1, stone[3]);
  return c
    .ellipse(2, 1, 12, 6, ramp[1])
    .ellipse(2, 0, 12, 6, ramp[3])
    .ellipse(3, 1, 10, 4, ramp[2])
    .rect(5, 1, 5, 1, ramp[4]);
};

const keg = (): PixelCanvas => {
  const c = picture(1, 25);
  c.rect(1, 20, 14, 3, wood[2])
    .rect(1, 20, 14, 1, wood[3])
    .rect(2, 23, 2, 2, wood[1])
    .rect(12, 23, 2, 2, wood[1]);
  c.ellipse(1, 4, 14, 16, wood[1])
    .ellipse(1, 3, 14, 16, wood[3])
    .ellipse(3, 5, 10, 12, wood[2])
    .ellipse(4, 6, 8, 9, wood[3]);
  c.rect(7, 5, 1, 12, wood[2])
    .rect(4, 10, 8, 1, wood[2])
    .rect(2, 6, 1, 8, stone[2])
    .rect(13, 7, 1, 9, stone[1]);
  return c
    .rect(6, 14, 4, 2, yellow[2])
    .rect(7, 16, 2, 3, yellow[1])
    .rect(6, 13, 4, 1, yellow[4])
    .rect(5, 21, 5, 3, cream[3])
    .rect(5, 21, 5, 1, cream[4]);
};

/** Hangs on the wall behind its cell: the picture reaches a tile above the footprint. */
const dartboard = (): PixelCanvas => {
  const c = picture(1, 32);
  c.ellipse(1, 1, 14, 14, wood[1])
    .ellipse(2, 2, 12, 12, cream[3])
    .ellipse(4, 4, 8, 8, red[2])
    .ellipse(5, 5, 6, 6, cream[3])
    .ellipse(6, 6, 4, 4, leaf[2]);
  c.line(8, 2, 8, 4, wood[0])
    .line(2, 8, 4, 8, wood[0])
    .line(12, 7, 13, 7, wood[0])
    .line(8, 12, 8, 13, wood[0])
    .rect(7, 7, 2, 2, red[2]);
  return c.rect(10, 5, 3, 1, yellow[3]).set(13, 4, red[3]).set(9, 6, stone[4]);
};

const chalkboard = (): PixelCanvas => {
  const c = picture(1, 23);
  c.line(3, 21, 1, 22, wood[1]).rect(2, 18, 2, 5, wood[2]).rect(12, 18, 2, 5, wood[1]);
  c.rect(1, 1, 14, 18, wood[2])
    .rect(1, 1, 14, 1, wood[4])
    .rect(1, 1, 1, 18, wood[3])
    .rect(14, 2, 1, 17, wood[0])
    .rect(3, 3, 10, 14, slate[0]);
  c.stamp(
    4,
    4,
    [
      "www www ",
      "        ",
      "yy ww w ",
      "        ",
      "w www   ",
      "        ",
      "pp  rr  ",
      "ppp rr  ",
      " p      ",
    ],
    { w: cream[4], y: yellow[3], p: pink[3], r: red[3] },
  );
  return c.rect(1, 18, 14, 1, wood[0]);
};

const stage = (): PixelCanvas => {
  const c = picture(3, 40);
  c.rect(0, 6, 48, 26, wood[3]).rect(0, 6, 48, 1, wood[4]);
  for (let y = 11; y < 32; y += 5) c.rect(0, y, 48, 1, wood[2]);
  c.rect(0, 31, 48, 1, wood[4])
    .rect(0, 32, 48, 8, wood[2])
    .rect(0, 32, 48, 1, wood[1])
    .rect(0, 39, 48, 1, wood[0]);
  for (let x = 5; x < 48; x += 6) c.rect(x, 33, 1, 6, wood[1]);
  c.rect(0, 6, 1, 26, wood[4]).rect(47, 7, 1, 32, wood[1]);
  for (let x = 2; x < 46; x += 4) c.rect(x, 33, 3, 2, red[2]).rect(x + 1, 35, 1, 1, red[1]);
  return c.rect(1, 32, 46, 1, yellow[2]);
};

export const pub: Sprites = {
  barrel: { frames: [wood, earth].map(barrel), shadow: "small" },
  keg: { frames: [keg()], shadow: "small" },
  dartboard: { frames: [dartboard()] },
  chalkboard: { frames: [chalkboard()], shadow: "small" },
  stage: { seat: { covers: [] }, frames: [stage()], flat: true },
};
