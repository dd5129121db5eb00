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

const lampPost = (lit: boolean): PixelCanvas => {
  const c = picture(1, 44);
  c.rect(7, 14, 2, 27, slate[1])
    .rect(7, 14, 1, 27, slate[2])
    .rect(6, 36, 4, 6, slate[1])
    .rect(6, 36, 1, 6, slate[3])
    .rect(5, 41, 6, 3, slate[1])
    .rect(5, 41, 5, 1, slate[3])
    .rect(5, 43, 6, 1, slate[0])
    .rect(5, 18, 6, 1, slate[2]);
  c.rect(4, 5, 8, 9, slate[1])
    .rect(5, 6, 6, 7, lit ? yellow[3] : blue[3])
    .rect(6, 7, 3, 5, lit ? yellow[4] : blue[4])
    .rect(8, 6, 1, 7, lit ? yellow[2] : slate[2])
    .rect(5, 14, 6, 1, slate[0]);
  return c
    .rect(3, 4, 10, 1, slate[2])
    .rect(5, 2, 6, 2, slate[1])
    .rect(5, 2, 4, 1, slate[3])
    .rect(7, 0, 2, 2, slate[2])
    .rect(11, 5, 1, 9, slate[0]);
};

const signpost = (): PixelCanvas => {
  const c = picture(1, 32);
  c.rect(7, 2, 3, 29, wood[2])
    .rect(7, 2, 1, 29, wood[4])
    .rect(9, 3, 1, 28, wood[1])
    .rect(7, 31, 3, 1, wood[0]);
  const arm = (y: number, left: boolean) => {
    const x = left ? 1 : 3;
    c.rect(x, y, 12, 6, wood[3])
      .rect(x, y, 12, 1, wood[4])
      .rect(x, y + 6, 12, 1, wood[0])
      .rect(x + 2, y + 2, 8, 1, wood[1])
      .rect(x + 3, y + 4, 5, 1, wood[1]);
    c.rect(left ? 0 : 15, y + 1, 1, 4, wood[3]);
  };
  arm(4, false);
  arm(13, true);
  return c.stamp(4, 28, ["l  l l", "lGlGlG"], { l: leaf[3], G: leaf[2] });
};

const mailbox = (): PixelCanvas => {
  const c = picture(1, 26);
  c.rect(7, 13, 3, 12, wood[2]).rect(7, 13, 1, 12, wood[3]).rect(7, 25, 3, 1, wood[0]);
  c.rect(2, 5, 12, 9, red[2])
    .rect(3, 4, 10, 1, red[4])
    .rect(2, 5, 11, 2, red[3])
    .rect(13, 6, 1, 8, red[0])
    .rect(2, 13, 12, 1, red[1])
    .rect(4, 8, 7, 1, red[0])
    .rect(5, 10, 5, 2, yellow[3]);
  return c
    .rect(14, 3, 1, 5, stone[2])
    .rect(12, 2, 3, 3, yellow[2])
    .set(12, 2, yellow[4])
    .rect(5, 7, 4, 1, cream[4]);
};

const picnicTable = (): PixelCanvas => {
  const c = picture(2, 26);
  c.rect(0, 4, 32, 3, wood[3]).rect(0, 4, 32, 1, wood[4]).rect(0, 7, 32, 1, wood[1]);
  for (const x of [4, 25])
    c.line(x, 8, x - 3, 24, wood[1])
      .line(x + 1, 8, x - 2, 24, wood[1])
      .line(x, 12, x + 4, 24, wood[1])
      .line(x + 1, 12, x + 5, 24, wood[0]);
  c.rect(0, 19, 32, 3, wood[3]).rect(0, 19, 32, 1, wood[4]).rect(0, 22, 32, 1, wood[1]);
  c.rect(2, 8, 28, 8, wood[3])
    .rect(2, 8, 28, 1, wood[4])
    .rect(2, 11, 28, 1, wood[2])
    .rect(2, 14, 28, 1, wood[2])
    .rect(2, 16, 28, 2, wood[1]);
  c.rect(11, 8, 10, 10, red[3]).rect(11, 16, 10, 2, red[1]);
  for (let x = 11; x < 21; x += 4)
    for (let y = 8; y < 16; y += 4) c.rect(x, y, 2, 2, cream[4]).rect(x + 2, y + 2, 2, 2, cream[4]);
  return c
    .ellipse(13, 9, 6, 4, wood[4])
    .rect(14, 8, 4, 3, orange[2])
    .rect(14, 8, 3, 1, orange[3])
    .rect(24, 8, 3, 4, blue[2])
    .rect(24, 8, 3, 1, blue[4]);
};

const gravestone = (variant: number): PixelCanvas => {
  const c = picture(1, 21);
  if (variant === 1)
    c.rect(6, 2, 4, 17, stone[3])
      .rect(2, 6, 12, 4, stone[3])
      .rect(6, 2, 4, 1, stone[4])
      .rect(2, 6, 4, 1, stone[4])
      .rect(9, 3, 1, 16, stone[1])
      .rect(10, 9, 4, 1, stone[1])
      .rect(2, 9, 4, 1, stone[1]);
  else
    c.ellipse(2, 1, 12, 12, stone[3])
      .rect(2, 7, 12, 12, stone[3])
      .rect(3, 6, 1, 12, stone[4])
      .rect(4, 2, 4, 1, stone[4])
      .rect(13, 6, 1, 13, stone[1])
      .rect(5, 8, 6, 1, stone[1])
      .rect(5, 10, 6, 1, stone[1])
      .rect(6, 12, 4, 1, stone[1]);
  c.rect(2, 18, 12, 2, stone[2]).rect(2, 20, 12, 1, stone[0]);
  return c.stamp(1, 17, ["l G   r l G", "GlGl GlGlGl"], { l: leaf[3], G: leaf[2], r: red[3] });
};

/** The stone that marks how high the water stood: a painted line with a wave under it. */
const floodStone = (): PixelCanvas => {
  const c = picture(1, 29);
  c.rect(3, 3, 10, 24, stone[2])
    .rect(4, 1, 7, 2, stone[3])
    .rect(3, 2, 9, 1, stone[4])
    .rect(3, 3, 2, 24, stone[3])
    .rect(12, 4, 1, 23, stone[0])
    .rect(4, 4, 1, 16, stone[4])
    .rect(2, 26, 12, 2, stone[1])
    .rect(2, 28, 12, 1, stone[0]);
  c.rect(3, 9, 10, 2, blue[2])
    .rect(3, 9, 9, 1, blue[4])
    .rect(6, 5, 4, 1, stone[0])
    .rect(6, 7, 4, 1, stone[0]);
  return c
    .stamp(5, 13, ["b   b ", " b b b", "  b   ", "      ", "b   b ", " b b b"], { b: blue[2] })
    .stamp(2, 24, ["l   l", "Gl Gl"], { l: leaf[3], G: leaf[2] });
};

export const square: Sprites = {
  "notice-board": { frames: [noticeBoard()], shadow: "medium" },
  well: { frames: [well()], shadow: "large" },
  "market-stall": { frames: [0, 1, 2].map(marketStall), shadow: "large" },
  "lamp-post": {
    frames: [lampPost(false)],
    states: { lit: [lampPost(true)] },
    lamp: { dx: 0, dy: -34, radius: 64 },
    lampState: "lit",
    shadow: "small",
  },
  signpost: { frames: [signpost()], shadow: "small" },
  mailbox: { frames: [mailbox()], shadow: "small" },
  "picnic-table": { frames: [picnicTable()], shadow: "medium" },
  gravestone: { frames: [0, 1].map(gravestone), shadow: "small" },
  "flood-stone": { frames: [floodStone()], shadow: "small" },
};
