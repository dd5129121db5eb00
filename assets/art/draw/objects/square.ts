import type { PixelCanvas } from "../canvas.ts";
import { type Ramp, ramps } from "../palette.ts";
import { picture } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, cream, stone, red, blue, yellow, water, orange, slate, earth, leaf, violet } = ramps;

const noticeBoard = (): PixelCanvas => {
  const c = picture(2, 38);
  for (const x of [3, 26])
    c.rect(x, 8, 3, 29, wood[2])
      .rect(x, 8, 1, 29, wood[3])
      .rect(x + 2, 9, 1, 28, wood[1])
      .rect(x, 37, 3, 1, wood[0]);
  c.rect(2, 9, 28, 20, wood[1])
    .rect(3, 10, 26, 18, wood[3])
    .rect(3, 10, 26, 1, wood[2])
    .rect(2, 28, 28, 1, wood[0]);
  for (const [x, y, w, h, paper] of [
    [5, 12, 6, 8, cream[4]],
    [13, 11, 7, 6, yellow[4]],
    [22, 13, 5, 7, cream[3]],
    [12, 19, 6, 7, blue[4]],
    [20, 21, 6, 5, cream[4]],
    [5, 22, 5, 4, ramps.pink[4]],
  ] as const) {
    c.rect(x, y, w, h, paper).rect(x, y + h, w, 1, wood[2]);
    for (let j = 2; j < h - 1; j += 2) c.rect(x + 1, y + j, w - 2 - (j % 3), 1, slate[3]);
    c.set(x + Math.floor(w / 2), y, red[2]);
  }
  for (let k = 0; k < 7; k++)
    c.rect(Math.max(0, 8 - k * 2), 1 + k, 32 - Math.max(0, 8 - k * 2) * 2, 1, red[k < 1 ? 4 : k < 4 ? 3 : 2]);
  return c.rect(0, 8, 32, 1, red[1]).rect(0, 9, 32, 1, red[0]);
};

const well = (): PixelCanvas => {
  const c = picture(2, 52);
  c.ellipse(1, 29, 30, 22, stone[0])
    .ellipse(1, 27, 30, 22, stone[1])
    .rect(1, 31, 30, 9, stone[2])
    .ellipse(1, 30, 30, 20, stone[2])
    .rim(stone[0])
    .ellipse(1, 22, 30, 18, stone[3])
    .ellipse(2, 22, 26, 14, stone[4])
    .ellipse(5, 25, 22, 12, slate[0])
    .ellipse(6, 28, 20, 9, water[1])
    .rect(10, 32, 7, 1, water[3]);
  for (const [x, y] of [
    [4, 40],
    [12, 43],
    [20, 42],
    [26, 38],
    [8, 46],
    [16, 46],
    [23, 46],
  ] as const)
    c.rect(x, y, 4, 2, stone[3])
      .rect(x, y + 2, 4, 1, stone[0])
      .set(x, y, stone[4]);
  for (const x of [3, 26])
    c.rect(x, 13, 3, 20, wood[2])
      .rect(x, 13, 1, 20, wood[4])
      .rect(x + 2, 13, 1, 20, wood[1])
      .rect(x, 33, 3, 1, wood[0]);
  c.rect(4, 17, 24, 3, wood[3])
    .rect(4, 17, 24, 1, wood[4])
    .rect(4, 19, 24, 1, wood[1])
    .rect(12, 16, 8, 5, earth[3])
    .rect(12, 18, 8, 1, earth[2])
    .rect(12, 20, 8, 1, earth[2])
    .rect(15, 20, 1, 5, earth[3]);
  c.rect(12, 25, 7, 6, wood[2])
    .rect(12, 25, 2, 6, wood[3])
    .rect(18, 25, 1, 6, wood[0])
    .rect(12, 27, 7, 1, stone[2])
    .rect(12, 25, 7, 1, wood[4])
    .rect(13, 31, 5, 1, wood[0]);
  for (let k = 0; k < 12; k++) {
    const inset = Math.max(0, 7 - k);
    c.rect(inset, 2 + k, 32 - inset * 2, 1, k % 4 === 3 ? red[1] : k < 3 ? red[3] : red[2]);
    for (let x = inset + (Math.floor(k / 4) % 2) * 2; x < 32 - inset; x += 4)
      if (k % 4 !== 3) c.set(x, 2 + k, red[k < 4 ? 2 : 1]);
  }
  return c
    .rect(7, 1, 18, 1, red[4])
    .rect(0, 14, 32, 1, red[0])
    .rect(29, 18, 2, 4, stone[2])
    .rect(30, 22, 1, 2, wood[2]);
};

const stallGoods = (c: PixelCanvas, variant: number): void => {
  const sets: readonly (readonly Ramp[])[] = [
    [red, leaf, orange],
    [wood, orange, yellow],
    [blue, violet, cream],
  ];
  sets[variant % 3]!.forEach((ramp, i) => {
    const x = 2 + i * 10;
    c.rect(x, 29, 9, 7, wood[1]).rect(x, 29, 9, 1, wood[3]);
    for (let k = 0; k < 6; k++)
      c.ellipse(x + (k % 3) * 3, 27 + Math.floor(k / 3) * 3, 4, 4, ramp[1])
        .ellipse(x + (k % 3) * 3, 27 + Math.floor(k / 3) * 3, 3, 3, ramp[k % 2 ? 2 : 3])
        .set(x + (k % 3) * 3, 27 + Math.floor(k / 3) * 3, ramp[4]);
  });
};

const marketStall = (variant: number): PixelCanvas => {
  const c = picture(2, 48);
  const ramp = [red, blue, leaf][variant]!;
  c.rect(1, 12, 2, 35, wood[2])
    .rect(1, 12, 1, 35, wood[3])
    .rect(29, 12, 2, 35, wood[1])
    .rect(3, 20, 26, 8, slate[0])
    .rect(3, 22, 26, 6, wood[0]);
  stallGoods(c, variant);
  c.rect(0, 36, 32, 3, wood[3])
    .rect(0, 36, 32, 1, wood[4])
    .rect(0, 39, 32, 8, wood[2])
    .rect(0, 39, 32, 1, wood[1])
    .rect(0, 47, 32, 1, wood[0]);
  for (let x = 4; x < 32; x += 5) c.rect(x, 40, 1, 7, wood[1]);
  c.rect(12, 40, 9, 5, cream[3]).rect(12, 45, 9, 1, wood[1]).rect(14, 42, 5, 1, slate[2]);
  for (let x = 0; x < 32; x++) {
    const stripe = Math.floor(x / 4) % 2 === 0 ? ramp : cream;
    const lift = stripe === cream ? 1 : 0;
    c.rect(x, 2, 1, 2, stripe[Math.min(4, 3 + lift)]!)
      .rect(x, 4, 1, 12, stripe[2 + lift]!)
      .rect(x, 12, 1, 4, stripe[stripe === cream ? 3 : 2]!)
      .rect(x, 16, 1, 4, stripe[1 + lift]!);
    if (x % 4 === 1 || x % 4 === 2) c.set(x, 20, stripe[1 + lift]!);
  }
  return c.rect(0, 1, 32, 1, wood[4]).rect(0, 16, 32, 1, ramp[1]);
};

export const square: Sprites = {
  "notice-board": { frames: [noticeBoard()], shadow: "medium" },
  well: { frames: [well()], shadow: "large" },
  "market-stall": { frames: [0, 1, 2].map(marketStall), shadow: "large" },
};
