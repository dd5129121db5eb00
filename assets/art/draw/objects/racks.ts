import { noise, type PixelCanvas } from "../canvas.ts";
import { type Colour, type Ramp, ramps } from "../palette.ts";
import { box, picture } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, cream, red, blue, leaf, yellow, water, orange, violet, pink } = ramps;

/** An open rack two cells wide: `rows` boards, things on them drawn by `fill`. */
const rack = (
  h: number,
  ramp: Ramp,
  rows: number[],
  fill: (c: PixelCanvas, y: number, row: number) => void,
): PixelCanvas => {
  const c = box(picture(2, h), 1, 0, 30, 4, h - 4, ramp);
  c.rect(3, 6, 26, h - 8, ramp[0]);
  rows.forEach((y, row) => {
    fill(c, y, row);
    c.rect(3, y, 26, 2, ramp[3])
      .rect(3, y, 26, 1, ramp[4])
      .rect(3, y + 2, 26, 1, ramp[0]);
  });
  return c
    .rect(1, 4, 2, h - 5, ramp[3])
    .rect(1, 4, 1, h - 5, ramp[4])
    .rect(29, 5, 1, h - 6, ramp[2]);
};

const goods: readonly Colour[] = [
  red[2],
  yellow[2],
  blue[2],
  leaf[2],
  orange[2],
  cream[3],
  violet[2],
  water[2],
  pink[3],
];

const shelf = (variant: number): PixelCanvas =>
  rack(34, wood, [14, 22, 30], (c, y, row) => {
    for (let x = 4; x < 27; ) {
      const n = noise(x, row + variant * 5, 800);
      const w = 2 + Math.floor(n * 3);
      const h = 3 + Math.floor(noise(x, row, 801 + variant) * 4);
      const colour = goods[Math.floor(noise(x, row + variant * 7, 802) * goods.length)]!;
      c.rect(x, y - h, w, h, colour).rect(x, y - h, w, 1, cream[4]);
      if (h > 4) c.rect(x, y - 3, w, 1, cream[3]);
      x += w + 1;
    }
  });

const bookshelf = (variant: number): PixelCanvas =>
  rack(34, wood, [13, 21, 29], (c, y, row) => {
    for (let x = 4; x < 28; ) {
      const n = noise(x, row + variant * 9, 810);
      const w = n < 0.6 ? 2 : 1;
      const h = 4 + Math.floor(noise(x, row + variant, 811) * 3);
      if (n > 0.93) c.rect(x, y - 2, 4, 2, red[2]).rect(x, y - 4, 3, 2, blue[3]);
      else {
        const ramp = [red, blue, leaf, yellow, violet, water, orange, cream][Math.floor(n * 31) % 8]!;
        c.rect(x, y - h, w, h, ramp[2])
          .rect(x, y - h, 1, h, ramp[3])
          .rect(x, y - h + 1, w, 1, ramp[4]);
      }
      x += n > 0.93 ? 5 : w;
    }
  });

const breadRack = (): PixelCanvas =>
  rack(32, wood, [13, 21, 28], (c, y, row) => {
    for (let x = 4 + (row % 2); x < 25; x += 6) {
      c.rect(x, y - 4, 5, 4, orange[2])
        .rect(x + 1, y - 5, 3, 1, orange[3])
        .rect(x, y - 4, 4, 1, orange[3])
        .rect(x, y - 1, 5, 1, wood[2]);
      if (row === 1) c.set(x + 1, y - 3, wood[2]).set(x + 3, y - 3, wood[2]);
    }
  });

export const racks: Sprites = {
  shelf: { frames: [0, 1, 2].map(shelf), shadow: "medium" },
  bookshelf: { frames: [0, 1, 2].map(bookshelf), shadow: "medium" },
  "bread-rack": { frames: [breadRack()], shadow: "medium" },
};
