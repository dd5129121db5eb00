import type { PixelCanvas } from "../canvas.ts";
import { type Ramp, ramps } from "../palette.ts";
import { box, picture } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, cream, stone, red, yellow, water, orange, slate, violet, earth, leaf } = ramps;

const boat = (variant: number): PixelCanvas => {
  const c = picture(3, 26);
  const hull = variant ? water : red;
  c.ellipse(2, 4, 44, 19, hull[0])
    .ellipse(2, 3, 44, 18, hull[1])
    .ellipse(2, 2, 44, 17, hull[2])
    .ellipse(2, 1, 44, 15, wood[4])
    .ellipse(4, 3, 40, 12, wood[1])
    .ellipse(6, 6, 36, 9, wood[2]);
  for (const x of [12, 22, 32])
    c.rect(x, 3, 5, 11, wood[3])
      .rect(x, 3, 1, 11, wood[4])
      .rect(x + 4, 4, 1, 10, wood[1]);
  c.line(8, 16, 40, 6, wood[4])
    .line(8, 17, 40, 7, wood[2])
    .rect(3, 16, 7, 3, wood[3])
    .rect(3, 18, 7, 1, wood[1]);
  return c.rect(10, 18, 28, 1, hull[3]).rect(44, 6, 3, 2, wood[1]).set(46, 8, earth[3]);
};

const wheel = (c: PixelCanvas, x: number, y: number, d: number): void => {
  c.ellipse(x, y, d, d, wood[0])
    .ellipse(x + 1, y + 1, d - 2, d - 2, wood[4])
    .ellipse(x + 2, y + 2, d - 4, d - 4, wood[1]);
  const m = Math.floor(d / 2);
  c.rect(x + m, y + 1, 1, d - 2, wood[3])
    .rect(x + 1, y + m, d - 2, 1, wood[3])
    .rect(x + m - 1, y + m - 1, 2, 2, wood[4]);
};

const cart = (loaded: boolean): PixelCanvas => {
  const c = box(picture(3, 28), 8, 8, 34, 8, 8, wood);
  c.rect(10, 10, 30, 6, wood[1])
    .rect(8, 19, 34, 1, wood[1])
    .rect(0, 17, 9, 2, wood[3])
    .rect(0, 19, 9, 1, wood[1])
    .rect(0, 16, 2, 3, wood[2]);
  if (loaded) {
    for (const [i, ramp] of [orange, leaf, red, yellow, leaf, orange].entries())
      c.ellipse(11 + i * 5, 6 + (i % 2), 6, 6, ramp[2]).rect(12 + i * 5, 7 + (i % 2), 3, 1, ramp[3]);
    c.rect(9, 13, 32, 3, wood[3]).rect(9, 13, 32, 1, wood[4]);
  }
  wheel(c, 13, 15, 13);
  wheel(c, 28, 15, 13);
  return c;
};

const barrow = (): PixelCanvas => {
  const c = picture(2, 20);
  c.line(20, 8, 30, 5, wood[3])
    .line(20, 9, 30, 6, wood[1])
    .rect(19, 13, 2, 6, wood[1])
    .rect(19, 18, 2, 1, wood[0]);
  c.rect(6, 5, 16, 4, wood[3])
    .rect(6, 5, 16, 1, wood[4])
    .rect(7, 9, 14, 3, wood[2])
    .rect(8, 12, 12, 2, wood[1])
    .ellipse(7, 2, 13, 6, earth[1])
    .rect(9, 3, 6, 1, earth[2])
    .set(12, 1, leaf[3])
    .set(13, 0, leaf[4])
    .set(16, 2, leaf[3]);
  wheel(c, 3, 11, 8);
  return c;
};

const bicycle = (ramp: Ramp): PixelCanvas => {
  const c = picture(2, 22);
  for (const x of [2, 19]) {
    c.ellipse(x, 10, 11, 11, slate[0])
      .ellipse(x + 1, 11, 9, 9, slate[3])
      .ellipse(x + 2, 12, 7, 7, stone[4]);
    c.erase(x + 3, 13, 5, 5)
      .rect(x + 5, 11, 1, 9, slate[3])
      .rect(x + 1, 15, 9, 1, slate[3])
      .rect(x + 4, 14, 3, 3, slate[1]);
  }
  c.line(7, 15, 12, 7, ramp[2])
    .line(12, 7, 22, 7, ramp[3])
    .line(12, 7, 15, 15, ramp[2])
    .line(15, 15, 22, 7, ramp[2])
    .line(24, 15, 21, 4, ramp[2])
    .line(7, 15, 15, 15, ramp[1]);
  c.rect(9, 5, 6, 2, wood[1])
    .rect(9, 5, 5, 1, wood[2])
    .rect(19, 3, 5, 1, slate[1])
    .rect(14, 14, 3, 3, slate[1]);
  return c
    .rect(22, 4, 8, 5, wood[3])
    .rect(22, 4, 8, 1, wood[4])
    .rect(22, 6, 8, 1, wood[2])
    .rect(29, 5, 1, 4, wood[1])
    .rect(24, 2, 3, 3, cream[4])
    .rect(26, 1, 3, 3, cream[3]);
};

export const vehicles: Sprites = {
  cart: { frames: [cart(false), cart(true)], shadow: "large" },
  barrow: { frames: [barrow()], shadow: "medium" },
  bicycle: { frames: [red, water, violet].map(bicycle), shadow: "medium" },
  boat: { frames: [0, 1].map(boat) },
};
