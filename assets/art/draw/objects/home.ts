import type { PixelCanvas } from "../canvas.ts";
import { type Ramp, ramps } from "../palette.ts";
import { box, panel, picture } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, cream, stone, red, blue, leaf, yellow, water, pink, slate, earth } = ramps;
const pale: Ramp = [wood[1], earth[1], earth[3], earth[4], cream[3]];

const wardrobe = (ramp: Ramp): PixelCanvas => {
  const c = box(picture(1, 29), 1, 0, 14, 4, 25, ramp);
  panel(c, 2, 6, 6, 19, ramp, 6);
  panel(c, 8, 6, 6, 19, ramp, 9);
  return c.rect(2, 28, 2, 1, ramp[0]).rect(1, 0, 14, 1, ramp[4]);
};

const chest = (ramp: Ramp): PixelCanvas => {
  const c = box(picture(1, 16), 1, 3, 14, 6, 7, ramp);
  c.rect(3, 3, 2, 13, stone[2])
    .rect(11, 3, 2, 13, stone[2])
    .rect(3, 3, 2, 1, stone[4])
    .rect(11, 3, 2, 1, stone[4]);
  return c.rect(7, 9, 2, 3, yellow[2]).set(7, 9, yellow[4]).rect(1, 15, 14, 1, ramp[0]);
};

const dresser = (ramp: Ramp, vase: Ramp): PixelCanvas => {
  const c = box(picture(2, 24), 1, 7, 30, 6, 11, ramp);
  for (const x of [2, 11, 20]) {
    panel(c, x, 14, 9, 4, ramp, x + 4);
    panel(c, x, 18, 9, 4, ramp, x + 4);
  }
  c.rect(5, 4, 4, 6, vase[2]).rect(5, 4, 1, 6, vase[3]).rect(8, 5, 1, 5, vase[1]);
  c.set(5, 2, pink[3]).set(7, 1, yellow[3]).set(8, 3, pink[2]).rect(6, 3, 1, 1, leaf[3]).set(7, 2, leaf[2]);
  return c
    .rect(19, 8, 8, 2, cream[4])
    .rect(22, 5, 3, 4, wood[1])
    .rect(23, 6, 1, 2, blue[4])
    .set(27, 9, cream[2]);
};

const mirror = (): PixelCanvas => {
  const c = picture(1, 27);
  c.ellipse(2, 1, 12, 19, wood[2]).ellipse(3, 2, 10, 17, blue[4]).ellipse(2, 1, 12, 3, wood[3]);
  c.ellipse(3, 2, 10, 17, blue[3])
    .line(5, 9, 9, 4, blue[4])
    .line(5, 11, 10, 5, cream[4])
    .line(7, 15, 11, 10, blue[4]);
  return c
    .rect(3, 20, 2, 6, wood[2])
    .rect(11, 20, 2, 6, wood[1])
    .rect(2, 25, 4, 2, wood[1])
    .rect(10, 25, 4, 2, wood[0]);
};

const washstand = (): PixelCanvas => {
  const c = box(picture(1, 21), 2, 6, 12, 6, 9, pale);
  panel(c, 4, 14, 8, 6, pale, 10);
  c.ellipse(3, 5, 10, 6, cream[4]).ellipse(4, 6, 8, 4, water[3]).rect(6, 7, 3, 1, water[4]);
  return c.rect(10, 1, 3, 5, cream[4]).set(13, 3, cream[2]).rect(12, 2, 1, 4, blue[3]).set(10, 0, cream[3]);
};

const bath = (full: boolean): PixelCanvas => {
  const c = picture(2, 20);
  c.ellipse(1, 2, 30, 14, cream[4]).rect(2, 9, 28, 8, cream[3]).ellipse(2, 9, 28, 10, cream[3]);
  c.ellipse(3, 4, 26, 9, full ? water[3] : stone[3]).ellipse(3, 5, 26, 8, full ? water[3] : stone[4]);
  if (full)
    c.rect(8, 7, 6, 1, water[4])
      .rect(17, 9, 5, 1, water[4])
      .ellipse(20, 5, 6, 4, cream[4])
      .set(13, 5, cream[4]);
  c.rect(4, 18, 3, 2, yellow[1])
    .rect(25, 18, 3, 2, yellow[1])
    .rect(3, 17, 26, 1, cream[1])
    .rect(29, 10, 1, 6, cream[1]);
  return c.rect(1, 1, 4, 2, yellow[2]).rect(2, 3, 2, 2, yellow[1]).set(1, 1, yellow[4]);
};

const toyBox = (): PixelCanvas => {
  const c = box(picture(1, 18), 1, 7, 14, 4, 7, blue);
  c.rect(2, 8, 12, 3, blue[1])
    .ellipse(3, 3, 6, 6, red[3])
    .rect(4, 4, 2, 1, red[4])
    .rect(3, 6, 6, 1, cream[4]);
  c.rect(10, 3, 3, 6, yellow[2])
    .rect(10, 2, 1, 1, yellow[3])
    .rect(12, 2, 1, 1, yellow[3])
    .set(11, 4, wood[0]);
  return c.stamp(5, 13, ["  Y  ", " YYY ", "  Y  "], { Y: yellow[3] });
};

const piano = (): PixelCanvas => {
  const c = box(picture(2, 29), 1, 0, 30, 4, 25, wood);
  c.rect(3, 6, 26, 6, wood[1])
    .rect(11, 4, 10, 7, cream[4])
    .rect(12, 6, 8, 1, slate[2])
    .rect(12, 8, 7, 1, slate[2]);
  c.rect(0, 14, 32, 3, wood[3])
    .rect(0, 14, 32, 1, wood[4])
    .rect(2, 16, 28, 4, cream[4])
    .rect(2, 19, 28, 1, cream[2]);
  for (let x = 4; x < 29; x += 3) c.rect(x, 16, 1, 2, wood[0]);
  c.rect(0, 20, 32, 2, wood[2]).rect(0, 21, 32, 1, wood[1]);
  return c
    .rect(1, 22, 2, 7, wood[2])
    .rect(29, 22, 2, 7, wood[1])
    .rect(1, 28, 30, 1, wood[0])
    .rect(14, 26, 4, 1, yellow[2]);
};

export const home: Sprites = {
  wardrobe: { frames: [wood, pale, blue, leaf].map(wardrobe), shadow: "small" },
  chest: { frames: [wood, red].map(chest), shadow: "small" },
  dresser: { frames: [dresser(wood, blue), dresser(pale, red), dresser(wood, water)], shadow: "medium" },
  mirror: { frames: [mirror()], shadow: "small" },
  washstand: { frames: [washstand()], shadow: "small" },
  bath: { seat: { covers: [] }, frames: [bath(false)], states: { full: [bath(true)] } },
  "toy-box": { frames: [toyBox()], shadow: "small" },
  piano: { frames: [piano()], shadow: "medium" },
};
