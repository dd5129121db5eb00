/**
 * Which lines are to be read now. Pure but for what it remembers: a bubble stays at least `least` and as long as
 * reading takes; a speaker has one bubble; there are five at most, those of the talk that is watched first, then the
 * newest; nothing vanishes while the village stands still.
 */
import type { VillageState } from "#village/state";
import { readingTime } from "../../store/reading-time.ts";

export interface Spoken {
  speaker: string;
  talk: string;
  t: number;
  text: string;
  /** Real ms at which it appeared. */
  born: number;
}

export const mostBubbles = 5;
/** Bubbles that the others leave free for the talk that is watched. */
const keptForLead = 2;
/** Real ms a bubble stays: at least, after it has been read, and at most. */
const stay = { least: 2500, rest: 900, most: 7000 };
/** A line is news for so many ticks, and for so many real ms at the speed played. */
const fresh = { ticks: 4, ms: 1600 };

export class Conversation {
  private readonly shown = new Map<string, Spoken>();
  /** The last line of each speaker that was put up, so that it is not put up again. */
  private readonly told = new Map<string, number>();

  /** Brings the bubbles up to date; `seen` tells whether a speaker is in the picture. */
  update(now: Now, seen: (villager: string) => boolean): Iterable<Spoken> {
    if (now.jumped) {
      this.shown.clear();
      this.told.clear();
    }
    for (const bubble of this.shown.values())
      if (!seen(bubble.speaker) || (now.playing && now.ms - bubble.born > longest(bubble, now.lead)))
        this.shown.delete(bubble.speaker);
    for (const line of freshLines(now)) if (seen(line.speaker)) this.offer(now, line);
    return this.shown.values();
  }

  private offer(now: Now, line: Spoken): void {
    if ((this.told.get(line.speaker) ?? -1) >= line.t) return;
    const before = this.shown.get(line.speaker);
    if (before && now.ms - before.born < shortest(before, now)) return;
    if (!before && !this.hasRoom(now, line.talk === now.lead)) return;
    this.shown.delete(line.speaker);
    this.shown.set(line.speaker, line);
    this.told.set(line.speaker, line.t);
  }

  /** Whether one more fits; else the bubble that has been read longest goes, if one has been up long enough. */
  private hasRoom(now: Now, leads: boolean): boolean {
    const all = [...this.shown.values()];
    const others = all.filter(({ talk }) => talk !== now.lead);
    const most = leads || now.lead === null ? mostBubbles : mostBubbles - keptForLead;
    if ((leads ? all : others).length < most && all.length < mostBubbles) return true;
    const old = [...others, ...(leads ? all : [])].find((b) => now.ms - b.born >= shortest(b, now));
    if (old) this.shown.delete(old.speaker);
    return old !== undefined;
  }
}

/** The lines just said, those of the talk that is watched first, then the newest. */
function freshLines(now: Now): Spoken[] {
  const age = Math.max(fresh.ticks, (now.speed * fresh.ms) / 1000);
  const lines: Spoken[] = [];
  for (const id in now.state.talks) {
    const talk = now.state.talks[id];
    for (let i = (talk?.lines.length ?? 0) - 1; i >= 0; i--) {
      const line = talk?.lines[i];
      if (!line || now.tick - line.t > age) break;
      lines.push({ speaker: line.by, talk: id, t: line.t, text: line.text, born: now.ms });
    }
  }
  const rank = ({ talk }: Spoken): number => (talk === now.lead ? 0 : 1);
  return lines.sort((a, b) => rank(a) - rank(b) || b.t - a.t);
}

export interface Now {
  /** The talk that is followed or filmed. */
  lead: string | null;
  /** Whether that talk goes on at reading pace. */
  reading: boolean;
  state: VillageState;
  tick: number;
  jumped: boolean;
  playing: boolean;
  /** Ticks a second. */
  speed: number;
  /** Real time. */
  ms: number;
}

/** Real ms that a bubble stays at least. */
const shortest = ({ talk, text }: Spoken, { lead, reading }: Now): number =>
  reading && talk === lead ? readingTime(text) : stay.least;

/** Real ms that a bubble stays at most; what is watched may be read in peace. */
const longest = ({ talk, text }: Spoken, lead: string | null): number =>
  Math.max(
    stay.least,
    Math.min(talk === lead ? Number.POSITIVE_INFINITY : stay.most, readingTime(text) + stay.rest),
  );
