import type { PixelCanvas } from "../canvas.ts";
import { type Colour, type Ramp, ramps } from "../palette.ts";

/** How a pixel meets the light: as drawn, with an outline where it is at the rim, or outline and shade by rule. */
type Mode = "drawn" | "rim" | "auto";
type Pixel = { step: number; mode: Mode };

/** Steps that `auto` pixels take inside the rim: beside the lit rim, in the middle, beside the dark rim. */
export type Tone = { lit: number; mid: number; low: number };
export const clothTone: Tone = { lit: 3, mid: 2, low: 1 };
export const skinTone: Tone = { lit: 3, mid: 3, low: 2 };

/** Colours outside the layer's ramp, which are never dyed: pupil, soft pupil, white of the eye, lens. */
const fixed: Record<string, Colour> = {
  k: ramps.ink[0],
  n: ramps.ink[2],
  w: ramps.stone[4],
  g: ramps.blue[4],
};
const fixedKeys = Object.keys(fixed);
const FIXED = 10;

/**
 * A drawing in steps of one ramp, before it gets light and colour.
 * Text art: `.` clear · `0`–`4` that step of the ramp · `a`–`e` the same, but outlined at the rim ·
 * `#` outlined and shaded by rule · `k` `n` `w` `g` fixed colours of eye and lens.
 */
export class Form {
  private readonly pixels: (Pixel | undefined)[];

  constructor(
    readonly width = 16,
    readonly height = 24,
    /** Whether the drawing goes on beyond the picture's borders, which then are no rim. */
    readonly bleeds = false,
  ) {
    this.pixels = new Array(width * height).fill(undefined);
  }

  at(x: number, y: number): Pixel | undefined {
    return x >= 0 && y >= 0 && x < this.width && y < this.height
      ? this.pixels[y * this.width + x]
      : undefined;
  }

  has(x: number, y: number): boolean {
    return this.at(x, y) !== undefined;
  }

  set(x: number, y: number, step: number, mode: Mode = "drawn"): this {
    if (x >= 0 && y >= 0 && x < this.width && y < this.height)
      this.pixels[y * this.width + x] = { step, mode };
    return this;
  }

  clear(x: number, y: number): this {
    if (this.has(x, y)) this.pixels[y * this.width + x] = undefined;
    return this;
  }

  /** Fills columns x0..x1 (both included) of a row. */
  span(x0: number, x1: number, y: number, step = 2, mode: Mode = "auto"): this {
    for (let x = x0; x <= x1; x++) this.set(x, y, step, mode);
    return this;
  }

  stamp(rows: readonly string[], x = 0, y = 0): this {
    rows.forEach((row, j) => {
      [...row].forEach((c, i) => {
        if (c === ".") return;
        if (c === "#") this.set(x + i, y + j, 2, "auto");
        else if (c >= "a" && c <= "e") this.set(x + i, y + j, c.charCodeAt(0) - 97, "rim");
        else if (c in fixed) this.set(x + i, y + j, FIXED + fixedKeys.indexOf(c));
        else this.set(x + i, y + j, Number(c));
      });
    });
    return this;
  }

  /** Lays another form over this one; pixels that touch it fall into its shade, so that it stands out. */
  over(top: Form): this {
    top.each((x, y) => {
      for (const [i, j] of [
        [x + 1, y],
        [x - 1, y],
        [x, y + 1],
      ] as const) {
        const under = this.at(i, j);
        if (under && !top.has(i, j))
          this.set(i, j, Math.min(under.step, 1), under.mode === "drawn" ? "drawn" : "rim");
      }
    });
    top.each((x, y, p) => this.set(x, y, p.step, p.mode));
    return this;
  }

  each(visit: (x: number, y: number, pixel: Pixel) => void): void {
    this.pixels.forEach((p, i) => {
      if (p) visit(i % this.width, Math.floor(i / this.width), p);
    });
  }

  /** Keeps the pixels that the test accepts. */
  only(test: (x: number, y: number) => boolean): this {
    this.each((x, y) => {
      if (!test(x, y)) this.clear(x, y);
    });
    return this;
  }

  mirrored(): Form {
    const out = new Form(this.width, this.height, this.bleeds);
    this.each((x, y, p) => out.set(this.width - 1 - x, y, p.step, p.mode));
    return out;
  }

  /** Lights the form from the upper left and paints it in a ramp with its upper left corner at x, y. */
  paint(canvas: PixelCanvas, x: number, y: number, ramp: Ramp, tone: Tone = clothTone): void {
    this.each((i, j, p) => {
      const step = this.litStep(i, j, p, tone);
      const colour = step >= FIXED ? fixed[fixedKeys[step - FIXED]!]! : ramp[step]!;
      canvas.set(x + i, y + j, colour);
    });
  }

  private litStep(x: number, y: number, p: Pixel, tone: Tone): number {
    if (p.mode === "drawn") return p.step;
    if (this.darkRim(x, y)) return 0;
    if (this.litRim(x, y)) return Math.min(p.step, 1);
    if (p.mode === "rim") return p.step;
    if (this.darkRim(x + 1, y) || this.darkRim(x, y + 1)) return tone.low;
    return this.litRim(x - 1, y) || this.litRim(x, y - 1) ? tone.lit : tone.mid;
  }

  private solid(x: number, y: number): boolean {
    const outside = x < 0 || y < 0 || x >= this.width || y >= this.height;
    return outside ? this.bleeds : this.has(x, y);
  }

  private darkRim(x: number, y: number): boolean {
    return this.has(x, y) && (!this.solid(x + 1, y) || !this.solid(x, y + 1));
  }

  private litRim(x: number, y: number): boolean {
    return this.has(x, y) && (!this.solid(x - 1, y) || !this.solid(x, y - 1));
  }
}
