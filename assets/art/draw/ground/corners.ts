import { type PixelCanvas, smoothNoise } from "../canvas.ts";
import { newTile } from "../tile-sheet.ts";

/**
 * A dual-grid tile lies on the corner where four cells meet. Bits: NW = 1, NE = 2, SW = 4, SE = 8 say which of
 * the four cells are of the kind.
 *
 *      NW | NE        the tile covers the inner quarter of each cell;
 *      ---+---        its border is crossed in the middle of a side or not at all,
 *      SW | SE        so any two neighbouring tiles fit.
 */
export type Inside = (x: number, y: number) => boolean;

/** Rounded, slightly irregular area; `wobble` 0..1 is how irregular. Also defined a few pixels beyond the tile. */
export const roundArea = (bits: number, wobble: number, seed: number): Inside => {
  const corner = (bit: number) => (bits & bit ? 1 : 0);
  return (x, y) => {
    const u = (x + 0.5) / 16;
    const v = (y + 0.5) / 16;
    const top = corner(1) * (1 - u) + corner(2) * u;
    const low = corner(4) * (1 - u) + corner(8) * u;
    const fade = Math.max(0, Math.min(1, Math.min(x, y, 15 - x, 15 - y) / 3));
    const shift = (smoothNoise(x, y, 4, seed + bits * 31) - 0.5) * wobble * fade;
    return top * (1 - v) + low * v + shift > 0.499;
  };
};

/** The four quarters, straight. */
export const squareArea = (bits: number): Inside => {
  return (x, y) => (bits & (1 << ((x < 8 ? 0 : 1) + (y < 8 ? 0 : 2)))) !== 0;
};

/** Steps from (x, y) in a direction until the area's membership changes; at most `limit` + 1. */
export const run = (inside: Inside, x: number, y: number, dx: number, dy: number, limit: number): number => {
  const here = inside(x, y);
  for (let k = 1; k <= limit; k++) if (inside(x + dx * k, y + dy * k) !== here) return k;
  return limit + 1;
};

/** Fills the area with a texture and lets `shade` repaint pixels near its border, inside and outside. */
export const cutTile = (
  texture: PixelCanvas,
  inside: Inside,
  shade: (canvas: PixelCanvas, x: number, y: number, inside: Inside) => void,
): PixelCanvas => {
  const canvas = newTile();
  for (let y = 0; y < 16; y++)
    for (let x = 0; x < 16; x++) {
      if (inside(x, y)) canvas.set(x, y, texture.get(x, y)!);
      shade(canvas, x, y, inside);
    }
  return canvas;
};
