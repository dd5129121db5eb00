/** The marks of the strip. */
import type { Graphics } from "pixi.js";

/** A moment: a diamond of the accent colour, the larger the more it is worth; the commonest are dots. */
export function drawMoment(
  g: Graphics,
  x: number,
  y: number,
  rank: number,
  { accent, soft }: { accent: string; soft: string },
): void {
  if (rank < 3) {
    g.circle(x, y + 1.5, 1.3).fill({ color: soft, alpha: 0.7 });
    return;
  }
  const r = rank >= 7 ? 4.4 : 2.6;
  g.poly([x, y - r, x + r, y, x, y + r, x - r, y]).fill({ color: accent, alpha: rank >= 6 ? 1 : 0.7 });
}

/** What came from outside: a flag on a pole. */
export function drawFlag(g: Graphics, x: number, top: number, foot: number, color: string): void {
  g.rect(x - 0.5, top, 1, foot - top).fill({ color });
  g.poly([x + 0.5, top, x + 6.5, top + 2.5, x + 0.5, top + 5]).fill({ color });
}

/** A bookmark: a ribbon that hangs into the field, of another colour than the cursor and the moments. */
export function drawBookmark(g: Graphics, x: number, bottom: number, color: string): void {
  g.poly([x - 3, 0, x + 3, 0, x + 3, bottom - 8, x, bottom - 12, x - 3, bottom - 8]).fill({
    color,
    alpha: 0.85,
  });
}
