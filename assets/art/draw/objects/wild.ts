import { noise, type PixelCanvas } from "../canvas.ts";
import { type Ramp, ramps } from "../palette.ts";
import { foliage, picture } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, cream, stone, red, blue, yellow, water, orange, earth, leaf, violet, pink } = ramps;
const grain = (seed: number) => (x: number, y: number) => noise(x, y, seed);

/** Rings on the water where the float bobs. */
const fishingSpot = (frame: number): PixelCanvas => {
  const c = picture(1, 16);
  c.rect(1, 13, 5, 2, wood[3]).rect(1, 13, 5, 1, wood[4]).rect(2, 15, 3, 1, wood[1]);
  const y = 6 + frame;
  c.rect(4, 9, 8, 1, water[4]).rect(6, 11, 5, 1, water[3]).set(3, 8, water[4]).set(12, 8, water[4]);
  return c
    .rect(7, y - 2, 2, 2, red[2])
    .rect(7, y, 2, 2, cream[4])
    .set(7, y - 2, red[4]);
};

const blooms: readonly Ramp[] = [red, yellow, violet, pink, blue, orange];

const flowers = (variant: number): PixelCanvas => {
  const c = picture(1, 16);
  const ramp = blooms[variant]!;
  const second = blooms[(variant + 1) % blooms.length]!;
  for (const [i, [x, y]] of (
    [
      [2, 9],
      [6, 5],
      [10, 8],
      [4, 13],
      [9, 12],
      [13, 13],
      [12, 3],
    ] as const
  ).entries()) {
    const r = i % 3 === 2 ? second : ramp;
    c.line(x + 1, y, x + 1, Math.min(15, y + 3), leaf[2])
      .set(x, Math.min(15, y + 2), leaf[3])
      .set(x + 2, Math.min(15, y + 3), leaf[1]);
    c.set(x + 1, y - 2, r[3])
      .set(x, y - 1, r[3])
      .set(x + 2, y - 1, r[2])
      .set(x + 1, y, r[2])
      .set(x + 1, y - 1, ramp === yellow ? orange[2] : yellow[3]);
  }
  return c;
};

const bush = (variant: number): PixelCanvas => {
  const c = foliage(
    picture(1, 19),
    [
      [0, 6, 10, 12],
      [6, 5, 10, 13],
      [3, 2, 10, 11],
    ],
    leaf,
    grain(900 + variant),
  );
  const dots = [undefined, red, pink, violet][variant];
  if (dots)
    for (const [x, y] of [
      [3, 8],
      [7, 5],
      [10, 9],
      [5, 12],
      [12, 12],
      [9, 13],
    ] as const)
      c.rect(x, y, 2, 2, dots[2]).set(x, y, dots[4]);
  return c;
};

const reeds = (frame: number): PixelCanvas => {
  const c = picture(1, 26);
  for (const [x, top, cat] of [
    [2, 9, 0],
    [4, 4, 1],
    [6, 11, 0],
    [8, 2, 1],
    [10, 8, 0],
    [12, 5, 1],
    [14, 12, 0],
  ] as const) {
    const lean = frame && x % 4 === 0 ? 1 : 0;
    c.line(x, 25, x + lean, top, leaf[x % 3 === 0 ? 2 : 3]).line(x - 1, 25, x - 1, top + 8, leaf[1]);
    if (cat)
      c.rect(x - 1 + lean, top, 2, 5, wood[2])
        .rect(x - 1 + lean, top, 1, 5, wood[3])
        .set(x + lean, top - 1, earth[3]);
  }
  return c.rect(1, 25, 14, 1, leaf[1]);
};

const rock = (variant: number): PixelCanvas => {
  const c = picture(1, 15);
  if (variant === 0)
    c.ellipse(1, 2, 14, 13, stone[0])
      .ellipse(1, 1, 14, 12, stone[2])
      .ellipse(2, 1, 10, 8, stone[3])
      .rect(4, 2, 5, 1, stone[4])
      .rect(3, 3, 2, 1, stone[4])
      .rect(9, 8, 3, 1, stone[1]);
  else
    c.ellipse(0, 5, 10, 10, stone[0])
      .ellipse(0, 4, 10, 9, stone[2])
      .ellipse(1, 4, 6, 5, stone[4])
      .ellipse(8, 8, 8, 7, stone[0])
      .ellipse(8, 7, 8, 7, stone[3])
      .rect(10, 8, 3, 1, stone[4]);
  return c.rect(variant ? 3 : 9, 4, 3, 2, leaf[3]).set(variant ? 3 : 9, 6, leaf[2]);
};

const stump = (): PixelCanvas => {
  const c = picture(1, 15);
  c.rect(2, 5, 12, 8, wood[2])
    .rect(1, 11, 14, 3, wood[2])
    .rect(2, 6, 2, 7, wood[3])
    .rect(12, 6, 2, 8, wood[1])
    .rect(6, 8, 1, 5, wood[1])
    .rect(1, 14, 14, 1, wood[0]);
  return c
    .ellipse(2, 1, 12, 8, wood[3])
    .ellipse(3, 2, 10, 6, wood[4])
    .ellipse(5, 3, 6, 4, wood[3])
    .rect(7, 4, 2, 2, wood[4])
    .stamp(11, 9, [" l", "ll"], { l: leaf[3] });
};

export const wild: Sprites = {
  "fishing-spot": { seat: { covers: [] }, frames: [fishingSpot(0), fishingSpot(1)], loop: 2, fps: 2 },
  flowers: { frames: blooms.map((_, i) => flowers(i)) },
  bush: { frames: [0, 1, 2, 3].map(bush), shadow: "small" },
  reeds: { frames: [reeds(0), reeds(1)], loop: 2, fps: 1 },
  rock: { frames: [0, 1].map(rock), shadow: "small" },
  stump: { frames: [stump()], shadow: "small" },
};
