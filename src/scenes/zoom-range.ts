/**
 * Which zooms there are, in device px a px of the map. From `whole` on only whole numbers, so that nothing shimmers;
 * below it lies the overview, where any zoom goes down to the one at which the map just covers the picture.
 */

/** The largest zoom, in css px a px of the map. */
const nearest = 6;
/** A step of the zoom in the overview. */
const freeStep = 1.25;

export interface Extent {
  width: number;
  height: number;
}

export class ZoomRange {
  /** `picture` is in device px and may change; `map` in px of the map. */
  constructor(
    private readonly picture: Extent,
    private readonly map: Extent,
  ) {}

  /** Device px a css px. */
  get ratio(): number {
    return window.devicePixelRatio || 1;
  }

  /** The zoom at which the map just covers the picture. */
  get least(): number {
    return Math.max(this.picture.width / this.map.width, this.picture.height / this.map.height);
  }

  /** The smallest zoom of the near view. */
  get whole(): number {
    return Math.max(1, Math.ceil(this.least - 0.001));
  }

  nearer(zoom: number): number {
    if (zoom >= this.whole) return this.allowed(Math.floor(zoom) + 1);
    return this.allowed(Math.min(this.whole, zoom * freeStep));
  }

  farther(zoom: number): number {
    return this.allowed(zoom > this.whole ? Math.ceil(zoom) - 1 : zoom / freeStep);
  }

  allowed(zoom: number): number {
    return Math.max(this.least, Math.min(Math.max(nearest * this.ratio, this.whole), zoom));
  }
}
