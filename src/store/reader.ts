/**
 * Reading pace: the talk that is watched goes on no faster than its lines can be read. Until the last line has been
 * read, time moves so slowly that it reaches the next one just then; so people move on smoothly and nobody waits.
 */
import type { TalkLine } from "#village/state";
import type { Timeline } from "../timeline/timeline.ts";
import { readingTime } from "./reading-time.ts";

/** Ticks ahead in which the next line is looked for. */
const reach = 60;

export class Reader {
  private talk: string | undefined;
  private line = -1;
  private read = 0;
  private next: { talk: string; from: number; end: number; t: number | undefined } | undefined;

  /**
   * The most ticks a second at which the last line of `talk` can be read to its end, `ms` after the last call;
   * infinity when nothing is being read.
   */
  limit(timeline: Timeline, cursor: number, talk: string, last: TalkLine | undefined, ms: number): number {
    if (!last || last.t > cursor) return Number.POSITIVE_INFINITY;
    if (talk !== this.talk || last.t !== this.line) {
      this.talk = talk;
      this.line = last.t;
      this.read = 0;
    }
    this.read += ms;
    const left = readingTime(last.text) - this.read;
    const next = left > 0 ? this.nextOf(timeline, Math.floor(cursor), talk) : undefined;
    return next === undefined ? Number.POSITIVE_INFINITY : Math.max(0, next - cursor) / (left / 1000);
  }

  /** The tick of the next line of a talk, or of its end; it is looked for once, and again when the log has grown. */
  private nextOf(timeline: Timeline, tick: number, talk: string): number | undefined {
    const known = this.next;
    const holds = known?.talk === talk && known.from <= tick && (known.t ?? Number.POSITIVE_INFINITY) > tick;
    if (holds && (known.t !== undefined || known.end === timeline.end)) return known.t;
    this.next = { talk, from: tick, end: timeline.end, t: turnAfter(timeline, tick, talk) };
    return this.next.t;
  }
}

function turnAfter(timeline: Timeline, tick: number, talk: string): number | undefined {
  for (let i = timeline.countUntil(tick); i < timeline.events.length; i++) {
    const event = timeline.events[i];
    if (!event || event.t > tick + reach) return undefined;
    if ((event.type === "talk.said" || event.type === "talk.closed") && event.data.talk === talk)
      return event.t;
  }
  return undefined;
}
