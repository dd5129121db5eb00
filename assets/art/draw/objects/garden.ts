import { noise, type PixelCanvas } from "../canvas.ts";
import { type Ramp, ramps } from "../palette.ts";
import { foliage, picture } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, cream, stone, red, blue, yellow, water, orange, earth, leaf, violet, pink } = ramps;
const grain = (seed: number) => (x: number, y: number) => noise(x, y, seed);

const gardenBed = (variant: number): PixelCanvas => {
  const c = picture(2, 22);
  c.rect(0, 5, 32, 17, wood[2])
    .rect(0, 5, 32, 1, wood[4])
    .rect(0, 6, 32, 1, wood[3])
    .rect(2, 7, 28, 11, earth[0])
    .rect(2, 9, 28, 1, earth[1])
    .rect(2, 13, 28, 2, earth[1])
    .rect(0, 18, 32, 1, wood[3])
    .rect(0, 21, 32, 1, wood[0])
    .rect(31, 6, 1, 16, wood[1]);
  for (let j = 0; j < 2; j++)
    for (let i = 0; i < 5; i++) {
      const x = 3 + i * 5 + j * 2;
      const y = 3 + j * 6;
      if (variant === 0)
        c.ellipse(x, y + 1, 6, 6, leaf[1])
          .ellipse(x, y, 6, 6, leaf[3])
          .rect(x + 2, y + 1, 2, 2, leaf[4])
          .set(x + 4, y + 4, leaf[2]);
      else if (variant === 1)
        c.rect(x + 1, y, 1, 5, leaf[2])
          .rect(x + 3, y + 1, 1, 4, leaf[3])
          .set(x, y + 1, leaf[3])
          .set(x + 4, y, leaf[4])
          .rect(x + 1, y + 5, 3, 1, orange[2]);
      else if (variant === 2)
        c.rect(x + 2, y - 2, 1, 8, wood[3])
          .ellipse(x, y - 1, 5, 6, leaf[2])
          .set(x + 1, y, leaf[4])
          .rect(x, y + 2, 2, 2, red[2])
          .rect(x + 3, y + 1, 2, 2, red[3])
          .set(x, y + 2, red[4]);
      else
        c.set(x + 2, y + 4, leaf[3])
          .set(x + 1, y + 3, leaf[4])
          .set(x + 3, y + 3, leaf[3])
          .set(x + 2, y + 5, leaf[2]);
    }
  return c;
};

const compost = (): PixelCanvas => {
  const c = picture(1, 21);
  c.ellipse(2, 1, 12, 12, earth[1]).ellipse(3, 2, 8, 6, earth[2]);
  c.stamp(3, 2, ["  l  o   ", "l   y  l ", "  r   l  ", " o  l   y"], {
    l: leaf[3],
    o: orange[2],
    y: yellow[2],
    r: red[2],
  });
  for (let y = 8; y < 20; y += 4)
    c.rect(1, y, 14, 3, wood[2])
      .rect(1, y, 14, 1, wood[3])
      .rect(1, y + 3, 14, 1, wood[0]);
  return c
    .rect(1, 6, 2, 15, wood[3])
    .rect(13, 6, 2, 15, wood[1])
    .rect(1, 6, 2, 1, wood[4])
    .rect(1, 20, 14, 1, wood[0]);
};

const scarecrow = (): PixelCanvas => {
  const c = picture(2, 36);
  c.rect(15, 8, 2, 27, wood[2])
    .rect(15, 34, 2, 2, wood[0])
    .rect(4, 15, 24, 2, wood[3])
    .rect(4, 17, 24, 1, wood[1]);
  c.rect(7, 13, 18, 6, red[2])
    .rect(7, 13, 18, 1, red[3])
    .rect(11, 13, 10, 13, red[2])
    .rect(11, 13, 2, 13, red[3])
    .rect(20, 19, 1, 7, red[0])
    .rect(11, 26, 10, 1, red[0]);
  for (let x = 8; x < 25; x += 4) c.rect(x, 14, 1, 4, yellow[2]);
  c.rect(13, 20, 4, 4, blue[2])
    .rect(11, 16, 10, 1, yellow[2])
    .rect(4, 14, 3, 5, yellow[3])
    .rect(25, 14, 3, 5, yellow[2])
    .rect(11, 27, 10, 2, yellow[2]);
  c.ellipse(12, 5, 8, 9, earth[4])
    .rect(14, 8, 1, 1, wood[0])
    .rect(17, 8, 1, 1, wood[0])
    .rect(14, 11, 4, 1, wood[1])
    .rect(19, 8, 1, 4, earth[2]);
  return c
    .rect(9, 5, 14, 2, yellow[1])
    .rect(9, 5, 12, 1, yellow[2])
    .rect(12, 1, 8, 4, yellow[2])
    .rect(12, 1, 6, 1, yellow[4])
    .rect(12, 4, 8, 1, red[2])
    .rect(9, 7, 14, 1, yellow[0]);
};

const beehive = (): PixelCanvas => {
  const c = picture(1, 25);
  c.rect(3, 21, 2, 4, wood[1])
    .rect(11, 21, 2, 4, wood[1])
    .rect(2, 20, 12, 1, wood[3])
    .rect(2, 21, 12, 1, wood[0]);
  for (const [x, y, w] of [
    [5, 1, 6],
    [3, 4, 10],
    [2, 8, 12],
    [2, 12, 12],
    [2, 16, 12],
  ] as const)
    c.rect(x, y, w, 4, yellow[2])
      .rect(x, y, w - 2, 1, yellow[4])
      .rect(x, y + 3, w, 1, yellow[1])
      .rect(x + w - 1, y + 1, 1, 3, yellow[0]);
  return c
    .ellipse(6, 14, 5, 4, wood[0])
    .set(1, 5, yellow[3])
    .set(2, 4, wood[0])
    .set(14, 10, yellow[3])
    .set(13, 10, wood[0])
    .set(12, 2, yellow[3])
    .set(13, 2, wood[0]);
};

const goat = (frame: number): PixelCanvas => {
  const c = picture(2, 24);
  const key = {
    w: cream[4],
    c: cream[3],
    d: cream[2],
    e: cream[1],
    o: cream[0],
    h: stone[1],
    H: stone[3],
    b: wood[0],
    p: pink[3],
    g: leaf[3],
    k: wood[2],
    y: yellow[2],
    r: red[2],
  };
  const body = [
    "        wwwwwwwwwww   ",
    "  w    wwwwwwwwwwwwc  ",
    "  ww  wwwwwwwwwwwwwccd",
    "   wwwwwwwwwwwwwwwwccd",
    "    cwwwwwwwwwwwwwwcdd",
    "     cwwwwkkkwwwwwccd ",
    "     cccwwkkkwwwcccdd ",
    "     dcccccccccccccde ",
    "     edddcccccccdddde ",
    "      ede   pp edde   ",
    "      eed      eeed   ",
    "      ee       ee e   ",
    "      ee       ee e   ",
    "      oo       oo o   ",
    "      bb       bb b   ",
  ];
  const head = [
    "  h   h  ",
    "  Hh Hh  ",
    "   hHhH  ",
    " ddwwwwdd",
    "  cwwwww ",
    "  wbwwwww",
    "  wwwwwcc",
    "  cwwwwpp",
    "   rccwd ",
    "    ww   ",
    "     w   ",
  ];
  c.stamp(2, 9, body, key);
  if (frame === 0) c.stamp(20, 2, head, key);
  else c.stamp(21, 9, head, key).stamp(26, 20, ["g g ", "ggg "], key);
  return c;
};

const clothesline = (frame: number): PixelCanvas => {
  const c = picture(3, 36);
  for (const x of [2, 43])
    c.rect(x, 3, 3, 32, wood[2])
      .rect(x, 3, 1, 32, wood[4])
      .rect(x + 2, 4, 1, 31, wood[1])
      .rect(x, 35, 3, 1, wood[0])
      .rect(x - 2, 4, 7, 2, wood[3]);
  c.line(4, 6, 24, 9, cream[2]).line(24, 9, 44, 6, cream[2]);
  const items: readonly (readonly [number, number, number, Ramp])[] = [
    [7, 8, 12, cream],
    [17, 8, 15, blue],
    [27, 5, 11, red],
    [34, 7, 13, yellow],
  ];
  for (const [x, w, h, ramp] of items) {
    const top = 8 + (x > 14 && x < 32 ? 1 : 0);
    c.rect(x, top, w, h - 2, ramp[3])
      .rect(x + frame, top + h - 2, w, 2, ramp[3])
      .rect(x, top, w, 1, ramp[4])
      .rect(x + w - 1, top + 1, 1, h - 2, ramp[2])
      .rect(x + frame, top + h - 1, w, 1, ramp[2])
      .rect(x + 3 + frame, top + 4, 1, h - 5, ramp[2])
      .set(x, top - 1, wood[1])
      .set(x + w - 1, top - 1, wood[1]);
  }
  return c;
};

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

export const garden: Sprites = {
  "garden-bed": { frames: [0, 1, 2, 3].map(gardenBed) },
  compost: { frames: [compost()], shadow: "small" },
  scarecrow: { frames: [scarecrow()], shadow: "small" },
  beehive: { frames: [beehive()], shadow: "small" },
  goat: { frames: [goat(0), goat(1)], loop: 2, fps: 1, shadow: "medium" },
  clothesline: { frames: [clothesline(0), clothesline(1)], loop: 2, fps: 1 },
  "fishing-spot": { seat: { covers: [] }, frames: [fishingSpot(0), fishingSpot(1)], loop: 2, fps: 2 },
  flowers: { frames: blooms.map((_, i) => flowers(i)) },
  bush: { frames: [0, 1, 2, 3].map(bush), shadow: "small" },
  reeds: { frames: [reeds(0), reeds(1)], loop: 2, fps: 1 },
  rock: { frames: [0, 1].map(rock), shadow: "small" },
  stump: { frames: [stump()], shadow: "small" },
};
