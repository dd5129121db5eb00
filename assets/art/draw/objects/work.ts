import type { PixelCanvas } from "../canvas.ts";
import { type Ramp, ramps } from "../palette.ts";
import { box, picture, table } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, cream, stone, red, blue, yellow, water, orange, slate, violet, pink, earth, leaf } = ramps;

const workbench = (): PixelCanvas => {
  const c = table(picture(2, 25), 0, 6, 32, 10, 24, wood);
  c.rect(4, 19, 24, 2, wood[2])
    .rect(4, 21, 24, 1, wood[1])
    .rect(8, 17, 6, 2, earth[3])
    .rect(18, 17, 5, 2, wood[3]);
  c.rect(3, 8, 12, 3, wood[4])
    .rect(3, 11, 12, 1, wood[2])
    .rect(17, 7, 6, 3, stone[3])
    .rect(17, 7, 6, 1, stone[4])
    .rect(23, 8, 3, 1, wood[1]);
  c.rect(19, 12, 2, 3, red[2])
    .rect(20, 11, 6, 2, stone[3])
    .rect(26, 11, 2, 2, wood[2])
    .rect(28, 12, 4, 6, slate[1])
    .rect(28, 12, 4, 1, slate[3]);
  return c
    .stamp(2, 12, ["c  c  c ", " c  cc  "], { c: cream[3] })
    .set(6, 23, wood[4])
    .set(12, 24, wood[4])
    .set(17, 24, cream[2]);
};

const lathe = (): PixelCanvas => {
  const c = table(picture(2, 26), 0, 10, 32, 7, 25, wood);
  c.rect(2, 3, 6, 9, slate[2])
    .rect(2, 3, 6, 1, slate[4])
    .rect(7, 4, 1, 8, slate[0])
    .rect(25, 4, 5, 8, slate[2])
    .rect(25, 4, 5, 1, slate[4])
    .rect(29, 5, 1, 7, slate[0]);
  c.rect(8, 6, 17, 4, wood[4])
    .rect(8, 9, 17, 1, wood[2])
    .rect(12, 5, 3, 6, wood[4])
    .rect(18, 5, 2, 6, wood[4])
    .rect(12, 10, 3, 1, wood[2]);
  c.ellipse(8, 17, 14, 9, wood[1]).ellipse(8, 16, 14, 9, wood[3]).ellipse(11, 18, 8, 5, wood[1]);
  return c.stamp(3, 13, ["c cc  c"], { c: cream[3] });
};

const millstone = (frame: number): PixelCanvas => {
  const c = picture(2, 36);
  c.ellipse(1, 14, 30, 20, stone[0])
    .ellipse(1, 12, 30, 20, stone[1])
    .ellipse(1, 9, 30, 19, stone[2])
    .ellipse(2, 9, 27, 17, stone[3]);
  c.ellipse(4, 4, 24, 16, stone[1])
    .ellipse(4, 2, 24, 15, stone[3])
    .ellipse(5, 2, 20, 11, stone[4])
    .ellipse(6, 4, 20, 12, stone[3]);
  const dirs =
    frame === 0
      ? [
          [-9, 0],
          [9, 0],
          [0, -5],
          [0, 5],
        ]
      : [
          [-7, -4],
          [7, 4],
          [7, -4],
          [-7, 4],
        ];
  for (const [dx, dy] of dirs) c.line(16, 9, 16 + dx!, 9 + dy!, stone[2]);
  c.ellipse(13, 7, 6, 5, wood[1])
    .rect(15, 0, 3, 9, wood[2])
    .rect(15, 0, 1, 9, wood[3])
    .rect(1, 22, 1, 1, cream[3]);
  return c.stamp(4, 25, ["c cc  ccc cc c c  cc c", " ccc cc c  cc ccc c c "], { c: cream[3] });
};

/** A sixteenth of a turn clockwise from the top, k = 0..15, for a wheel 48 px high and foreshortened in width. */
const rimPoint = (k: number): readonly [x: number, y: number] => {
  const quarter = [0, 9, 17, 22, 24];
  const along = (n: number) => {
    const m = n % 16;
    const value = quarter[m % 8 <= 4 ? m % 8 : 8 - (m % 8)]!;
    return m > 8 ? -value : value;
  };
  return [along(k) * 0.62, -along(k + 4)];
};

/** Seen from the side, standing in the river; four frames of half a paddle's way turn it by two paddles. */
const waterwheel = (frame: number): PixelCanvas => {
  const c = picture(2, 56);
  const [cx, cy] = [16, 27];
  c.ellipse(1, 3, 30, 49, wood[0]).ellipse(2, 4, 28, 47, wood[2]).ellipse(2, 4, 26, 44, wood[3]);
  c.ellipse(5, 8, 22, 39, wood[0]).ellipse(6, 9, 20, 37, slate[0]);
  c.each((x, y, colour) => {
    if (colour === slate[0]) c.erase(x, y);
  });
  for (let i = 0; i < 16; i++) {
    const from = rimPoint(i + Math.floor(frame / 2));
    const to = rimPoint(i + Math.ceil(frame / 2));
    const px = cx + Math.round((from[0] + to[0]) / 2);
    const py = cy + Math.round((from[1] + to[1]) / 2);
    if (i % 2 === 0) c.line(cx, cy, px, py, wood[2]).line(cx + 1, cy, px + 1, py, wood[1]);
    c.rect(px - 1, py - 1, 3, 3, i % 2 ? wood[1] : wood[4]).set(px + 1, py + 1, wood[0]);
  }
  c.ellipse(11, 21, 11, 13, wood[1]).ellipse(11, 20, 11, 13, wood[3]);
  c.ellipse(14, 24, 5, 6, stone[1]).rect(15, 25, 2, 2, stone[3]);
  c.ellipse(0, 47, 32, 16, water[1]).ellipse(3, 47, 26, 3, water[3]);
  for (let x = 3 + frame; x < 28; x += 4) {
    c.rect(x, 47 + ((x + frame) % 2), 2, 2, cream[4])
      .set(x - 1, 51, water[4])
      .rect(x, 53, 2, 1, water[2]);
  }
  return c;
};

const sewingTable = (): PixelCanvas => {
  const c = table(picture(2, 25), 1, 8, 30, 9, 24, wood);
  c.rect(6, 10, 14, 3, slate[1])
    .rect(6, 10, 14, 1, slate[3])
    .rect(16, 4, 4, 7, slate[1])
    .rect(6, 3, 14, 3, slate[1])
    .rect(6, 3, 14, 1, slate[3])
    .rect(7, 6, 2, 4, slate[2])
    .ellipse(19, 4, 4, 5, yellow[2])
    .set(8, 10, stone[4]);
  c.rect(1, 11, 8, 5, pink[3])
    .rect(1, 11, 8, 1, pink[4])
    .rect(1, 16, 7, 4, pink[2])
    .rect(24, 8, 3, 4, red[2])
    .rect(24, 8, 3, 1, cream[4])
    .rect(27, 10, 3, 4, blue[2])
    .rect(27, 10, 3, 1, cream[4]);
  return c.rect(11, 20, 9, 2, slate[1]).rect(15, 17, 1, 4, slate[1]);
};

const loom = (): PixelCanvas => {
  const c = picture(2, 34);
  c.rect(1, 2, 3, 31, wood[2])
    .rect(1, 2, 1, 31, wood[3])
    .rect(28, 2, 3, 31, wood[2])
    .rect(30, 2, 1, 31, wood[1])
    .rect(0, 1, 32, 4, wood[3])
    .rect(0, 1, 32, 1, wood[4])
    .rect(0, 4, 32, 1, wood[1]);
  for (let x = 5; x < 27; x += 2) c.rect(x, 5, 1, 11, cream[3]).rect(x + 1, 5, 1, 11, cream[1]);
  for (let y = 15; y < 27; y++)
    c.rect(5, y, 22, 1, [red[2], red[3], yellow[2], water[2], water[3], cream[3]][Math.floor(y / 2) % 6]!);
  c.rect(3, 11, 26, 2, wood[3])
    .rect(3, 13, 26, 1, wood[1])
    .rect(2, 26, 28, 3, wood[3])
    .rect(2, 26, 28, 1, wood[4])
    .rect(2, 29, 28, 1, wood[1]);
  return c
    .rect(0, 31, 6, 3, wood[2])
    .rect(26, 31, 6, 3, wood[1])
    .rect(0, 33, 6, 1, wood[0])
    .rect(26, 33, 6, 1, wood[0]);
};

const netRack = (): PixelCanvas => {
  const c = picture(2, 30);
  for (const x of [2, 27])
    c.rect(x, 3, 3, 26, wood[2])
      .rect(x, 3, 1, 26, wood[4])
      .rect(x + 2, 4, 1, 25, wood[1])
      .rect(x, 28, 3, 1, wood[0]);
  c.rect(0, 4, 32, 2, wood[3]).rect(0, 4, 32, 1, wood[4]).rect(0, 6, 32, 1, wood[1]);
  for (let x = 5; x < 27; x++) {
    const low = 20 + Math.round(Math.abs(((x * 3) % 16) - 8) / 2);
    for (let y = 7; y < low; y++) if ((x + y) % 4 === 0 || (x - y + 40) % 4 === 0) c.set(x, y, water[3]);
    c.set(x, low, x % 5 === 0 ? orange[2] : water[2]);
  }
  for (const x of [7, 13, 19, 24]) c.ellipse(x, 20, 3, 3, x % 2 ? red[2] : orange[3]);
  return c;
};

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

/** A gate of boards between two posts, with a wheel to lift it. */
const sluice = (open: boolean): PixelCanvas => {
  const c = picture(2, 38);
  for (const x of [1, 26])
    c.rect(x, 4, 5, 33, stone[2])
      .rect(x, 4, 2, 33, stone[3])
      .rect(x + 4, 5, 1, 32, stone[0])
      .rect(x, 4, 5, 1, stone[4])
      .rect(x, 16, 5, 1, stone[1])
      .rect(x, 27, 5, 1, stone[1]);
  c.rect(0, 2, 32, 4, wood[3]).rect(0, 2, 32, 1, wood[4]).rect(0, 6, 32, 1, wood[0]);
  const top = open ? 9 : 18;
  c.rect(6, 30, 20, 7, water[1]);
  c.rect(6, top, 20, 17, wood[2]).rect(6, top, 20, 1, wood[4]);
  for (let y = top + 4; y < top + 17; y += 4) c.rect(6, y, 20, 1, wood[1]);
  c.rect(8, top, 2, 17, slate[1])
    .rect(22, top, 2, 17, slate[1])
    .rect(6, top + 16, 20, 1, wood[0])
    .rect(15, 6, 2, top - 5, slate[2]);
  if (open) for (let x = 6; x < 26; x += 2) c.rect(x, 27 + (x % 3), 1, 7, water[4]).set(x + 1, 36, cream[4]);
  else c.rect(6, 35, 20, 2, water[3]);
  return c
    .ellipse(11, 0, 10, 9, slate[1])
    .ellipse(12, 1, 8, 7, slate[3])
    .ellipse(14, 3, 4, 3, slate[0])
    .rect(11, 4, 10, 1, slate[1])
    .rect(15, 0, 1, 9, slate[1])
    .set(13, 1, slate[4]);
};

const woodpile = (): PixelCanvas => {
  const c = picture(2, 24);
  const ends = [
    [1, 16, 5],
    [8, 16, 4],
    [15, 16, 5],
    [22, 16, 4],
    [4, 10, 4],
    [11, 10, 5],
    [18, 10, 4],
    [8, 4, 5],
    [15, 4, 4],
  ] as const;
  for (const [x, y, t] of ends)
    c.ellipse(x, y, 8, 8, wood[0])
      .ellipse(x, y, 7, 7, wood[2])
      .ellipse(x + 1, y + 1, t, t, wood[4])
      .set(x + 3, y + 3, wood[2])
      .rect(x + 2, y, 3, 1, wood[3]);
  return c
    .rect(0, 23, 31, 1, wood[0])
    .rect(25, 8, 1, 9, stone[2])
    .rect(23, 7, 4, 3, stone[3])
    .set(23, 7, stone[4])
    .rect(25, 10, 1, 6, wood[1]);
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

export const work: Sprites = {
  workbench: { frames: [workbench()], shadow: "medium" },
  lathe: { frames: [lathe()], shadow: "medium" },
  millstone: {
    frames: [millstone(0)],
    states: { turning: [millstone(0), millstone(1)] },
    fps: 3,
    shadow: "large",
  },
  waterwheel: { frames: [0, 1, 2, 3].map(waterwheel), loop: 4, fps: 6 },
  "sewing-table": { frames: [sewingTable()], shadow: "medium" },
  loom: { frames: [loom()], shadow: "medium" },
  "net-rack": { frames: [netRack()], shadow: "medium" },
  boat: { frames: [0, 1].map(boat) },
  sluice: { frames: [sluice(false)], states: { open: [sluice(true)] } },
  woodpile: { frames: [woodpile()], shadow: "medium" },
  cart: { frames: [cart(false), cart(true)], shadow: "large" },
  barrow: { frames: [barrow()], shadow: "medium" },
  bicycle: { frames: [red, water, violet].map(bicycle), shadow: "medium" },
};
