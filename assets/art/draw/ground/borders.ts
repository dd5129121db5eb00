import { noise, type PixelCanvas } from "../canvas.ts";
import { type Ramp, ramps } from "../palette.ts";
import { type Inside, run } from "./corners.ts";

/** Repaints pixels near the border of an area; called once for each pixel of the tile. */
export type Border = (canvas: PixelCanvas, x: number, y: number, inside: Inside) => void;

const { grass, earth, wood, stone, water, cream, leaf } = ramps;

export const noBorder: Border = () => {};

/** A trodden way lies a little lower than the grass: shade under the upper and left rim, light on the others. */
const sunken =
  (dark: number, light: number): Border =>
  (canvas, x, y, inside) => {
    if (!inside(x, y)) return;
    if (run(inside, x, y, 0, -1, 1) === 1 || run(inside, x, y, -1, 0, 1) === 1) canvas.set(x, y, dark);
    else if (run(inside, x, y, 0, 1, 1) === 1 || run(inside, x, y, 1, 0, 1) === 1) canvas.set(x, y, light);
  };

export const pathBorder = sunken(earth[2], earth[4]);
export const sandBorder = sunken(earth[3], cream[3]);
export const soilBorder = sunken(earth[0], earth[2]);
export const cobbleBorder = sunken(stone[2], stone[3]);

/** Grass-like grounds end in tufts: single blades stand over the border. */
const tufted =
  (ramp: Ramp, body: number, seed: number): Border =>
  (canvas, x, y, inside) => {
    const up = run(inside, x, y, 0, 1, 2);
    if (!inside(x, y) && up <= 2 && noise(x, y, seed) < (up === 1 ? 0.6 : 0.25))
      canvas.set(x, y, ramp[body]!);
    if (inside(x, y) && run(inside, x, y, 0, 1, 1) === 1 && noise(x, y, seed + 1) < 0.7)
      canvas.set(x, y, ramp[body - 1]!);
  };

export const meadowBorder = tufted(grass, 3, 400);
export const forestBorder = tufted([leaf[2], leaf[2], grass[1], grass[1], grass[2]], 2, 410);

/**
 * The bank of the river, from the grass inward: on the far (upper) side its face is seen, two steps of earth and
 * the shade it throws; on the near side a sandy lip; and a line of foam wherever water meets land.
 */
export const waterBorder: Border = (canvas, x, y, inside) => {
  const north = run(inside, x, y, 0, -1, 5);
  const south = run(inside, x, y, 0, 1, 2);
  const west = run(inside, x, y, -1, 0, 2);
  const east = run(inside, x, y, 1, 0, 2);
  if (!inside(x, y)) {
    const lip = Math.min(north, west, east, south);
    if (lip === 1) canvas.set(x, y, south === 1 ? grass[3] : earth[3]);
    else if (lip === 2 && north === 2) canvas.set(x, y, earth[4]);
    return;
  }
  if (north === 1) canvas.set(x, y, earth[2]);
  else if (north === 2) canvas.set(x, y, noise(x, y, 420) < 0.3 ? earth[2] : earth[1]);
  else if (north === 3) canvas.set(x, y, earth[0]);
  else if (west === 1) canvas.set(x, y, earth[1]);
  else if (north <= 5) canvas.set(x, y, water[1]);
  else if (west === 2) canvas.set(x, y, water[1]);
  else if (south === 1 || east === 1) canvas.set(x, y, water[4]);
  else if (south === 2 || east === 2) canvas.set(x, y, water[3]);
};

/**
 * A jetty or bridge stands over what is below: a kerb along its sides with a post every 8 px, and under the near
 * edge the beam and the piles one sees.
 */
export const plankBorder: Border = (canvas, x, y, inside) => {
  if (!inside(x, y)) {
    const above = run(inside, x, y, 0, -1, 4);
    if (above <= 2) canvas.set(x, y, wood[above === 1 ? 1 : 0]);
    else if (above <= 4 && x % 8 < 2) canvas.set(x, y, wood[0]);
    return;
  }
  const west = run(inside, x, y, -1, 0, 3);
  const east = run(inside, x, y, 1, 0, 3);
  const side = Math.min(west, east);
  if (side <= 3 && y % 8 < 3) canvas.set(x, y, y % 8 === 0 ? wood[4] : side === 3 ? wood[1] : wood[2]);
  else if (side === 1) canvas.set(x, y, east === 1 ? wood[0] : wood[2]);
  else if (side === 2) canvas.set(x, y, wood[4]);
  else if (side === 3) canvas.set(x, y, wood[1]);
  if (run(inside, x, y, 0, 1, 1) === 1) canvas.set(x, y, wood[2]);
};
