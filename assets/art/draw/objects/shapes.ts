import { PixelCanvas } from "../canvas.ts";
import { type Ramp, ramps } from "../palette.ts";

/** A picture for a footprint `cells` wide and `h` pixels high. */
export const picture = (cells: number, h: number): PixelCanvas => new PixelCanvas(cells * 16, h);

/**
 * A box seen from above and in front: its top `top` px deep, its front `front` px high, light from the upper left.
 * The right and lower rims take the darkest step of the ramp.
 */
export const box = (
  c: PixelCanvas,
  x: number,
  y: number,
  w: number,
  top: number,
  front: number,
  ramp: Ramp,
): PixelCanvas => {
  c.rect(x, y, w, top, ramp[3]).rect(x, y, w, 1, ramp[4]).rect(x, y, 1, top, ramp[4]);
  c.rect(x, y + top, w, front, ramp[2]).rect(x, y + top, w, 1, ramp[1]);
  c.rect(x + w - 1, y + 1, 1, top + front - 1, ramp[1]);
  return c.rect(x, y + top + front - 1, w, 1, ramp[0]);
};

/** A table top on legs: `w` wide, top `deep` px, legs to `foot` (the last row). */
export const table = (
  c: PixelCanvas,
  x: number,
  y: number,
  w: number,
  deep: number,
  foot: number,
  ramp: Ramp,
): PixelCanvas => {
  for (const lx of [x + 1, x + w - 3])
    c.rect(lx, y + deep, 2, foot - y - deep + 1, ramp[1]).rect(lx, foot, 2, 1, ramp[0]);
  c.rect(x + 3, y + deep + 2, w - 6, 2, ramps.ink[1], 70);
  c.rect(x, y, w, deep, ramp[3]).rect(x, y, w, 1, ramp[4]).rect(x, y, 1, deep, ramp[4]);
  return c
    .rect(x, y + deep, w, 2, ramp[1])
    .rect(x, y + deep, w - 1, 1, ramp[2])
    .rect(x + w - 1, y + 1, 1, deep, ramp[2]);
};

/** A panel of a cupboard door, or a drawer, with a knob. */
export const panel = (
  c: PixelCanvas,
  x: number,
  y: number,
  w: number,
  h: number,
  ramp: Ramp,
  knobX: number,
): PixelCanvas => {
  c.frame(x, y, w, h, ramp[1]).rect(x + 1, y + h - 1, w - 1, 1, ramp[3]);
  return c.set(knobX, y + Math.floor(h / 2), ramps.yellow[3]);
};

/** A ball of leaves: lobes lit from the upper left, rim of the darkest step. */
export const foliage = (
  c: PixelCanvas,
  lobes: readonly (readonly [x: number, y: number, w: number, h: number])[],
  ramp: Ramp,
  grain: (x: number, y: number) => number,
): PixelCanvas => {
  const shape = new PixelCanvas(c.width, c.height);
  for (const [x, y, w, h] of lobes) shape.ellipse(x, y, w, h, ramp[2]);
  for (const [x, y, w, h] of lobes) {
    for (let j = 0; j < h; j++)
      for (let i = 0; i < w; i++) {
        const u = (i + 0.5) / w - 0.5;
        const v = (j + 0.5) / h - 0.5;
        if (u * u + v * v > 0.25) continue;
        const light = -(u * 0.8 + v * 1.2) + (grain(x + i, y + j) - 0.5) * 0.42;
        const tone = light > 0.42 ? 4 : light > 0.14 ? 3 : light > -0.26 ? 2 : 1;
        shape.set(x + i, y + j, ramp[tone]!);
      }
  }
  shape.rim(ramp[0]);
  return c.blit(shape, 0, 0);
};
