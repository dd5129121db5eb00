import { noise, type PixelCanvas } from "../canvas.ts";
import { type Colour, ramps } from "../palette.ts";
import { newTile } from "../tile-sheet.ts";

/** Draws one 16 × 16 tile of a ground; `frame` is 0..3 and matters to water alone. */
export type GroundTexture = (variant: number, frame: number) => PixelCanvas;

const { grass, leaf, earth, water, cream, yellow, pink, orange } = ramps;

/** Small marks at hashed places, kept off the rim so that no variant shows its seam. */
const marks = (
  canvas: PixelCanvas,
  count: number,
  seed: number,
  draw: (x: number, y: number, n: number) => void,
): void => {
  for (let i = 0; i < count; i++) {
    const x = 1 + Math.floor(noise(i, seed, 11) * (canvas.width - 3));
    const y = 2 + Math.floor(noise(i, seed, 12) * (canvas.height - 3));
    draw(x, y, noise(i, seed, 13));
  }
};

const blade = (canvas: PixelCanvas, x: number, y: number, dark: Colour, light: Colour): void => {
  canvas
    .set(x, y, dark)
    .set(x, y - 1, dark)
    .set(x + 1, y, dark)
    .set(x + 1, y - 1, light);
};

export const grassTile: GroundTexture = (variant) => {
  const canvas = newTile().rect(0, 0, 16, 16, grass[2]);
  marks(canvas, [1, 2, 3, 2, 1, 3, 2, 0][variant % 8]!, variant + 3, (x, y, n) => {
    if (n < 0.6) blade(canvas, x, y, grass[1], grass[3]);
    else canvas.set(x, y, grass[1]).set(x + 1, y - 1, grass[1]);
  });
  marks(canvas, 3, variant + 40, (x, y, n) => canvas.rect(x, y, n < 0.5 ? 2 : 1, 1, grass[3]));
  return canvas;
};

export const meadowTile: GroundTexture = (variant) => {
  const canvas = newTile().rect(0, 0, 16, 16, grass[3]);
  marks(canvas, 5, variant + 70, (x, y) => blade(canvas, x, y, grass[2], grass[4]));
  marks(canvas, 4, variant + 90, (x, y) => canvas.set(x, y, grass[4]).set(x, y - 1, grass[4]));
  const petals = [cream[4], yellow[3], pink[3], cream[3]];
  if (variant % 2 === 1)
    marks(canvas, 2, variant + 99, (x, y) => canvas.set(x, y, petals[variant % 4]!).set(x, y + 1, grass[2]));
  return canvas;
};

export const forestTile: GroundTexture = (variant) => {
  const canvas = newTile().rect(0, 0, 16, 16, grass[1]);
  marks(canvas, 7, variant + 120, (x, y, n) => {
    canvas.rect(x, y, 2, 1, n < 0.5 ? leaf[2] : grass[2]);
    if (n > 0.7) canvas.set(x + 1, y - 1, leaf[2]);
  });
  marks(canvas, 4, variant + 140, (x, y, n) => {
    const litter = n < 0.4 ? earth[2] : n < 0.8 ? earth[3] : orange[1];
    canvas.set(x, y, litter).set(x + (n < 0.5 ? 1 : 0), y + (n < 0.5 ? 0 : 1), earth[1]);
  });
  return canvas;
};

export const pathTile: GroundTexture = (variant) => {
  const canvas = newTile().rect(0, 0, 16, 16, earth[3]);
  marks(canvas, 5, variant + 160, (x, y, n) => canvas.rect(x, y, n < 0.5 ? 2 : 3, 1, earth[4]));
  marks(canvas, 3, variant + 180, (x, y) => canvas.set(x, y, earth[2]));
  if (variant % 3 === 1)
    marks(canvas, 1, variant + 190, (x, y) =>
      canvas.rect(x, y, 2, 1, cream[2]).rect(x, y + 1, 2, 1, earth[2]),
    );
  return canvas;
};

export const sandTile: GroundTexture = (variant) => {
  const canvas = newTile().rect(0, 0, 16, 16, earth[4]);
  marks(canvas, 5, variant + 200, (x, y, n) => canvas.set(x, y, n < 0.5 ? earth[3] : cream[3]));
  marks(canvas, 2, variant + 210, (x, y) => canvas.rect(x, y, 3, 1, cream[3]));
  return canvas;
};

/** Dug rows, period 8 so that a half-tile shift does not show. */
export const soilTile: GroundTexture = (variant) => {
  const canvas = newTile().rect(0, 0, 16, 16, earth[1]);
  for (const y of [0, 8])
    for (let x = 0; x < 16; x++) {
      canvas.set(x, y + 1, noise(x, y + variant, 5) < 0.75 ? earth[2] : earth[1]);
      canvas.set(x, y + 2, noise(x, y + variant, 6) < 0.35 ? earth[2] : earth[1]);
      if (noise(x, y + variant, 7) < 0.7) canvas.set(x, y + 6, earth[0]);
    }
  marks(canvas, 2, variant + 220, (x, y) => canvas.set(x, y, earth[3]));
  return canvas;
};

/** Each ripple swells, drifts right and fades over the four frames, at its own phase. */
export const waterTile: GroundTexture = (variant, frame) => {
  const canvas = newTile().rect(0, 0, 16, 16, water[2]);
  const spans = [
    [0, 3],
    [0, 5],
    [1, 5],
    [3, 3],
  ] as const;
  marks(canvas, 3, variant + 240, (x, y, n) => {
    const [dx, length] = spans[(frame + Math.floor(n * 4)) % 4]!;
    const left = Math.min(x, 8) + dx;
    canvas.rect(left, y, length, 1, water[3]);
    if (length === 5) canvas.rect(left + 1, y + 1, 3, 1, water[1]);
    if (dx === 1 && n > 0.6) canvas.set(left + 2, y, water[4]);
  });
  return canvas;
};
