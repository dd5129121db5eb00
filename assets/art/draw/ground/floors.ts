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

/** Rounded stones in rows of 4 px, set half over each other. */
export const cobbleTile: GroundTexture = (variant) => {
  const canvas = newTile().rect(0, 0, 16, 16, stone[2]);
  for (let row = 0; row < 4; row++)
    for (let i = 0; i < 4; i++) {
      const x = (i * 4 + (row % 2) * 2) % 16;
      const n = noise(i, row + variant * 9, 330);
      const face = n < 0.1 ? earth[3] : n < 0.88 ? stone[3] : stone[4];
      pebble(canvas, x, row * 4, face, n);
    }
  return canvas;
};

const pebble = (canvas: PixelCanvas, x: number, y: number, face: Colour, n: number): void => {
  for (let j = 0; j < 3; j++) for (let i = 0; i < 3; i++) canvas.set((x + i) % 16, y + j, face);
  if (n > 0.4) canvas.set((x + 2) % 16, y + 2, stone[2]);
  if (n < 0.35) canvas.set(x % 16, y, stone[4]).set((x + 1) % 16, y, stone[4]);
};

/** Flagstones of 8 × 8 px. */
export const floorStoneTile: GroundTexture = (variant) => {
  const canvas = newTile().rect(0, 0, 16, 16, stone[3]);
  for (let j = 0; j < 2; j++)
    for (let i = 0; i < 2; i++) {
      const n = noise(i + variant * 3, j, 340);
      if (n > 0.9) canvas.rect(i * 8 + 2, j * 8 + 3, 3, 1, stone[2]);
      canvas.rect(i * 8 + 7, j * 8, 1, 8, stone[2]).rect(i * 8, j * 8 + 7, 8, 1, stone[2]);
      canvas.rect(i * 8, j * 8, 4, 1, stone[4]);
    }
  return canvas;
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
