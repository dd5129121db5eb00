import type { PixelCanvas } from "../canvas.ts";
import { type Ramp, ramps } from "../palette.ts";
import { picture, table } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, cream, red, blue, leaf, yellow, water, earth } = ramps;
const pale: Ramp = [wood[1], earth[1], earth[3], earth[4], cream[3]];

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

export const tables: Sprites = {
  table: { frames: [0, 1, 2].map((v) => dining(2, v)), shadow: "medium" },
  "long-table": { frames: [0, 1, 2].map((v) => dining(3, v)), shadow: "large" },
};
