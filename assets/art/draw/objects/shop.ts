import type { PixelCanvas } from "../canvas.ts";
import { type Ramp, ramps } from "../palette.ts";
import { box, panel, picture } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, cream, stone, red, leaf, yellow, orange, slate, earth } = ramps;

const till = (): PixelCanvas => {
  const c = box(picture(1, 26), 1, 11, 14, 5, 10, wood);
  panel(c, 3, 18, 10, 7, wood, 8);
  c.rect(3, 5, 10, 8, orange[1])
    .rect(3, 5, 10, 1, orange[3])
    .rect(12, 6, 1, 7, red[0])
    .rect(4, 1, 8, 4, yellow[2])
    .rect(4, 1, 8, 1, yellow[4]);
  c.rect(5, 2, 6, 2, slate[0]).rect(6, 2, 1, 2, cream[4]).rect(9, 2, 1, 2, cream[4]);
  for (let x = 4; x < 12; x += 2) c.set(x, 8, cream[4]).set(x, 10, cream[4]);
  return c.rect(3, 12, 10, 1, yellow[1]);
};

const scales = (): PixelCanvas => {
  const c = box(picture(1, 24), 2, 12, 12, 4, 8, wood);
  c.rect(7, 3, 2, 10, yellow[2])
    .rect(7, 3, 1, 10, yellow[3])
    .rect(2, 4, 12, 1, yellow[2])
    .rect(5, 12, 6, 2, yellow[1]);
  c.line(3, 5, 2, 8, stone[3])
    .line(3, 5, 5, 8, stone[3])
    .line(12, 5, 11, 8, stone[3])
    .line(12, 5, 14, 8, stone[3]);
  return c
    .rect(1, 9, 5, 2, yellow[2])
    .rect(1, 9, 5, 1, yellow[4])
    .rect(10, 9, 5, 2, yellow[2])
    .rect(10, 9, 5, 1, yellow[4])
    .rect(2, 7, 3, 2, red[3])
    .rect(7, 1, 2, 2, yellow[3]);
};

const sack = (c: PixelCanvas, x: number, y: number): void => {
  c.ellipse(x, y + 3, 9, 10, earth[1])
    .ellipse(x, y + 2, 9, 10, earth[3])
    .ellipse(x + 1, y + 3, 5, 6, earth[4])
    .rect(x + 3, y, 3, 3, earth[3])
    .rect(x + 2, y, 5, 1, earth[4]);
  c.rect(x + 3, y + 2, 3, 1, red[2]).rect(x + 3, y + 7, 3, 2, earth[2]);
};

const sacks = (): PixelCanvas => {
  const c = picture(1, 22);
  sack(c, 3, 0);
  sack(c, 0, 8);
  sack(c, 7, 9);
  return c;
};

const crate = (variant: number): PixelCanvas => {
  const c = box(picture(1, 19), 1, 3, 14, 7, 9, wood);
  c.rect(2, 4, 12, 5, wood[0])
    .rect(1, 13, 14, 1, wood[1])
    .rect(3, 10, 2, 8, wood[3])
    .rect(11, 10, 2, 8, wood[3]);
  const fill = [orange, red, leaf, [cream[0], cream[1], yellow[2], yellow[3], yellow[4]] as Ramp][variant]!;
  for (let i = 0; i < 4; i++)
    c.ellipse(2 + i * 3, 3 + (i % 2), 4, 4, fill[2]).rect(3 + i * 3, 3 + (i % 2), 2, 1, fill[3]);
  for (let i = 0; i < 3; i++) c.ellipse(3 + i * 3, 6, 4, 4, fill[3]).set(4 + i * 3, 6, fill[4]);
  return c.rect(1, 9, 14, 1, wood[4]).rect(1, 10, 14, 1, wood[1]);
};

const safe = (): PixelCanvas => {
  const c = box(picture(1, 21), 1, 2, 14, 5, 14, slate);
  c.frame(3, 9, 10, 10, slate[1])
    .rect(4, 10, 8, 1, slate[3])
    .ellipse(6, 11, 5, 5, stone[3])
    .rect(8, 12, 1, 2, slate[0])
    .rect(11, 12, 1, 4, yellow[2]);
  return c.rect(2, 20, 3, 1, slate[0]).rect(11, 20, 3, 1, slate[0]);
};

const hatch = (): PixelCanvas => {
  const c = box(picture(2, 30), 0, 10, 32, 6, 14, wood);
  c.rect(1, 0, 30, 11, wood[1])
    .rect(3, 2, 26, 9, slate[0])
    .rect(1, 0, 30, 2, wood[3])
    .rect(1, 0, 30, 1, wood[4]);
  for (let x = 1; x < 31; x += 6)
    c.rect(x, 1, 3, 4, red[2])
      .rect(x + 3, 1, 3, 4, cream[3])
      .rect(x, 5, 3, 1, red[1])
      .rect(x + 3, 5, 3, 1, cream[2]);
  c.ellipse(4, 9, 9, 6, stone[1])
    .ellipse(4, 8, 9, 5, stone[3])
    .ellipse(5, 9, 7, 3, orange[2])
    .rect(18, 10, 5, 4, cream[4])
    .rect(24, 11, 5, 3, cream[4])
    .rect(19, 10, 3, 1, orange[2]);
  for (const x of [1, 11, 21]) panel(c, x, 18, 10, 11, wood, x + 5);
  return c;
};

export const shop: Sprites = {
  till: { frames: [till()], shadow: "small" },
  scales: { frames: [scales()], shadow: "small" },
  sacks: { frames: [sacks()], shadow: "small" },
  crate: { frames: [0, 1, 2, 3].map(crate), shadow: "small" },
  safe: { frames: [safe()], shadow: "small" },
  "canteen-hatch": { frames: [hatch()], shadow: "medium" },
};
