import type { PixelCanvas } from "../canvas.ts";
import { ramps } from "../palette.ts";
import { picture } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { stone, cream } = ramps;

/** A puff that swells, thins and drifts to the right. Soft alpha, colours of the palette. */
const puff = (frame: number): PixelCanvas => {
  const c = picture(1, 24);
  const [x, y, d, alpha] = (
    [
      [6, 18, 5, 220],
      [6, 12, 7, 190],
      [6, 6, 9, 140],
      [5, 1, 10, 80],
    ] as const
  )[frame]!;
  c.ellipse(x, y, d, d, stone[3], alpha).ellipse(x, y, d - 2, d - 2, stone[4], alpha);
  return c.ellipse(x + 1, y, Math.max(2, d - 5), Math.max(2, d - 5), cream[4], alpha);
};

export const air: Sprites = { smoke: { frames: [0, 1, 2, 3].map(puff), loop: 4, fps: 3 } };
