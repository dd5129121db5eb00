/**
 * When a draft of the picture does: while one scrubs on a machine that draws slowly, it is more to see all that one
 * passes than to see it sharp. Once one rests it is drawn in full.
 */
import { Scrub } from "../store/scrub.ts";

/** A frame that takes more milliseconds is slow. */
const slow = 25;

export class Drafting {
  private readonly scrub = new Scrub();
  private drafts = false;
  private frameAt = Number.NEGATIVE_INFINITY;

  /** To be asked once a frame. `now`: real milliseconds; `jumped`: is the moment shown far from the last one? */
  wants(now: number, jumped: boolean): boolean {
    const scrubs = this.scrub.goesOn(jumped, now);
    this.drafts = scrubs && (this.drafts || (jumped && now - this.frameAt > slow));
    this.frameAt = now;
    return this.drafts;
  }

  /** The next frame is drawn in full. */
  end(): void {
    this.drafts = false;
    this.scrub.end();
  }
}
