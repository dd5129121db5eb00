import { noise, PixelCanvas } from "../canvas.ts";
import { type Ramp, ramps } from "../palette.ts";
import { foliage, picture } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, stone, leaf, red, grass, cream } = ramps;
type Lobe = readonly [x: number, y: number, w: number, h: number];

/** Leaves lean a pixel to the right above the trunk in the second frame. */
const sway = (crown: PixelCanvas, frame: number, from: number): PixelCanvas => {
  if (frame === 0) return crown;
  const out = new PixelCanvas(crown.width, crown.height);
  crown.each((x, y, colour) => out.set(y < from ? x + 1 : x, y, colour));
  return out;
};

const trunk = (c: PixelCanvas, x: number, y: number, w: number, ramp: Ramp): void => {
  const foot = c.height - 1;
  c.rect(x, y, w, foot - y, ramp[2])
    .rect(x, y, 1, foot - y, ramp[3])
    .rect(x + w - 2, y, 2, foot - y, ramp[1]);
  c.rect(x - 1, foot - 3, w + 2, 3, ramp[2])
    .rect(x - 2, foot - 1, w + 4, 1, ramp[1])
    .rect(x - 1, foot - 3, 1, 2, ramp[3])
    .rect(x, foot, w, 1, ramp[0]);
};

const crownOf = (w: number, h: number, lobes: readonly Lobe[], ramp: Ramp, seed: number): PixelCanvas =>
  foliage(
    new PixelCanvas(w, h),
    lobes,
    ramp,
    (x, y) => noise(Math.floor(x / 2), Math.floor(y / 2), seed) * 0.7 + noise(x, y, seed) * 0.3,
  );

const oaks: readonly (readonly Lobe[])[] = [
  [
    [4, 16, 20, 19],
    [23, 15, 21, 20],
    [10, 20, 28, 20],
    [2, 9, 19, 19],
    [26, 8, 19, 19],
    [11, 2, 26, 20],
    [13, 10, 22, 18],
  ],
  [
    [3, 18, 21, 18],
    [24, 17, 21, 19],
    [11, 22, 26, 18],
    [5, 7, 20, 20],
    [24, 9, 20, 19],
    [13, 1, 22, 18],
    [12, 11, 24, 17],
  ],
  [
    [5, 14, 19, 20],
    [22, 17, 23, 19],
    [12, 21, 24, 19],
    [4, 5, 22, 20],
    [23, 6, 19, 19],
    [14, 2, 20, 17],
    [10, 12, 26, 16],
  ],
];

const oak = (variant: number, frame: number): PixelCanvas => {
  const c = picture(3, 54);
  trunk(c, 20, 34, 8, wood);
  c.line(21, 36, 15, 31, wood[1]).line(27, 36, 33, 31, wood[1]);
  return c.blit(sway(crownOf(48, 46, oaks[variant]!, leaf, 910 + variant), frame, 20), 0, 0);
};

const birch = (variant: number, frame: number): PixelCanvas => {
  const c = picture(2, 52);
  const bark: Ramp = [stone[1], stone[3], stone[4], cream[4], cream[4]];
  trunk(c, 14, 26, 5, bark);
  for (const [x, y] of [
    [14, 31],
    [16, 35],
    [14, 40],
    [17, 44],
  ] as const)
    c.rect(x, y, 2, 1, stone[0]);
  const light: Ramp = [leaf[1], grass[0], leaf[3], grass[3], leaf[4]];
  const lobes: readonly Lobe[] =
    variant === 0
      ? [
          [4, 16, 14, 16],
          [15, 17, 14, 15],
          [6, 8, 20, 17],
          [9, 1, 14, 14],
          [9, 20, 15, 14],
        ]
      : [
          [3, 14, 15, 17],
          [14, 15, 15, 18],
          [8, 6, 18, 16],
          [10, 0, 12, 13],
          [8, 19, 16, 13],
        ];
  return c.blit(sway(crownOf(32, 40, lobes, light, 920 + variant), frame, 16), 0, 0);
};

/** Tiers of a fir, each a skirt lit on its left. */
const pine = (variant: number, frame: number): PixelCanvas => {
  const c = picture(2, 56);
  trunk(c, 14, 44, 4, wood);
  const crown = new PixelCanvas(32, 56);
  const needle: Ramp = [leaf[0], leaf[1], leaf[1], leaf[2], leaf[3]];
  const tiers = [
    [30, 19, 15],
    [20, 17, 12],
    [10, 15, 9],
    [1, 13, 6],
  ] as const;
  for (const [top, h, half] of tiers)
    for (let y = 0; y < h; y++) {
      const w = Math.round((half * (y + 1)) / h) + ((y + variant) % 3 === 0 ? 1 : 0);
      for (let x = -w; x < w; x++) {
        const n = noise(x, top + y, 930 + variant);
        const ragged = y >= h - 2 && n < 0.4;
        if (ragged) continue;
        const tone = x < -w * 0.3 ? (n < 0.4 ? 4 : 3) : x < w * 0.35 ? (n < 0.3 ? 3 : 2) : 1;
        crown.set(16 + x, top + y, y >= h - 3 ? needle[Math.max(0, tone - 1)]! : needle[tone]!);
      }
    }
  crown.rim(leaf[0]);
  return c.blit(sway(crown, frame, 20), 0, 0);
};

/** A willow's hanging strands, each its own length. */
const willow = (variant: number, frame: number): PixelCanvas => {
  const c = picture(3, 56);
  trunk(c, 21, 28, 7, wood);
  const light: Ramp = [leaf[1], leaf[2], grass[1], leaf[3], leaf[4]];
  const crown = crownOf(
    48,
    56,
    [
      [4, 9, 20, 20],
      [24, 9, 20, 20],
      [9, 2, 30, 22],
    ],
    light,
    940 + variant,
  );
  for (let x = 2; x < 46; x++) {
    const n = noise(x, variant, 941);
    if (n < 0.18 || (x > 18 && x < 30 && n < 0.5)) continue;
    const from = 16 + Math.round(((x - 24) * (x - 24)) / 60);
    const to = Math.min(50, from + 14 + Math.floor(n * 20) - (x > 17 && x < 31 ? 12 : 0));
    const tone = n < 0.4 ? 2 : n < 0.8 ? 3 : 4;
    for (let y = from; y < to; y++) {
      const bend = frame && y > from + 12 ? 1 : 0;
      crown.set(
        x + bend,
        y,
        light[y > to - 3 ? Math.max(1, tone - 1) : (y + Math.floor(n * 50)) % 7 === 0 ? tone - 1 : tone]!,
      );
    }
  }
  return c.blit(crown, 0, 0);
};

const apple = (variant: number, frame: number): PixelCanvas => {
  const c = picture(2, 44);
  trunk(c, 14, 28, 5, wood);
  const lobes: readonly Lobe[] = [
    [1, 12, 16, 17],
    [15, 11, 16, 18],
    [4, 3, 17, 17],
    [13, 2, 15, 17],
    [7, 15, 18, 17],
  ];
  const crown = crownOf(32, 38, lobes, leaf, 950 + variant);
  const fruit = variant === 0 ? red : ramps.pink;
  for (const [x, y] of [
    [5, 17],
    [11, 9],
    [19, 7],
    [25, 16],
    [14, 19],
    [20, 23],
    [8, 24],
    [24, 23],
  ] as const) {
    crown
      .rect(x, y, 3, 3, fruit[2])
      .set(x, y, fruit[4])
      .set(x + 1, y, fruit[3])
      .set(x + 2, y + 2, fruit[1]);
    if (variant === 1) crown.set(x + 1, y + 1, cream[4]);
  }
  return c.blit(sway(crown, frame, 16), 0, 0);
};

const swaying = (variants: number, draw: (variant: number, frame: number) => PixelCanvas) => ({
  frames: Array.from({ length: variants }, (_, v) => [draw(v, 0), draw(v, 1)]).flat(),
  loop: 2,
  fps: 1,
});

export const trees: Sprites = {
  "tree-oak": { ...swaying(3, oak), shadow: "large" },
  "tree-birch": { ...swaying(2, birch), shadow: "medium" },
  "tree-pine": { ...swaying(3, pine), shadow: "medium" },
  "tree-willow": { ...swaying(2, willow), shadow: "large" },
  "tree-apple": { ...swaying(2, apple), shadow: "medium" },
};
