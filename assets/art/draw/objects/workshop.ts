import type { PixelCanvas } from "../canvas.ts";
import { ramps } from "../palette.ts";
import { picture, table } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, cream, stone, red, blue, yellow, water, slate, pink, earth } = ramps;

const workbench = (): PixelCanvas => {
  const c = table(picture(2, 25), 0, 6, 32, 10, 24, wood);
  c.rect(4, 19, 24, 2, wood[2])
    .rect(4, 21, 24, 1, wood[1])
    .rect(8, 17, 6, 2, earth[3])
    .rect(18, 17, 5, 2, wood[3]);
  c.rect(3, 8, 12, 3, wood[4])
    .rect(3, 11, 12, 1, wood[2])
    .rect(17, 7, 6, 3, stone[3])
    .rect(17, 7, 6, 1, stone[4])
    .rect(23, 8, 3, 1, wood[1]);
  c.rect(19, 12, 2, 3, red[2])
    .rect(20, 11, 6, 2, stone[3])
    .rect(26, 11, 2, 2, wood[2])
    .rect(28, 12, 4, 6, slate[1])
    .rect(28, 12, 4, 1, slate[3]);
  return c
    .stamp(2, 12, ["c  c  c ", " c  cc  "], { c: cream[3] })
    .set(6, 23, wood[4])
    .set(12, 24, wood[4])
    .set(17, 24, cream[2]);
};

const lathe = (): PixelCanvas => {
  const c = table(picture(2, 26), 0, 10, 32, 7, 25, wood);
  c.rect(2, 3, 6, 9, slate[2])
    .rect(2, 3, 6, 1, slate[4])
    .rect(7, 4, 1, 8, slate[0])
    .rect(25, 4, 5, 8, slate[2])
    .rect(25, 4, 5, 1, slate[4])
    .rect(29, 5, 1, 7, slate[0]);
  c.rect(8, 6, 17, 4, wood[4])
    .rect(8, 9, 17, 1, wood[2])
    .rect(12, 5, 3, 6, wood[4])
    .rect(18, 5, 2, 6, wood[4])
    .rect(12, 10, 3, 1, wood[2]);
  c.ellipse(8, 17, 14, 9, wood[1]).ellipse(8, 16, 14, 9, wood[3]).ellipse(11, 18, 8, 5, wood[1]);
  return c.stamp(3, 13, ["c cc  c"], { c: cream[3] });
};

const sewingTable = (): PixelCanvas => {
  const c = table(picture(2, 25), 1, 8, 30, 9, 24, wood);
  c.rect(6, 10, 14, 3, slate[1])
    .rect(6, 10, 14, 1, slate[3])
    .rect(16, 4, 4, 7, slate[1])
    .rect(6, 3, 14, 3, slate[1])
    .rect(6, 3, 14, 1, slate[3])
    .rect(7, 6, 2, 4, slate[2])
    .ellipse(19, 4, 4, 5, yellow[2])
    .set(8, 10, stone[4]);
  c.rect(1, 11, 8, 5, pink[3])
    .rect(1, 11, 8, 1, pink[4])
    .rect(1, 16, 7, 4, pink[2])
    .rect(24, 8, 3, 4, red[2])
    .rect(24, 8, 3, 1, cream[4])
    .rect(27, 10, 3, 4, blue[2])
    .rect(27, 10, 3, 1, cream[4]);
  return c.rect(11, 20, 9, 2, slate[1]).rect(15, 17, 1, 4, slate[1]);
};

const loom = (): PixelCanvas => {
  const c = picture(2, 34);
  c.rect(1, 2, 3, 31, wood[2])
    .rect(1, 2, 1, 31, wood[3])
    .rect(28, 2, 3, 31, wood[2])
    .rect(30, 2, 1, 31, wood[1])
    .rect(0, 1, 32, 4, wood[3])
    .rect(0, 1, 32, 1, wood[4])
    .rect(0, 4, 32, 1, wood[1]);
  for (let x = 5; x < 27; x += 2) c.rect(x, 5, 1, 11, cream[3]).rect(x + 1, 5, 1, 11, cream[1]);
  for (let y = 15; y < 27; y++)
    c.rect(5, y, 22, 1, [red[2], red[3], yellow[2], water[2], water[3], cream[3]][Math.floor(y / 2) % 6]!);
  c.rect(3, 11, 26, 2, wood[3])
    .rect(3, 13, 26, 1, wood[1])
    .rect(2, 26, 28, 3, wood[3])
    .rect(2, 26, 28, 1, wood[4])
    .rect(2, 29, 28, 1, wood[1]);
  return c
    .rect(0, 31, 6, 3, wood[2])
    .rect(26, 31, 6, 3, wood[1])
    .rect(0, 33, 6, 1, wood[0])
    .rect(26, 33, 6, 1, wood[0]);
};

export const workshop: Sprites = {
  workbench: { frames: [workbench()], shadow: "medium" },
  lathe: { frames: [lathe()], shadow: "medium" },
  "sewing-table": { frames: [sewingTable()], shadow: "medium" },
  loom: { frames: [loom()], shadow: "medium" },
};
