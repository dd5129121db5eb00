import type { PixelCanvas } from "../canvas.ts";
import { type Ramp, ramps } from "../palette.ts";
import { box, panel, picture, table } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, cream, stone, red, blue, leaf, yellow, water, orange, slate, violet, pink, earth } = ramps;
const white: Ramp = [stone[0], stone[2], stone[4], cream[3], cream[4]];

const paper = (c: PixelCanvas, x: number, y: number, w = 5, h = 4): void => {
  c.rect(x, y, w, h, cream[4])
    .rect(x + 1, y + 1, w - 2, 1, slate[3])
    .rect(x, y + h, w, 1, cream[1]);
};

const desk = (variant: number): PixelCanvas => {
  const c = box(picture(2, 24), 1, 5, 30, 8, 11, wood);
  panel(c, 2, 14, 8, 4, wood, 6);
  panel(c, 2, 18, 8, 5, wood, 6);
  c.rect(11, 15, 10, 9, wood[0]).rect(11, 15, 10, 2, wood[1]);
  panel(c, 21, 14, 8, 9, wood, 22);
  paper(c, 11, 7, 6, 4);
  c.rect(24, 6, 4, 3, slate[1]).rect(24, 6, 4, 1, slate[3]).line(27, 6, 29, 1, cream[4]);
  const stack = [red, blue, leaf][variant % 3]!;
  c.rect(3, 7, 6, 3, stack[2])
    .rect(3, 5, 5, 2, yellow[2])
    .rect(3, 7, 6, 1, stack[3])
    .rect(3, 5, 5, 1, yellow[3]);
  return variant === 2 ? c.rect(19, 3, 3, 6, yellow[2]).rect(18, 2, 5, 3, leaf[3]) : c;
};

const lectern = (): PixelCanvas => {
  const c = picture(1, 27);
  c.rect(6, 11, 4, 13, wood[2])
    .rect(6, 11, 1, 13, wood[3])
    .rect(9, 11, 1, 13, wood[1])
    .rect(3, 23, 10, 4, wood[2])
    .rect(3, 23, 10, 1, wood[4])
    .rect(3, 26, 10, 1, wood[0]);
  c.rect(1, 4, 14, 8, wood[3])
    .rect(1, 3, 14, 1, wood[4])
    .rect(1, 12, 14, 1, wood[1])
    .rect(14, 4, 1, 8, wood[1]);
  c.rect(2, 3, 6, 7, cream[4]).rect(8, 3, 6, 7, cream[3]).rect(7, 3, 1, 8, cream[1]);
  for (const y of [5, 7]) c.rect(3, y, 3, 1, slate[3]).rect(9, y, 4, 1, slate[3]);
  return c.rect(10, 8, 1, 6, red[2]);
};

const bellRope = (): PixelCanvas => {
  const c = picture(1, 46);
  c.rect(1, 0, 14, 3, wood[2]).rect(1, 0, 14, 1, wood[4]).rect(1, 2, 14, 1, wood[0]);
  c.ellipse(3, 3, 10, 9, yellow[2])
    .rect(3, 8, 10, 5, yellow[2])
    .rect(2, 12, 12, 2, yellow[1])
    .rect(4, 5, 2, 7, yellow[4])
    .rect(12, 8, 1, 5, yellow[0])
    .rect(6, 14, 4, 1, wood[1]);
  for (let y = 15; y < 42; y++)
    c.set(7, y, y % 3 === 0 ? earth[2] : earth[4]).set(8, y, y % 3 === 1 ? earth[1] : earth[3]);
  return c
    .rect(6, 36, 4, 6, red[2])
    .rect(6, 36, 1, 6, red[3])
    .rect(6, 42, 1, 2, red[2])
    .rect(8, 42, 1, 3, red[2]);
};

/** The school's board stands on legs against the back wall. */
const blackboard = (): PixelCanvas => {
  const c = picture(2, 31);
  c.rect(4, 20, 2, 11, wood[2])
    .rect(26, 20, 2, 11, wood[1])
    .rect(3, 30, 4, 1, wood[0])
    .rect(25, 30, 4, 1, wood[0]);
  c.rect(0, 1, 32, 21, wood[2])
    .rect(0, 1, 32, 1, wood[4])
    .rect(0, 1, 1, 21, wood[3])
    .rect(2, 3, 28, 16, leaf[0])
    .rect(2, 3, 28, 1, wood[0]);
  c.stamp(4, 6, [" w  ww   ww", "w w www w  ", "www w w w  ", "w w www  ww"], { w: cream[4] })
    .rect(18, 7, 9, 1, leaf[4])
    .rect(18, 10, 6, 1, leaf[4])
    .rect(4, 14, 12, 1, yellow[3]);
  c.ellipse(20, 12, 6, 5, pink[3]).ellipse(21, 13, 4, 3, leaf[0]);
  return c
    .rect(1, 19, 30, 2, wood[3])
    .rect(6, 18, 3, 1, cream[4])
    .rect(10, 18, 2, 1, yellow[3])
    .rect(0, 21, 32, 1, wood[0])
    .rect(22, 18, 5, 2, red[2]);
};

const easel = (variant: number): PixelCanvas => {
  const c = picture(1, 32);
  c.line(8, 0, 2, 31, wood[2])
    .line(7, 0, 1, 31, wood[3])
    .line(8, 0, 14, 31, wood[1])
    .line(7, 1, 13, 31, wood[2]);
  c.rect(1, 5, 14, 15, cream[2])
    .rect(1, 5, 13, 14, cream[4])
    .rect(2, 6, 11, 7, variant ? violet[2] : blue[3])
    .rect(2, 13, 11, 5, variant ? slate[1] : leaf[3]);
  if (variant) c.ellipse(4, 8, 4, 5, yellow[3]).ellipse(9, 9, 3, 4, orange[2]);
  else c.ellipse(9, 7, 3, 3, yellow[3]).rect(3, 12, 4, 3, leaf[2]).rect(7, 14, 5, 2, water[2]);
  return c.rect(0, 20, 16, 2, wood[3]).rect(0, 20, 16, 1, wood[4]).rect(0, 22, 16, 1, wood[1]);
};

const paintTable = (): PixelCanvas => {
  const c = table(picture(2, 23), 1, 4, 30, 10, 22, wood);
  c.ellipse(3, 6, 11, 7, wood[4])
    .ellipse(4, 6, 9, 5, cream[3])
    .rect(5, 7, 2, 2, red[2])
    .rect(8, 6, 2, 2, yellow[2])
    .rect(10, 8, 2, 2, blue[2])
    .rect(7, 9, 2, 1, leaf[3]);
  for (const [i, ramp] of [red, blue, yellow].entries())
    c.rect(17 + i * 4, 6, 3, 5, ramp[2])
      .rect(17 + i * 4, 6, 3, 1, ramp[4])
      .rect(19 + i * 4, 7, 1, 4, ramp[1]);
  return c
    .line(15, 12, 20, 12, wood[1])
    .line(26, 2, 28, 6, wood[1])
    .line(24, 1, 25, 6, wood[2])
    .set(24, 1, red[3])
    .set(26, 2, blue[3]);
};

const sortingTable = (): PixelCanvas => {
  const c = box(picture(2, 30), 1, 12, 30, 7, 11, wood);
  c.rect(2, 0, 28, 13, wood[2]).rect(2, 0, 28, 1, wood[4]).rect(29, 1, 1, 12, wood[1]);
  for (let j = 0; j < 2; j++)
    for (let i = 0; i < 5; i++) {
      c.rect(4 + i * 5, 2 + j * 6, 4, 5, wood[0]);
      if ((i + j * 2) % 3 !== 1)
        c.rect(4 + i * 5, 4 + j * 6, 4, 3, i % 2 ? cream[4] : blue[4]).set(6 + i * 5, 5 + j * 6, red[2]);
    }
  paper(c, 5, 14);
  paper(c, 13, 15, 6, 3);
  return c
    .rect(22, 13, 7, 5, earth[3])
    .rect(22, 13, 7, 1, earth[4])
    .rect(25, 13, 1, 5, red[2])
    .rect(2, 29, 28, 1, wood[0]);
};

const press = (): PixelCanvas => {
  const c = box(picture(2, 31), 1, 16, 30, 6, 9, wood);
  c.rect(4, 2, 4, 17, slate[1])
    .rect(24, 2, 4, 17, slate[1])
    .rect(4, 2, 1, 17, slate[3])
    .rect(24, 2, 1, 17, slate[3])
    .rect(3, 0, 26, 4, slate[2])
    .rect(3, 0, 26, 1, slate[4])
    .rect(3, 4, 26, 1, slate[0]);
  c.rect(14, 4, 4, 7, stone[2])
    .rect(14, 4, 1, 7, stone[4])
    .rect(8, 11, 16, 3, slate[2])
    .rect(8, 11, 16, 1, slate[3])
    .rect(8, 14, 16, 1, slate[0])
    .rect(16, 7, 12, 1, wood[3])
    .rect(27, 6, 3, 3, wood[2]);
  paper(c, 9, 17, 9, 4);
  return c.rect(21, 18, 5, 3, slate[0]).rect(21, 18, 5, 1, slate[1]);
};

const medicine = (): PixelCanvas => {
  const c = box(picture(1, 31), 1, 0, 14, 4, 27, white);
  c.rect(3, 6, 10, 13, blue[3]).rect(3, 10, 10, 1, cream[4]).rect(3, 14, 10, 1, cream[4]);
  for (const [x, y, ramp] of [
    [4, 7, leaf],
    [7, 7, red],
    [10, 7, yellow],
    [4, 11, violet],
    [8, 11, water],
    [5, 15, orange],
    [9, 15, blue],
  ] as const)
    c.rect(x, y, 2, 3, ramp[2]).set(x, y, ramp[4]);
  c.rect(8, 6, 1, 13, cream[4]);
  panel(c, 2, 20, 12, 10, white, 12);
  return c.rect(6, 24, 5, 1, red[2]).rect(8, 22, 1, 5, red[2]);
};

export const study: Sprites = {
  desk: { frames: [0, 1, 2].map(desk), shadow: "medium" },
  lectern: { frames: [lectern()], shadow: "small" },
  "bell-rope": { frames: [bellRope()], shadow: "small" },
  blackboard: { frames: [blackboard()], shadow: "medium" },
  easel: { frames: [0, 1].map(easel), shadow: "small" },
  "paint-table": { frames: [paintTable()], shadow: "medium" },
  "sorting-table": { frames: [sortingTable()], shadow: "medium" },
  press: { frames: [press()], shadow: "medium" },
  "medicine-cabinet": { frames: [medicine()], shadow: "small" },
};
