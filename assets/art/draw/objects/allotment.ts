import type { PixelCanvas } from "../canvas.ts";
import { ramps } from "../palette.ts";
import { picture } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, red, blue, yellow, orange, earth, leaf } = ramps;

const gardenBed = (variant: number): PixelCanvas => {
  const c = picture(2, 22);
  c.rect(0, 5, 32, 17, wood[2])
    .rect(0, 5, 32, 1, wood[4])
    .rect(0, 6, 32, 1, wood[3])
    .rect(2, 7, 28, 11, earth[0])
    .rect(2, 9, 28, 1, earth[1])
    .rect(2, 13, 28, 2, earth[1])
    .rect(0, 18, 32, 1, wood[3])
    .rect(0, 21, 32, 1, wood[0])
    .rect(31, 6, 1, 16, wood[1]);
  for (let j = 0; j < 2; j++)
    for (let i = 0; i < 5; i++) {
      const x = 3 + i * 5 + j * 2;
      const y = 3 + j * 6;
      if (variant === 0)
        c.ellipse(x, y + 1, 6, 6, leaf[1])
          .ellipse(x, y, 6, 6, leaf[3])
          .rect(x + 2, y + 1, 2, 2, leaf[4])
          .set(x + 4, y + 4, leaf[2]);
      else if (variant === 1)
        c.rect(x + 1, y, 1, 5, leaf[2])
          .rect(x + 3, y + 1, 1, 4, leaf[3])
          .set(x, y + 1, leaf[3])
          .set(x + 4, y, leaf[4])
          .rect(x + 1, y + 5, 3, 1, orange[2]);
      else if (variant === 2)
        c.rect(x + 2, y - 2, 1, 8, wood[3])
          .ellipse(x, y - 1, 5, 6, leaf[2])
          .set(x + 1, y, leaf[4])
          .rect(x, y + 2, 2, 2, red[2])
          .rect(x + 3, y + 1, 2, 2, red[3])
          .set(x, y + 2, red[4]);
      else
        c.set(x + 2, y + 4, leaf[3])
          .set(x + 1, y + 3, leaf[4])
          .set(x + 3, y + 3, leaf[3])
          .set(x + 2, y + 5, leaf[2]);
    }
  return c;
};

const compost = (): PixelCanvas => {
  const c = picture(1, 21);
  c.ellipse(2, 1, 12, 12, earth[1]).ellipse(3, 2, 8, 6, earth[2]);
  c.stamp(3, 2, ["  l  o   ", "l   y  l ", "  r   l  ", " o  l   y"], {
    l: leaf[3],
    o: orange[2],
    y: yellow[2],
    r: red[2],
  });
  for (let y = 8; y < 20; y += 4)
    c.rect(1, y, 14, 3, wood[2])
      .rect(1, y, 14, 1, wood[3])
      .rect(1, y + 3, 14, 1, wood[0]);
  return c
    .rect(1, 6, 2, 15, wood[3])
    .rect(13, 6, 2, 15, wood[1])
    .rect(1, 6, 2, 1, wood[4])
    .rect(1, 20, 14, 1, wood[0]);
};

const scarecrow = (): PixelCanvas => {
  const c = picture(2, 36);
  c.rect(15, 8, 2, 27, wood[2])
    .rect(15, 34, 2, 2, wood[0])
    .rect(4, 15, 24, 2, wood[3])
    .rect(4, 17, 24, 1, wood[1]);
  c.rect(7, 13, 18, 6, red[2])
    .rect(7, 13, 18, 1, red[3])
    .rect(11, 13, 10, 13, red[2])
    .rect(11, 13, 2, 13, red[3])
    .rect(20, 19, 1, 7, red[0])
    .rect(11, 26, 10, 1, red[0]);
  for (let x = 8; x < 25; x += 4) c.rect(x, 14, 1, 4, yellow[2]);
  c.rect(13, 20, 4, 4, blue[2])
    .rect(11, 16, 10, 1, yellow[2])
    .rect(4, 14, 3, 5, yellow[3])
    .rect(25, 14, 3, 5, yellow[2])
    .rect(11, 27, 10, 2, yellow[2]);
  c.ellipse(12, 5, 8, 9, earth[4])
    .rect(14, 8, 1, 1, wood[0])
    .rect(17, 8, 1, 1, wood[0])
    .rect(14, 11, 4, 1, wood[1])
    .rect(19, 8, 1, 4, earth[2]);
  return c
    .rect(9, 5, 14, 2, yellow[1])
    .rect(9, 5, 12, 1, yellow[2])
    .rect(12, 1, 8, 4, yellow[2])
    .rect(12, 1, 6, 1, yellow[4])
    .rect(12, 4, 8, 1, red[2])
    .rect(9, 7, 14, 1, yellow[0]);
};

const beehive = (): PixelCanvas => {
  const c = picture(1, 25);
  c.rect(3, 21, 2, 4, wood[1])
    .rect(11, 21, 2, 4, wood[1])
    .rect(2, 20, 12, 1, wood[3])
    .rect(2, 21, 12, 1, wood[0]);
  for (const [x, y, w] of [
    [5, 1, 6],
    [3, 4, 10],
    [2, 8, 12],
    [2, 12, 12],
    [2, 16, 12],
  ] as const)
    c.rect(x, y, w, 4, yellow[2])
      .rect(x, y, w - 2, 1, yellow[4])
      .rect(x, y + 3, w, 1, yellow[1])
      .rect(x + w - 1, y + 1, 1, 3, yellow[0]);
  return c
    .ellipse(6, 14, 5, 4, wood[0])
    .set(1, 5, yellow[3])
    .set(2, 4, wood[0])
    .set(14, 10, yellow[3])
    .set(13, 10, wood[0])
    .set(12, 2, yellow[3])
    .set(13, 2, wood[0]);
};

export const allotment: Sprites = {
  "garden-bed": { frames: [0, 1, 2, 3].map(gardenBed) },
  compost: { frames: [compost()], shadow: "small" },
  scarecrow: { frames: [scarecrow()], shadow: "small" },
  beehive: { frames: [beehive()], shadow: "small" },
};
