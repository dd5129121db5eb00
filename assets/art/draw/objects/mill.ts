import type { PixelCanvas } from "../canvas.ts";
import { ramps } from "../palette.ts";
import { picture } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, cream, stone, water, slate } = ramps;

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

export const mill: Sprites = {
  millstone: {
    frames: [millstone(0)],
    states: { turning: [millstone(0), millstone(1)] },
    fps: 3,
    shadow: "large",
  },
  waterwheel: { frames: [0, 1, 2, 3].map(waterwheel), loop: 4, fps: 6 },
  sluice: { frames: [sluice(false)], states: { open: [sluice(true)] } },
};
