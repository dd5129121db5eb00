/**
 * Which zooms there are, in device px a px of the map. From `whole` on only whole numbers, so that nothing shimmers;
 * below it lies the overview, where any zoom goes down to the one at which the whole map lies clear of the panels, or the
 * land around it ends.
 */

/** The largest zoom, in css px a px of the map. */
const nearest = 6;
/** A step of the zoom in the overview. */
const freeStep = 1.25;

/** Css px at each edge of the picture that lie beneath panels. */
export interface Edges {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export interface Extent {
  width: number;
  height: number;
}

export class ZoomRange {
  /** `picture` is in device px and may change, as `safe` may; `map` and `wilds`, the land around it, in px of the map. */
  constructor(
    private readonly picture: Extent,
    private readonly map: Extent,
    private readonly wilds: number,
    private readonly safe: Edges,
  ) {}

  /** Device px a css px. */
  get ratio(): number {
    return window.devicePixelRatio || 1;
  }

  /** The zoom at which the whole map is seen. */
  get least(): number {
    const { picture, map, wilds, safe, ratio } = this;
    const free = {
      w: picture.width - (safe.left + safe.right) * ratio,
      h: picture.height - safe.bottom * ratio,
    };
    const whole = Math.min(free.w / map.width, free.h / map.height);
    const land = 2 * wilds;
    return Math.max(whole, picture.width / (map.width + land), picture.height / (map.height + land));
  }

  /** The smallest zoom of the near view: the first at which the map covers the picture. */
  get whole(): number {
    const covers = Math.max(this.picture.width / this.map.width, this.picture.height / this.map.height);
    return Math.max(1, Math.ceil(covers - 0.001));
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
