import type { Colour } from "./palette.ts";

/** What a `stamp` reads: one character a pixel; characters missing from the key are left as they are. */
export type StampKey = Readonly<Record<string, Colour>>;

/**
 * A small RGBA picture. Coordinates are whole pixels from the upper left; writes outside are dropped.
 * Alpha is 255 unless given, so pictures stay crisp; only shadows and glows use other values.
 */
export class PixelCanvas {
  readonly data: Uint8Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.data = new Uint8Array(width * height * 4);
  }

  private inside(x: number, y: number): boolean {
    return x >= 0 && y >= 0 && x < this.width && y < this.height;
  }

  set(x: number, y: number, colour: Colour, alpha = 255): this {
    if (!this.inside(x, y)) return this;
    const i = (y * this.width + x) * 4;
    this.data[i] = colour >> 16;
    this.data[i + 1] = (colour >> 8) & 255;
    this.data[i + 2] = colour & 255;
    this.data[i + 3] = alpha;
    return this;
  }

  /** The colour at a pixel, or undefined where the picture is clear or ends. */
  get(x: number, y: number): Colour | undefined {
    if (!this.inside(x, y)) return undefined;
    const i = (y * this.width + x) * 4;
    if (this.data[i + 3] === 0) return undefined;
    return (this.data[i]! << 16) | (this.data[i + 1]! << 8) | this.data[i + 2]!;
  }

  erase(x: number, y: number, w = 1, h = 1): this {
    for (let j = y; j < y + h; j++)
      for (let i = x; i < x + w; i++)
        if (this.inside(i, j)) this.data.fill(0, (j * this.width + i) * 4, (j * this.width + i) * 4 + 4);
    return this;
  }

  rect(x: number, y: number, w: number, h: number, colour: Colour, alpha = 255): this {
    for (let j = y; j < y + h; j++) for (let i = x; i < x + w; i++) this.set(i, j, colour, alpha);
    return this;
  }

  /** The outline of a rectangle, one pixel wide, inside its bounds. */
  frame(x: number, y: number, w: number, h: number, colour: Colour): this {
    this.rect(x, y, w, 1, colour).rect(x, y + h - 1, w, 1, colour);
    return this.rect(x, y, 1, h, colour).rect(x + w - 1, y, 1, h, colour);
  }

  line(x0: number, y0: number, x1: number, y1: number, colour: Colour): this {
    const n = Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0), 1);
    for (let k = 0; k <= n; k++)
      this.set(Math.round(x0 + ((x1 - x0) * k) / n), Math.round(y0 + ((y1 - y0) * k) / n), colour);
    return this;
  }

  /** A filled ellipse inside the box x, y, w, h. */
  ellipse(x: number, y: number, w: number, h: number, colour: Colour, alpha = 255): this {
    for (let j = 0; j < h; j++)
      for (let i = 0; i < w; i++) {
        const u = (i + 0.5 - w / 2) / (w / 2);
        const v = (j + 0.5 - h / 2) / (h / 2);
        if (u * u + v * v <= 1) this.set(x + i, y + j, colour, alpha);
      }
    return this;
  }

  /** Draws text art: rows of characters, each looked up in `key`. */
  stamp(x: number, y: number, rows: readonly string[], key: StampKey): this {
    rows.forEach((row, j) => {
      for (let i = 0; i < row.length; i++) {
        const colour = key[row[i]!];
        if (colour !== undefined) this.set(x + i, y + j, colour);
      }
    });
    return this;
  }

  /** Copies the pixels of `from` that are not clear. */
  blit(from: PixelCanvas, x: number, y: number): this {
    for (let j = 0; j < from.height; j++)
      for (let i = 0; i < from.width; i++) {
        const colour = from.get(i, j);
        if (colour !== undefined) this.set(x + i, y + j, colour, from.data[(j * from.width + i) * 4 + 3]);
      }
    return this;
  }

  /** A copy of a part of the picture. */
  crop(x: number, y: number, w: number, h: number): PixelCanvas {
    return new PixelCanvas(w, h).blit(this, -x, -y);
  }

  clone(): PixelCanvas {
    return this.crop(0, 0, this.width, this.height);
  }

  /** A copy mirrored left to right. */
  flipped(): PixelCanvas {
    const out = new PixelCanvas(this.width, this.height);
    this.each((x, y, colour, alpha) => out.set(this.width - 1 - x, y, colour, alpha));
    return out;
  }

  /** Visits every pixel that is not clear. */
  each(visit: (x: number, y: number, colour: Colour, alpha: number) => void): void {
    for (let y = 0; y < this.height; y++)
      for (let x = 0; x < this.width; x++) {
        const colour = this.get(x, y);
        if (colour !== undefined) visit(x, y, colour, this.data[(y * this.width + x) * 4 + 3]!);
      }
  }

  /** A copy in which each colour of the map is replaced: how a drawing in one ramp is dyed in another. */
  recoloured(map: ReadonlyMap<Colour, Colour>): PixelCanvas {
    const out = new PixelCanvas(this.width, this.height);
    this.each((x, y, colour, alpha) => out.set(x, y, map.get(colour) ?? colour, alpha));
    return out;
  }

  /**
   * Recolours the picture's own rim: pixels on its right and lower edge (all edges with `all`) become `colour`.
   * The picture does not grow.
   */
  rim(colour: Colour | ((x: number, y: number, was: Colour) => Colour), all = false): this {
    const before = this.clone();
    before.each((x, y, was, alpha) => {
      const clear = (i: number, j: number) => before.get(i, j) === undefined;
      const edge = clear(x + 1, y) || clear(x, y + 1) || (all && (clear(x - 1, y) || clear(x, y - 1)));
      if (edge) this.set(x, y, typeof colour === "number" ? colour : colour(x, y, was), alpha);
    });
    return this;
  }
}

/** Even hash noise in 0 ≤ n < 1 of whole numbers: the only chance there is in the drawings. */
export const noise = (x: number, y: number, seed = 0): number => {
  let h = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(seed + 1, 2246822519);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  h = Math.imul(h ^ (h >>> 16), 2246822507);
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296;
};

/** Smooth noise in 0..1 with cells of `size` pixels; repeats every `period` pixels when given. */
export const smoothNoise = (x: number, y: number, size: number, seed = 0, period = 0): number => {
  const wrap = (n: number) => (period > 0 ? ((n % (period / size)) + period / size) % (period / size) : n);
  const i = Math.floor(x / size);
  const j = Math.floor(y / size);
  const ease = (t: number) => t * t * (3 - 2 * t);
  const u = ease(x / size - i);
  const v = ease(y / size - j);
  const at = (a: number, b: number) => noise(wrap(a), wrap(b), seed);
  const top = at(i, j) * (1 - u) + at(i + 1, j) * u;
  const low = at(i, j + 1) * (1 - u) + at(i + 1, j + 1) * u;
  return top * (1 - v) + low * v;
};
