/** Hash noise for the map scripts: a pure function of place and salt, so that a map is the same on every run. */

/** A number in 0..1 for a cell and a salt. */
export function hash(x: number, y: number, salt: number): number {
  let h = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(salt + 1, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

const ease = (t: number): number => t * t * (3 - 2 * t);

/** Smooth noise in 0..1 whose hills are about `size` cells wide. */
export function hills(x: number, y: number, size: number, salt: number): number {
  const [gx, gy] = [x / size, y / size];
  const [ix, iy] = [Math.floor(gx), Math.floor(gy)];
  const [u, v] = [ease(gx - ix), ease(gy - iy)];
  const top = hash(ix, iy, salt) * (1 - u) + hash(ix + 1, iy, salt) * u;
  const low = hash(ix, iy + 1, salt) * (1 - u) + hash(ix + 1, iy + 1, salt) * u;
  return top * (1 - v) + low * v;
}
