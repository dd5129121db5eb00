/**
 * When a draft of the picture does: while one goes from moment to moment (scrubs the time line, say) on a machine that
 * draws slowly, it is more to see all that one passes than to see it sharp. Once one rests it is drawn in full.
 */

/** Milliseconds: a frame that takes longer is slow; jumps that follow each other sooner are one scrub; rest after the last. */
const pace = { slow: 25, scrub: 400, rest: 250 };

export class Drafting {
  private drafts = false;
  private jumpedAt = Number.NEGATIVE_INFINITY;
  private frameAt = Number.NEGATIVE_INFINITY;

  /** To be asked once a frame. `now`: real milliseconds; `jumped`: is the moment shown far from the last one? */
  wants(now: number, jumped: boolean): boolean {
    const scrubs = jumped && now - this.jumpedAt < pace.scrub;
    if (scrubs && now - this.frameAt > pace.slow) this.drafts = true;
    if (now - this.jumpedAt > pace.rest && !scrubs) this.drafts = false;
    if (jumped) this.jumpedAt = now;
    this.frameAt = now;
    return this.drafts;
  }

  /** The next frame is drawn in full. */
  end(): void {
    this.drafts = false;
    this.jumpedAt = Number.NEGATIVE_INFINITY;
  }
}
