import type { PixelCanvas } from "../canvas.ts";
import { type Ramp, ramps } from "../palette.ts";
import { flames } from "./home.ts";
import { box, panel, picture, table } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, cream, stone, red, blue, leaf, yellow, water, orange, slate, earth } = ramps;
const brick: Ramp = [red[0], red[1], orange[1], orange[2], orange[3]];
const pale: Ramp = [wood[1], earth[1], earth[3], earth[4], cream[3]];
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

const sink = (): PixelCanvas => {
  const c = box(picture(1, 23), 1, 6, 14, 7, 10, pale);
  panel(c, 2, 14, 6, 8, pale, 6);
  panel(c, 8, 14, 6, 8, pale, 9);
  c.rect(3, 7, 10, 5, stone[4])
    .rect(4, 8, 8, 4, water[3])
    .rect(5, 9, 3, 1, water[4])
    .rect(3, 12, 10, 1, stone[2]);
  return c
    .rect(7, 2, 2, 5, stone[2])
    .rect(7, 2, 1, 5, stone[4])
    .rect(5, 2, 3, 1, stone[3])
    .set(5, 3, stone[3])
    .set(5, 4, water[4]);
};

const cupboard = (ramp: Ramp): PixelCanvas => {
  const c = box(picture(1, 30), 1, 0, 14, 4, 26, ramp);
  c.rect(2, 6, 12, 11, wood[0]).rect(2, 11, 12, 1, ramp[3]).rect(2, 17, 12, 1, ramp[3]);
  c.rect(3, 7, 3, 4, blue[3])
    .rect(7, 8, 3, 3, cream[4])
    .rect(11, 7, 2, 4, red[3])
    .rect(3, 13, 4, 4, cream[3])
    .rect(8, 13, 2, 4, yellow[2])
    .rect(11, 14, 2, 3, water[3]);
  panel(c, 2, 19, 6, 10, ramp, 6);
  return panel(c, 8, 19, 6, 10, ramp, 9);
};

const counter = (variant: number): PixelCanvas => {
  const ramp = variant === 1 ? pale : wood;
  const c = box(picture(2, 24), 0, 5, 32, 8, 11, ramp);
  c.rect(0, 4, 32, 3, variant === 2 ? stone[3] : cream[2])
    .rect(0, 4, 32, 7, variant === 2 ? stone[4] : ramp[4])
    .rect(0, 11, 32, 2, ramp[3]);
  for (const x of [1, 11, 21]) panel(c, x, 14, 10, 9, ramp, x + 5);
  if (variant === 0) {
    c.rect(4, 5, 9, 5, wood[3])
      .rect(5, 6, 4, 3, leaf[3])
      .rect(9, 6, 3, 2, orange[2])
      .rect(20, 2, 5, 6, blue[2])
      .rect(20, 2, 5, 1, blue[4])
      .rect(24, 3, 1, 5, blue[1]);
  } else if (variant === 1) {
    c.ellipse(4, 3, 10, 5, cream[4])
      .rect(6, 2, 6, 3, orange[3])
      .rect(6, 2, 6, 1, red[3])
      .rect(20, 3, 3, 4, cream[4])
      .rect(24, 3, 3, 4, cream[4])
      .rect(21, 3, 1, 1, wood[2]);
  } else {
    c.rect(3, 0, 3, 8, leaf[2])
      .rect(4, 0, 1, 2, leaf[3])
      .rect(8, 1, 3, 7, orange[2])
      .rect(8, 1, 1, 7, orange[3])
      .rect(20, 3, 4, 5, yellow[2])
      .rect(20, 2, 4, 2, cream[4])
      .set(24, 5, yellow[1]);
  }
  return c;
};

const setting = (c: PixelCanvas, x: number, y: number): void => {
  c.ellipse(x, y, 6, 4, cream[4])
    .rect(x + 2, y + 1, 2, 1, cream[2])
    .rect(x + 1, y + 3, 5, 1, cream[2]);
};

const dining = (cells: number, variant: number): PixelCanvas => {
  const w = cells * 16;
  const ramp = variant === 2 ? pale : wood;
  const c = table(picture(cells, 23), 1, 4, w - 2, 11, 22, ramp);
  if (variant === 1) {
    c.rect(1, 4, w - 2, 11, cream[3])
      .rect(1, 15, w - 2, 3, cream[2])
      .rect(1, 4, w - 2, 1, cream[4]);
    for (let x = 2; x < w - 2; x += 4) for (let y = 5; y < 15; y += 4) c.rect(x, y, 2, 2, red[4]);
  }
  for (let x = 4; x < w - 9; x += 16) {
    setting(c, x, 9);
    c.rect(x + 8, 6, 3, 3, blue[3])
      .rect(x + 8, 6, 3, 1, blue[4])
      .set(x + 10, 8, blue[2]);
  }
  const mid = w / 2;
  c.rect(mid - 2, 3, 4, 5, variant === 2 ? red[2] : water[2]).rect(mid - 2, 3, 1, 5, water[3]);
  return c
    .set(mid - 2, 1, yellow[3])
    .set(mid, 0, red[3])
    .set(mid + 1, 2, cream[4])
    .rect(mid - 1, 1, 1, 2, leaf[3])
    .set(mid, 2, leaf[2]);
};

const jars = (variant: number): PixelCanvas => {
  const c = box(picture(1, 22), 1, 8, 14, 5, 9, wood);
  const fills = variant === 0 ? [red[3], yellow[3], leaf[3]] : [blue[4], blue[4], water[4]];
  fills.forEach((fill, i) => {
    const x = 2 + i * 4;
    const y = i === 1 ? 2 : 4;
    c.rect(x, y + 1, 4, 7, fill)
      .rect(x, y, 4, 1, wood[3])
      .rect(x, y + 1, 1, 6, cream[4])
      .rect(x + 3, y + 1, 1, 7, stone[2]);
  });
  return panel(c, 3, 14, 10, 7, wood, 8);
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

export const kitchen: Sprites = {
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
  sink: { frames: [sink()], shadow: "small" },
  cupboard: { frames: [wood, pale, blue, leaf].map(cupboard), shadow: "small" },
  counter: { frames: [0, 1, 2].map(counter), shadow: "medium" },
  table: { frames: [0, 1, 2].map((v) => dining(2, v)), shadow: "medium" },
  "long-table": { frames: [0, 1, 2].map((v) => dining(3, v)), shadow: "large" },
  jars: { frames: [0, 1].map(jars), shadow: "small" },
  kettle: {
    frames: [kettle(false, 0)],
    states: { lit: [kettle(true, 0), kettle(true, 1)] },
    fps: 3,
    lamp: { dx: 0, dy: -5, radius: 24 },
    lampState: "lit",
    shadow: "small",
  },
};
