import { PixelCanvas } from "./canvas.ts";

/** Tiles of 16 × 16 px are 16 to a row in every tile picture. */
export const columns = 16;
export const tile = 16;

/** A new clear tile. */
export const newTile = (): PixelCanvas => new PixelCanvas(tile, tile);

/** Collects tiles; `add` gives the index under which a tile stands in the finished picture. */
export class TileSheet {
  private readonly tiles: PixelCanvas[] = [];

  add(canvas: PixelCanvas): number {
    this.tiles.push(canvas);
    return this.tiles.length - 1;
  }

  addAll(canvases: readonly PixelCanvas[]): number[] {
    return canvases.map((canvas) => this.add(canvas));
  }

  get size(): number {
    return this.tiles.length;
  }

  picture(perRow = columns): PixelCanvas {
    const out = new PixelCanvas(perRow * tile, Math.ceil(this.tiles.length / perRow) * tile);
    this.tiles.forEach((canvas, i) => {
      out.blit(canvas, (i % perRow) * tile, Math.floor(i / perRow) * tile);
    });
    return out;
  }
}
