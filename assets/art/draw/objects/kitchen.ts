import type { PixelCanvas } from "../canvas.ts";
import { type Ramp, ramps } from "../palette.ts";
import { box, panel, picture } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, cream, stone, red, blue, leaf, yellow, water, orange, earth } = ramps;
const pale: Ramp = [wood[1], earth[1], earth[3], earth[4], cream[3]];

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

export const kitchen: Sprites = {
  sink: { frames: [sink()], shadow: "small" },
  cupboard: { frames: [wood, pale, blue, leaf].map(cupboard), shadow: "small" },
  counter: { frames: [0, 1, 2].map(counter), shadow: "medium" },
  jars: { frames: [0, 1].map(jars), shadow: "small" },
};
