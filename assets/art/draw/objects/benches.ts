import type { PixelCanvas } from "../canvas.ts";
import { ramps } from "../palette.ts";
import { picture } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, red, blue, leaf, yellow, earth, cream, slate } = ramps;

const pew = (): PixelCanvas => {
  const c = picture(2, 24);
  c.rect(1, 1, 30, 11, wood[2]).rect(1, 1, 30, 1, wood[4]).rect(1, 2, 30, 1, wood[3]);
  for (let x = 5; x < 30; x += 6) c.rect(x, 4, 1, 7, wood[1]);
  c.rect(1, 11, 30, 5, red[2])
    .rect(1, 11, 30, 1, red[3])
    .rect(1, 16, 30, 5, wood[2])
    .rect(1, 16, 30, 1, wood[1]);
  for (const x of [0, 29])
    c.rect(x, 2, 3, 21, wood[3])
      .rect(x, 2, 3, 1, wood[4])
      .rect(x + 2, 3, 1, 20, wood[1]);
  return c.rect(0, 22, 32, 1, wood[0]);
};

/** A desk toward the board, which is up, and the stool one sits on before it. */
const schoolDesk = (variant: number): PixelCanvas => {
  const c = picture(1, 27);
  c.rect(2, 9, 2, 8, wood[1])
    .rect(12, 9, 2, 8, wood[1])
    .rect(2, 16, 2, 1, wood[0])
    .rect(12, 16, 2, 1, wood[0]);
  c.rect(1, 1, 14, 8, wood[4])
    .rect(1, 1, 14, 1, cream[3])
    .rect(1, 9, 14, 2, wood[2])
    .rect(14, 2, 1, 8, wood[2]);
  if (variant === 0) c.rect(4, 2, 6, 5, cream[4]).rect(5, 3, 4, 1, slate[2]).rect(5, 5, 3, 1, slate[2]);
  else {
    const book = variant === 1 ? blue : red;
    c.rect(3, 3, 6, 5, book[2]).rect(3, 3, 6, 1, book[3]).rect(8, 4, 1, 4, book[1]);
  }
  c.rect(11, 2, 1, 4, yellow[2]).set(11, 6, wood[0]);
  c.rect(4, 19, 2, 7, wood[1])
    .rect(10, 19, 2, 7, wood[1])
    .rect(4, 26, 2, 1, wood[0])
    .rect(10, 26, 2, 1, wood[0]);
  return c.ellipse(3, 16, 10, 6, wood[1]).ellipse(3, 15, 10, 6, wood[3]).rect(5, 15, 5, 1, wood[4]);
};

const swing = (frame: number): PixelCanvas => {
  const c = picture(2, 40);
  const shift = frame === 0 ? 0 : 1;
  c.line(4, 39, 8, 3, wood[2])
    .line(5, 39, 9, 3, wood[1])
    .line(27, 39, 23, 3, wood[2])
    .line(28, 39, 24, 3, wood[1]);
  c.rect(5, 2, 22, 2, wood[3]).rect(5, 2, 22, 1, wood[4]).rect(5, 4, 22, 1, wood[1]);
  c.line(12, 5, 12 - shift, 30, earth[3]).line(20, 5, 20 - shift, 30, earth[3]);
  return c
    .rect(10 - shift, 30 - shift, 12, 3, red[2])
    .rect(10 - shift, 30 - shift, 12, 1, red[3])
    .rect(10 - shift, 33 - shift, 12, 1, red[0]);
};

const log = (): PixelCanvas => {
  const c = picture(2, 14);
  c.rect(4, 4, 26, 8, wood[2])
    .rect(4, 4, 26, 2, wood[3])
    .rect(5, 3, 24, 1, wood[4])
    .rect(4, 10, 26, 2, wood[1])
    .rect(5, 12, 24, 1, wood[0]);
  c.rect(10, 7, 5, 1, wood[1])
    .rect(18, 8, 6, 1, wood[1])
    .rect(22, 3, 4, 2, leaf[3])
    .rect(23, 5, 2, 1, leaf[2]);
  return c
    .ellipse(1, 3, 7, 10, wood[3])
    .ellipse(2, 4, 5, 8, wood[4])
    .ellipse(3, 6, 3, 4, wood[3])
    .set(4, 8, wood[2]);
};

export const benches: Sprites = {
  pew: { seat: { covers: [] }, frames: [pew()], shadow: "medium" },
  "school-desk": { seat: { covers: [] }, frames: [0, 1, 2].map(schoolDesk), shadow: "small" },
  swing: { seat: { covers: [] }, frames: [swing(0)], states: { swinging: [swing(0), swing(1)] }, fps: 2 },
  log: { seat: { covers: [] }, frames: [log()], shadow: "medium" },
};
