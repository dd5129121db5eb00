import type { PixelCanvas } from "../canvas.ts";
import { ramps } from "../palette.ts";
import { picture } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, cream, stone, red, blue, yellow, orange, slate, leaf } = ramps;

const lampPost = (lit: boolean): PixelCanvas => {
  const c = picture(1, 44);
  c.rect(7, 14, 2, 27, slate[1])
    .rect(7, 14, 1, 27, slate[2])
    .rect(6, 36, 4, 6, slate[1])
    .rect(6, 36, 1, 6, slate[3])
    .rect(5, 41, 6, 3, slate[1])
    .rect(5, 41, 5, 1, slate[3])
    .rect(5, 43, 6, 1, slate[0])
    .rect(5, 18, 6, 1, slate[2]);
  c.rect(4, 5, 8, 9, slate[1])
    .rect(5, 6, 6, 7, lit ? yellow[3] : blue[3])
    .rect(6, 7, 3, 5, lit ? yellow[4] : blue[4])
    .rect(8, 6, 1, 7, lit ? yellow[2] : slate[2])
    .rect(5, 14, 6, 1, slate[0]);
  return c
    .rect(3, 4, 10, 1, slate[2])
    .rect(5, 2, 6, 2, slate[1])
    .rect(5, 2, 4, 1, slate[3])
    .rect(7, 0, 2, 2, slate[2])
    .rect(11, 5, 1, 9, slate[0]);
};

const signpost = (): PixelCanvas => {
  const c = picture(1, 32);
  c.rect(7, 2, 3, 29, wood[2])
    .rect(7, 2, 1, 29, wood[4])
    .rect(9, 3, 1, 28, wood[1])
    .rect(7, 31, 3, 1, wood[0]);
  const arm = (y: number, left: boolean) => {
    const x = left ? 1 : 3;
    c.rect(x, y, 12, 6, wood[3])
      .rect(x, y, 12, 1, wood[4])
      .rect(x, y + 6, 12, 1, wood[0])
      .rect(x + 2, y + 2, 8, 1, wood[1])
      .rect(x + 3, y + 4, 5, 1, wood[1]);
    c.rect(left ? 0 : 15, y + 1, 1, 4, wood[3]);
  };
  arm(4, false);
  arm(13, true);
  return c.stamp(4, 28, ["l  l l", "lGlGlG"], { l: leaf[3], G: leaf[2] });
};

const mailbox = (): PixelCanvas => {
  const c = picture(1, 26);
  c.rect(7, 13, 3, 12, wood[2]).rect(7, 13, 1, 12, wood[3]).rect(7, 25, 3, 1, wood[0]);
  c.rect(2, 5, 12, 9, red[2])
    .rect(3, 4, 10, 1, red[4])
    .rect(2, 5, 11, 2, red[3])
    .rect(13, 6, 1, 8, red[0])
    .rect(2, 13, 12, 1, red[1])
    .rect(4, 8, 7, 1, red[0])
    .rect(5, 10, 5, 2, yellow[3]);
  return c
    .rect(14, 3, 1, 5, stone[2])
    .rect(12, 2, 3, 3, yellow[2])
    .set(12, 2, yellow[4])
    .rect(5, 7, 4, 1, cream[4]);
};

const picnicTable = (): PixelCanvas => {
  const c = picture(2, 26);
  c.rect(0, 4, 32, 3, wood[3]).rect(0, 4, 32, 1, wood[4]).rect(0, 7, 32, 1, wood[1]);
  for (const x of [4, 25])
    c.line(x, 8, x - 3, 24, wood[1])
      .line(x + 1, 8, x - 2, 24, wood[1])
      .line(x, 12, x + 4, 24, wood[1])
      .line(x + 1, 12, x + 5, 24, wood[0]);
  c.rect(0, 19, 32, 3, wood[3]).rect(0, 19, 32, 1, wood[4]).rect(0, 22, 32, 1, wood[1]);
  c.rect(2, 8, 28, 8, wood[3])
    .rect(2, 8, 28, 1, wood[4])
    .rect(2, 11, 28, 1, wood[2])
    .rect(2, 14, 28, 1, wood[2])
    .rect(2, 16, 28, 2, wood[1]);
  c.rect(11, 8, 10, 10, red[3]).rect(11, 16, 10, 2, red[1]);
  for (let x = 11; x < 21; x += 4)
    for (let y = 8; y < 16; y += 4) c.rect(x, y, 2, 2, cream[4]).rect(x + 2, y + 2, 2, 2, cream[4]);
  return c
    .ellipse(13, 9, 6, 4, wood[4])
    .rect(14, 8, 4, 3, orange[2])
    .rect(14, 8, 3, 1, orange[3])
    .rect(24, 8, 3, 4, blue[2])
    .rect(24, 8, 3, 1, blue[4]);
};

export const street: Sprites = {
  "lamp-post": {
    frames: [lampPost(false)],
    states: { lit: [lampPost(true)] },
    lamp: { dx: 0, dy: -34, radius: 64 },
    lampState: "lit",
    shadow: "small",
  },
  signpost: { frames: [signpost()], shadow: "small" },
  mailbox: { frames: [mailbox()], shadow: "small" },
  "picnic-table": { frames: [picnicTable()], shadow: "medium" },
};
