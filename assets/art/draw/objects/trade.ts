import { noise, type PixelCanvas } from "../canvas.ts";
import { type Colour, type Ramp, ramps } from "../palette.ts";
import { box, panel, picture } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, cream, stone, red, blue, leaf, yellow, water, orange, slate, violet, pink, earth } = ramps;

/** An open rack two cells wide: `rows` boards, things on them drawn by `fill`. */
const rack = (
  h: number,
  ramp: Ramp,
  rows: number[],
  fill: (c: PixelCanvas, y: number, row: number) => void,
): PixelCanvas => {
  const c = box(picture(2, h), 1, 0, 30, 4, h - 4, ramp);
  c.rect(3, 6, 26, h - 8, ramp[0]);
  rows.forEach((y, row) => {
    fill(c, y, row);
    c.rect(3, y, 26, 2, ramp[3])
      .rect(3, y, 26, 1, ramp[4])
      .rect(3, y + 2, 26, 1, ramp[0]);
  });
  return c
    .rect(1, 4, 2, h - 5, ramp[3])
    .rect(1, 4, 1, h - 5, ramp[4])
    .rect(29, 5, 1, h - 6, ramp[2]);
};

const goods: readonly Colour[] = [
  red[2],
  yellow[2],
  blue[2],
  leaf[2],
  orange[2],
  cream[3],
  violet[2],
  water[2],
  pink[3],
];

const shelf = (variant: number): PixelCanvas =>
  rack(34, wood, [14, 22, 30], (c, y, row) => {
    for (let x = 4; x < 27; ) {
      const n = noise(x, row + variant * 5, 800);
      const w = 2 + Math.floor(n * 3);
      const h = 3 + Math.floor(noise(x, row, 801 + variant) * 4);
      const colour = goods[Math.floor(noise(x, row + variant * 7, 802) * goods.length)]!;
      c.rect(x, y - h, w, h, colour).rect(x, y - h, w, 1, cream[4]);
      if (h > 4) c.rect(x, y - 3, w, 1, cream[3]);
      x += w + 1;
    }
  });

export const bookshelf = (variant: number): PixelCanvas =>
  rack(34, wood, [13, 21, 29], (c, y, row) => {
    for (let x = 4; x < 28; ) {
      const n = noise(x, row + variant * 9, 810);
      const w = n < 0.6 ? 2 : 1;
      const h = 4 + Math.floor(noise(x, row + variant, 811) * 3);
      if (n > 0.93) c.rect(x, y - 2, 4, 2, red[2]).rect(x, y - 4, 3, 2, blue[3]);
      else {
        const ramp = [red, blue, leaf, yellow, violet, water, orange, cream][Math.floor(n * 31) % 8]!;
        c.rect(x, y - h, w, h, ramp[2])
          .rect(x, y - h, 1, h, ramp[3])
          .rect(x, y - h + 1, w, 1, ramp[4]);
      }
      x += n > 0.93 ? 5 : w;
    }
  });

const breadRack = (): PixelCanvas =>
  rack(32, wood, [13, 21, 28], (c, y, row) => {
    for (let x = 4 + (row % 2); x < 25; x += 6) {
      c.rect(x, y - 4, 5, 4, orange[2])
        .rect(x + 1, y - 5, 3, 1, orange[3])
        .rect(x, y - 4, 4, 1, orange[3])
        .rect(x, y - 1, 5, 1, wood[2]);
      if (row === 1) c.set(x + 1, y - 3, wood[2]).set(x + 3, y - 3, wood[2]);
    }
  });

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

export const trade: Sprites = {
  shelf: { frames: [0, 1, 2].map(shelf), shadow: "medium" },
  till: { frames: [till()], shadow: "small" },
  "bread-rack": { frames: [breadRack()], shadow: "medium" },
  keg: { frames: [keg()], shadow: "small" },
  barrel: { frames: [wood, earth].map(barrel), shadow: "small" },
  dartboard: { frames: [dartboard()] },
  chalkboard: { frames: [chalkboard()], shadow: "small" },
  stage: { seat: { covers: [] }, frames: [stage()], flat: true },
  bookshelf: { frames: [0, 1, 2].map(bookshelf), shadow: "medium" },
  scales: { frames: [scales()], shadow: "small" },
  sacks: { frames: [sacks()], shadow: "small" },
  crate: { frames: [0, 1, 2, 3].map(crate), shadow: "small" },
  safe: { frames: [safe()], shadow: "small" },
  "canteen-hatch": { frames: [hatch()], shadow: "medium" },
};
