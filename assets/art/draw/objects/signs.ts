import type { PixelCanvas } from "../canvas.ts";
import { emblems } from "../emblems/index.ts";
import { ramps } from "../palette.ts";
import { picture } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, stone } = ramps;

/** A sign that hangs from the arm of a post beside a door. */
const sign = (board: PixelCanvas): PixelCanvas => {
  const c = picture(2, 40);
  c.rect(6, 2, 3, 37, wood[2])
    .rect(6, 2, 1, 37, wood[4])
    .rect(8, 3, 1, 36, wood[1])
    .rect(5, 37, 5, 3, wood[2])
    .rect(5, 39, 5, 1, wood[0]);
  c.rect(5, 4, 22, 2, wood[3])
    .rect(5, 4, 22, 1, wood[4])
    .rect(5, 6, 22, 1, wood[1])
    .line(9, 11, 13, 7, wood[2]);
  for (const x of [14, 22]) c.rect(x, 7, 1, 3, stone[1]);
  return c.blit(board, 10, 8);
};

/** One variant for each emblem, in the order of `emblems.names`. */
export const signs: Sprites = { sign: { frames: emblems().map(sign), shadow: "small" } };
