import type { PixelCanvas } from "../canvas.ts";
import { type Ramp, ramps } from "../palette.ts";
import { flames } from "./fireplace.ts";
import { box, picture } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, cream, stone, red, yellow, orange, slate } = ramps;
const brick: Ramp = [red[0], red[1], orange[1], orange[2], orange[3]];
const iron: Ramp = [slate[0], slate[0], slate[1], slate[2], slate[3]];

const stove = (lit: boolean, frame: number): PixelCanvas => {
  const c = box(picture(1, 27), 1, 10, 14, 6, 10, iron);
  c.rect(10, 0, 4, 11, iron[2])
    .rect(10, 0, 1, 11, iron[3])
    .rect(9, 0, 6, 2, iron[3])
    .rect(13, 2, 1, 9, iron[1]);
  c.ellipse(2, 11, 5, 4, iron[1])
    .rect(3, 6, 6, 6, red[2])
    .rect(3, 6, 6, 1, red[4])
    .rect(8, 7, 1, 5, red[1])
    .rect(2, 8, 1, 1, red[1])
    .rect(9, 8, 1, 1, red[1]);
  c.rect(4, 18, 8, 6, iron[1]).rect(4, 18, 8, 1, iron[3]);
  if (lit) {
    c.rect(5, 19, 6, 4, orange[2])
      .rect(6 + frame, 20, 3, 3, yellow[3])
      .rect(5, 19, 6, 1, orange[1]);
    c.rect(4 + frame, 3 - frame, 1, 2, cream[3]).rect(6 - frame, 1 + frame, 1, 2, cream[4]);
  } else c.rect(5, 19, 6, 4, iron[0]).rect(7, 19, 1, 4, iron[2]).rect(9, 19, 1, 4, iron[2]);
  return c.rect(2, 26, 3, 1, iron[0]).rect(11, 26, 3, 1, iron[0]).set(12, 20, yellow[2]);
};

/** The baker's oven: a brick vault with a mouth, and loaves on the sill. */
const oven = (lit: boolean, frame: number): PixelCanvas => {
  const c = picture(2, 36);
  c.ellipse(1, 4, 30, 30, brick[2])
    .rect(1, 18, 30, 18, brick[2])
    .ellipse(2, 5, 22, 14, brick[3])
    .ellipse(4, 7, 24, 16, brick[2]);
  for (let y = 9; y < 36; y += 4) {
    c.rect(2, y, 28, 1, brick[1]);
    for (let x = 4 + (y % 8 === 1 ? 0 : 4); x < 30; x += 8) c.rect(x, y + 1, 1, 3, brick[1]);
  }
  c.rect(30, 18, 1, 18, brick[0]).rect(1, 18, 1, 17, brick[3]).rect(1, 35, 30, 1, brick[0]);
  c.rect(12, 0, 8, 7, brick[2])
    .rect(12, 0, 8, 2, stone[3])
    .rect(12, 0, 8, 1, stone[4])
    .rect(19, 2, 1, 5, brick[1]);
  c.ellipse(7, 14, 18, 14, stone[3])
    .rect(7, 20, 18, 8, stone[3])
    .ellipse(9, 16, 14, 12, slate[0])
    .rect(9, 21, 14, 7, slate[0]);
  if (lit) {
    flames(c, 9, 18, frame);
    c.rect(11, 26, 10, 2, orange[3]);
  }
  c.rect(5, 28, 22, 3, stone[3]).rect(5, 28, 22, 1, stone[4]).rect(5, 31, 22, 1, stone[1]);
  for (const x of [8, 14, 20])
    c.rect(x, 26, 5, 3, orange[2])
      .rect(x, 26, 4, 1, orange[3])
      .set(x + 2, 27, wood[2]);
  return c;
};

const kettle = (lit: boolean, frame: number): PixelCanvas => {
  const c = box(picture(1, 24), 2, 12, 12, 4, 8, iron);
  if (lit) c.rect(5, 18, 6, 4, orange[2]).rect(6 + frame, 19, 3, 3, yellow[3]);
  else c.rect(5, 18, 6, 4, iron[0]);
  c.ellipse(3, 5, 9, 9, stone[2])
    .ellipse(4, 5, 6, 6, stone[3])
    .rect(5, 6, 2, 2, stone[4])
    .rect(12, 7, 2, 2, stone[2])
    .rect(3, 12, 9, 1, stone[1]);
  c.rect(5, 2, 5, 1, wood[1]).rect(4, 3, 1, 3, wood[1]).rect(10, 3, 1, 3, wood[1]).rect(6, 4, 3, 1, stone[1]);
  if (lit)
    c.set(14, 4 - frame, cream[4])
      .set(13, 2 + frame, cream[3])
      .set(15, 1 + frame, cream[4]);
  return c;
};

export const stoves: Sprites = {
  stove: {
    frames: [stove(false, 0)],
    states: { lit: [stove(true, 0), stove(true, 1)] },
    fps: 3,
    lamp: { dx: 0, dy: -6, radius: 30 },
    lampState: "lit",
    shadow: "small",
  },
  oven: {
    frames: [oven(false, 0)],
    states: { lit: [oven(true, 0), oven(true, 1)] },
    fps: 4,
    lamp: { dx: 0, dy: -12, radius: 46 },
    lampState: "lit",
    shadow: "medium",
  },
  kettle: {
    frames: [kettle(false, 0)],
    states: { lit: [kettle(true, 0), kettle(true, 1)] },
    fps: 3,
    lamp: { dx: 0, dy: -5, radius: 24 },
    lampState: "lit",
    shadow: "small",
  },
};
