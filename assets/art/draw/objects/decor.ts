import type { PixelCanvas } from "../canvas.ts";
import { noise } from "../canvas.ts";
import { type Ramp, ramps } from "../palette.ts";
import { foliage, picture } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, cream, red, blue, leaf, yellow, violet, water, orange, pink, earth } = ramps;
const clay: Ramp = [red[0], orange[0], orange[1], orange[2], orange[3]];

/** A rug of two cells a side with a border, a field and a figure; 32 × 30 px. */
const rug = (ramp: Ramp, accent: Ramp, round: boolean): PixelCanvas => {
  const c = picture(2, 32);
  if (round) {
    c.ellipse(1, 2, 30, 28, ramp[1]).ellipse(1, 1, 30, 28, ramp[2]).ellipse(4, 4, 24, 22, accent[3]);
    c.ellipse(6, 6, 20, 18, ramp[2]).ellipse(10, 9, 12, 12, accent[3]).ellipse(12, 11, 8, 8, ramp[3]);
    return c;
  }
  c.rect(1, 2, 30, 28, ramp[2])
    .rect(1, 29, 30, 1, ramp[1])
    .frame(3, 4, 26, 23, accent[3])
    .frame(5, 6, 22, 19, ramp[3]);
  for (let x = 1; x < 31; x += 2) c.set(x, 1, cream[2]).set(x, 30, cream[2]);
  for (let k = 0; k < 6; k++)
    c.rect(15 - k, 10 + k, 2 + k * 2, 1, accent[2]).rect(15 - k, 21 - k, 2 + k * 2, 1, accent[2]);
  for (let k = 0; k < 3; k++)
    c.rect(15 - k, 13 + k, 2 + k * 2, 1, ramp[3]).rect(15 - k, 18 - k, 2 + k * 2, 1, ramp[3]);
  for (const [x, y] of [
    [7, 8],
    [23, 8],
    [7, 21],
    [23, 21],
  ] as const)
    c.rect(x, y, 2, 2, accent[3]);
  return c;
};

const pot = (c: PixelCanvas, y: number, ramp: Ramp): void => {
  c.rect(4, y, 8, 2, ramp[3])
    .rect(4, y, 8, 1, ramp[4])
    .rect(5, y + 2, 6, 5, ramp[2])
    .rect(10, y + 2, 1, 5, ramp[1]);
  c.rect(5, y + 6, 6, 1, ramp[0]).rect(11, y, 1, 2, ramp[1]);
};

const plants: readonly ((c: PixelCanvas) => void)[] = [
  (c) => {
    pot(c, 17, clay);
    foliage(
      c,
      [
        [1, 5, 9, 10],
        [6, 3, 9, 10],
        [4, 9, 8, 9],
      ],
      leaf,
      (x, y) => noise(x, y, 700),
    );
  },
  (c) => {
    pot(c, 17, blue);
    for (const [x, y] of [
      [3, 7],
      [12, 6],
      [5, 3],
      [10, 2],
      [7, 1],
    ] as const)
      c.line(8, 17, x, y, leaf[2])
        .line(7, 16, x - 1, y + 1, leaf[3])
        .set(x, y, leaf[4]);
    c.line(8, 16, 1, 12, leaf[1]).line(8, 16, 14, 12, leaf[1]);
  },
  (c) => {
    pot(c, 17, clay);
    foliage(c, [[3, 10, 10, 8]], leaf, (x, y) => noise(x, y, 701));
    for (const [x, y] of [
      [4, 11],
      [8, 9],
      [11, 12],
      [6, 13],
    ] as const)
      c.rect(x, y, 2, 2, red[3]).set(x, y, pink[4]);
  },
  (c) => {
    pot(c, 17, cream);
    c.rect(6, 8, 4, 9, leaf[2])
      .rect(6, 7, 3, 9, leaf[3])
      .rect(3, 10, 2, 4, leaf[2])
      .rect(5, 13, 1, 1, leaf[2])
      .rect(11, 9, 2, 4, leaf[1])
      .set(10, 12, leaf[1]);
    c.rect(7, 6, 2, 2, pink[2]).set(7, 6, pink[4]);
  },
];

const plant = (draw: (c: PixelCanvas) => void): PixelCanvas => {
  const c = picture(1, 24);
  draw(c);
  return c;
};

const floorLamp = (lit: boolean, shade: Ramp): PixelCanvas => {
  const c = picture(1, 32);
  c.rect(7, 12, 2, 18, wood[2])
    .rect(7, 12, 1, 18, wood[3])
    .ellipse(4, 28, 8, 4, wood[1])
    .ellipse(4, 27, 8, 4, wood[2]);
  const tone = lit ? 1 : 0;
  for (let k = 0; k < 9; k++) {
    const half = 3 + Math.floor(k / 2.5);
    c.rect(8 - half, 3 + k, half * 2, 1, shade[2 + tone]!)
      .rect(8 - half, 3 + k, 2, 1, shade[3 + tone]!)
      .set(7 + half, 3 + k, shade[1 + tone]!);
  }
  if (lit) c.rect(6, 6, 4, 5, yellow[4]);
  return c.rect(6, 2, 4, 1, shade[1]).rect(2, 12, 12, 1, shade[1]);
};

/** A paper lantern that hangs on a line; 12 px of it is paper. */
const lantern = (ramp: Ramp, lit: boolean): PixelCanvas => {
  const c = picture(1, 32);
  c.rect(7, 0, 1, 6, earth[1]).rect(5, 5, 6, 2, wood[2]).rect(5, 5, 6, 1, wood[3]);
  c.ellipse(2, 6, 12, 13, ramp[lit ? 3 : 2]).ellipse(3, 7, 7, 10, ramp[lit ? 4 : 3]);
  if (lit) c.ellipse(5, 9, 6, 7, yellow[4]);
  for (const y of [9, 12, 15]) c.rect(3, y, 10, 1, ramp[lit ? 3 : 2]);
  c.rect(13, 10, 1, 5, ramp[1]).rect(4, 18, 8, 1, ramp[1]).rect(5, 19, 6, 1, wood[2]);
  return c.rect(7, 20, 1, 3, ramp[3]).rect(6, 23, 3, 2, ramp[2]);
};

const papers = [red, orange, yellow, blue, leaf, violet];

export const decor: Sprites = {
  rug: {
    frames: [
      rug(red, yellow, false),
      rug(blue, cream, false),
      rug(leaf, yellow, true),
      rug(violet, pink, false),
      rug(water, cream, true),
      rug(orange, cream, false),
    ],
    flat: true,
  },
  plant: { frames: plants.map(plant), shadow: "small" },
  "floor-lamp": {
    frames: [yellow, red, water].map((ramp) => floorLamp(false, ramp)),
    states: { lit: [yellow, red, water].map((ramp) => floorLamp(true, ramp)) },
    lamp: { dx: 0, dy: -24, radius: 52 },
    lampState: "lit",
    shadow: "small",
  },
  lantern: {
    frames: papers.map((ramp) => lantern(ramp, false)),
    states: { lit: papers.map((ramp) => lantern(ramp, true)) },
    lamp: { dx: 0, dy: -20, radius: 40 },
    lampState: "lit",
  },
};
