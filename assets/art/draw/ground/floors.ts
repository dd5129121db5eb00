import { noise, type PixelCanvas } from "../canvas.ts";
import { type Colour, type Ramp, ramps } from "../palette.ts";
import { newTile } from "../tile-sheet.ts";
import type { GroundTexture } from "./nature.ts";

const { earth, wood, stone, cream, yellow } = ramps;

/** Boards of 4 px that run left to right; period 8 downward, so a half-tile shift does not show. */
const boards = (base: Colour, seam: Colour, light: Colour, grain: Colour, seed: number): GroundTexture => {
  return (variant) => {
    const canvas = newTile().rect(0, 0, 16, 16, base);
    for (let row = 0; row < 4; row++) {
      const y = row * 4;
      canvas.rect(0, y + 3, 16, 1, seam);
      const joint = Math.floor(noise(row, variant, seed) * 22);
      if (joint < 16) canvas.rect(joint, y, 1, 3, seam).set(joint + 1, y, light);
      const x = Math.floor(noise(row, variant * 7, seed + 1) * 24);
      canvas.rect(x, y + 1, 3, 1, row % 2 ? light : grain);
    }
    return canvas;
  };
};

export const plankTile = boards(wood[3], wood[2], wood[4], wood[2], 300);
export const floorWoodTile = boards(wood[4], wood[3], earth[4], wood[3], 310);
export const floorDarkTile = boards(wood[2], wood[1], wood[3], wood[1], 320);

/** Widths of the stones in the four rows of a tile; odd rows start half a stone to the left and wrap. */
const cobbleRows = [
  [4, 5, 3, 4],
  [5, 3, 4, 4],
  [3, 4, 5, 4],
  [4, 4, 3, 5],
] as const;

/** Rounded stones of 3 to 5 px in rows of 4 px; those that cross the tile's side always have the same face. */
export const cobbleTile: GroundTexture = (variant) => {
  const canvas = newTile().rect(0, 0, 16, 16, stone[2]);
  for (let row = 0; row < 4; row++) {
    let x = row % 2 === 0 ? 0 : -2;
    for (const [i, width] of cobbleRows[(row + (variant % 2) * 2) % 4]!.entries()) {
      const n = noise(i, row + variant * 9, 330);
      const crosses = x < 0 || x + width > 16;
      cobble(
        canvas,
        x,
        row * 4,
        width - 1,
        crosses ? stone[3] : n < 0.1 ? earth[3] : n < 0.8 ? stone[3] : stone[4],
        n,
      );
      x += width;
    }
  }
  return canvas;
};

const cobble = (canvas: PixelCanvas, x: number, y: number, width: number, face: Colour, n: number): void => {
  for (let j = 0; j < 3; j++)
    for (let i = 0; i < width; i++) {
      const corner = (i === 0 || i === width - 1) && j === (n < 0.5 ? 0 : 2) && width > 2;
      if (!corner) canvas.set((x + i + 16) % 16, y + j, face);
    }
  if (face === stone[3] && n > 0.35) canvas.set((x + 1 + 16) % 16, y, stone[4]);
};

/** Flagstones of 8 × 8 px, each variant worn in another place. */
export const floorStoneTile: GroundTexture = (variant) => {
  const canvas = newTile().rect(0, 0, 16, 16, stone[3]);
  for (let j = 0; j < 2; j++)
    for (let i = 0; i < 2; i++) {
      canvas.rect(i * 8 + 7, j * 8, 1, 8, stone[2]).rect(i * 8, j * 8 + 7, 8, 1, stone[2]);
      canvas.rect(i * 8, j * 8, 4, 1, stone[4]);
    }
  const x = (variant % 2) * 8 + 1 + variant;
  const y = (variant % 3 === 0 ? 8 : 0) + 2 + (variant % 3);
  return canvas.rect(Math.min(x, 13), y, 2, 1, stone[variant < 3 ? 2 : 4]);
};

/** A chequer of 8 px tiles: cream and a quiet clay. */
export const floorTileTile: GroundTexture = (variant) => {
  const canvas = newTile();
  const pair: Ramp[] = [cream, earth];
  for (let j = 0; j < 2; j++)
    for (let i = 0; i < 2; i++) {
      const light = (i + j) % 2 === 0;
      const ramp = pair[light ? 0 : 1]!;
      canvas.rect(i * 8, j * 8, 8, 8, light ? cream[3] : ramp[4]);
      canvas.rect(i * 8, j * 8 + 7, 8, 1, light ? cream[2] : earth[3]);
      canvas.rect(i * 8 + 7, j * 8, 1, 7, light ? cream[2] : earth[3]);
      if (noise(i + variant * 5, j, 350) < 0.4)
        canvas.rect(i * 8 + 1, j * 8 + 1, 2, 1, light ? cream[4] : cream[3]);
    }
  return canvas;
};

export const floorStrawTile: GroundTexture = (variant) => {
  const canvas = newTile().rect(0, 0, 16, 16, earth[3]);
  for (let k = 0; k < 12; k++) {
    const x = Math.floor(noise(k, variant, 360) * 13);
    const y = 1 + Math.floor(noise(k, variant, 361) * 14);
    const lean = noise(k, variant, 362) < 0.5 ? 1 : -1;
    const colour = k % 3 === 0 ? earth[2] : k % 3 === 1 ? yellow[2] : earth[4];
    canvas.line(x, y, x + 3, y + lean, colour);
  }
  return canvas;
};
