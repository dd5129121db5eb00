/**
 * Scrubbing: one goes from moment to moment, faster than anything beside the picture could be read. Whoever shows the
 * moment in words keeps a scrub of its own, tells it of each leap, and waits until one rests.
 */

/** Milliseconds: leaps that follow each other sooner are one scrub; after the last one it is over. */
export const rest = 300;

/** So many ticks may pass between two frames; more, or any back, are a leap. */
const step = 40;

/** `speed`: ticks a second, where two looks at the cursor may lie a second apart. */
export const leapsTo = (from: number, to: number, speed = 0): boolean =>
  to < from || to > from + Math.max(step, speed);

export class Scrub {
  private on = false;
  private leaptAt = Number.NEGATIVE_INFINITY;

  /** Whether one scrubs: not with the first leap, which may be the only one. `ms`: real milliseconds. */
  goesOn(leaps: boolean, ms: number): boolean {
    const isSoon = ms - this.leaptAt < rest;
    this.on = isSoon && (this.on || leaps);
    if (leaps) this.leaptAt = ms;
    return this.on;
  }

  /** The next leap is a first one. */
  end(): void {
    this.on = false;
    this.leaptAt = Number.NEGATIVE_INFINITY;
  }
}
