import type { PixelCanvas } from "../canvas.ts";
import { type Ramp, ramps } from "../palette.ts";
import { picture } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, cream, stone, red, blue, leaf, yellow, violet, water, pink, slate, orange } = ramps;

type Cover = "plain" | "stripe" | "patch" | "dot";
const covers: readonly (readonly [Ramp, Cover, Ramp])[] = [
  [blue, "stripe", blue],
  [red, "patch", orange],
  [leaf, "dot", yellow],
  [yellow, "stripe", orange],
  [violet, "patch", pink],
  [water, "plain", water],
  [pink, "dot", cream],
  [slate, "patch", blue],
];

/** A bed seen from its foot: head board at the top, pillows, a cover folded back, foot board. `w` px wide. */
const bed = (w: number, pillows: number, cover: readonly [Ramp, Cover, Ramp], frame: Ramp): PixelCanvas => {
  const c = picture(w / 16, 35);
  const [ramp, pattern, second] = cover;
  c.rect(1, 1, w - 2, 10, frame[2])
    .rect(1, 0, w - 2, 2, frame[3])
    .rect(1, 0, w - 2, 1, frame[4]);
  c.rect(2, 3, w - 4, 1, frame[1]).rect(w - 2, 1, 1, 10, frame[1]);
  c.rect(1, 8, w - 2, 24, cream[2])
    .rect(2, 8, w - 4, 8, cream[3])
    .rect(1, 8, 1, 20, cream[3]);
  const each = (w - 4) / pillows;
  for (let i = 0; i < pillows; i++) {
    const x = 2 + Math.round(i * each);
    c.rect(x + 1, 7, each - 2, 6, cream[4])
      .rect(x, 8, each, 4, cream[4])
      .rect(x + 1, 12, each - 1, 1, cream[2]);
    c.rect(x + each - 1, 9, 1, 3, cream[2]);
  }
  c.rect(1, 15, w - 2, 15, ramp[2])
    .rect(1, 15, w - 2, 3, ramp[4])
    .rect(1, 17, w - 2, 1, ramp[3]);
  quilt(c, w, pattern, ramp, second);
  c.rect(1, 18, 1, 12, ramp[3]).rect(w - 2, 16, 1, 14, ramp[1]);
  c.rect(1, 29, w - 2, 6, frame[2])
    .rect(1, 28, w - 2, 2, frame[3])
    .rect(1, 28, w - 2, 1, frame[4]);
  return c
    .rect(w - 2, 29, 1, 6, frame[1])
    .rect(1, 34, w - 2, 1, frame[0])
    .rect(3, 31, w - 6, 1, frame[1]);
};

const quilt = (c: PixelCanvas, w: number, pattern: Cover, ramp: Ramp, second: Ramp): void => {
  for (let y = 18; y < 28; y++)
    for (let x = 2; x < w - 2; x++) {
      const square = (Math.floor((x - 2) / 4) + Math.floor((y - 18) / 4)) % 2 === 0;
      if (pattern === "stripe" && y % 4 === 1) c.set(x, y, second[3]);
      if (pattern === "patch" && square) c.set(x, y, second === ramp ? ramp[3] : second[3]);
      if (pattern === "dot" && (x + (y % 6 === 0 ? 0 : 2)) % 4 === 0 && y % 3 === 0) c.set(x, y, second[3]);
    }
};

const cot = (): PixelCanvas => {
  const c = picture(1, 20);
  c.rect(1, 3, 14, 13, cream[3])
    .rect(3, 4, 10, 4, cream[4])
    .rect(2, 9, 12, 7, pink[3])
    .rect(2, 9, 12, 2, pink[4]);
  c.rect(1, 1, 14, 3, wood[3])
    .rect(1, 1, 14, 1, wood[4])
    .rect(1, 15, 14, 1, wood[4])
    .rect(1, 19, 14, 1, wood[1]);
  for (let x = 1; x < 15; x += 3) c.rect(x, 16, 1, 3, wood[3]).rect(x + 1, 16, 1, 3, wood[1]);
  return c.rect(1, 2, 1, 17, wood[3]).rect(14, 2, 1, 17, wood[1]);
};

/** A couch for the sick: white sheet, a pillow, steel legs. */
const examBed = (): PixelCanvas => {
  const c = picture(1, 33);
  c.rect(2, 26, 2, 7, stone[1])
    .rect(12, 26, 2, 7, stone[1])
    .rect(2, 32, 2, 1, stone[0])
    .rect(12, 32, 2, 1, stone[0]);
  c.rect(1, 4, 14, 23, cream[4]).rect(1, 26, 14, 2, stone[2]).rect(14, 5, 1, 22, stone[3]);
  c.rect(2, 3, 12, 7, water[4]).rect(3, 3, 10, 1, cream[4]).rect(3, 9, 11, 1, water[3]);
  c.rect(1, 18, 14, 9, water[3]).rect(1, 18, 14, 1, water[4]).rect(14, 18, 1, 9, water[2]);
  return c.rect(6, 21, 3, 1, cream[4]).rect(7, 20, 1, 3, cream[4]);
};

export const sleep: Sprites = {
  bed: {
    seat: { covers: [] },
    frames: covers.map((cover, i) => bed(16, 1, cover, i % 3 === 2 ? ramps.earth : wood)),
  },
  "double-bed": {
    seat: { covers: [] },
    frames: covers.map((cover, i) => bed(32, 2, cover, i % 3 === 2 ? ramps.earth : wood)),
  },
  cot: { seat: { covers: [] }, frames: [cot()] },
  "exam-bed": { seat: { covers: [] }, frames: [examBed()] },
};
