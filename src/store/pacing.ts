/** Which pace holds in this frame: the night passes quickly, the talk that is watched can be read. */
import { nightSpeed } from "#village/protocol";
import type { TalkLine } from "#village/state";
import type { Pace } from "./advance.ts";
import { Nights } from "./nights.ts";
import { Reader } from "./reader.ts";
import type { Shown } from "./shown.ts";
import { stage } from "./stage.ts";

export class Pacing {
  private readonly reader = new Reader();
  private nights: Nights | undefined;

  /** The pace of the `seconds` that follow. */
  pace(now: Shown, seconds: number): Pace {
    const { timeline, cursor, speed, playing } = now;
    if (!timeline || !playing) return { kind: "plain", speed };
    if (this.nights?.timeline !== timeline) this.nights = new Nights(timeline);
    if (this.nights.at(Math.floor(cursor))) return { kind: "night", speed: Math.max(speed, nightSpeed) };
    const talk = now.reading ? watchedTalk(now) : null;
    if (talk === null) return { kind: "plain", speed };
    const limit = this.reader.limit(timeline, cursor, talk, lastLine(talk), seconds * 1000);
    return limit < speed ? { kind: "reading", speed: limit } : { kind: "plain", speed };
  }
}

/** The talk that one follows or that the director's camera shows. */
export function watchedTalk({ followed, director, filmed }: Shown): string | null {
  if (followed !== null) return stage.state?.villagers[followed]?.talk ?? null;
  return director ? filmed : null;
}

function lastLine(talk: string): TalkLine | undefined {
  const lines = stage.state?.talks[talk]?.lines;
  return lines?.[lines.length - 1];
}
