/**
 * Which lines are to be read now. Pure but for what it remembers: a bubble stays at least `least` and as long as
 * reading takes; a speaker has one bubble; there are five at most; nothing vanishes while the village stands still.
 */
import type { VillageState } from "#village/state";

export interface Spoken {
  speaker: string;
  talk: string;
  t: number;
  text: string;
  /** Real ms at which it appeared. */
  born: number;
}

export const mostBubbles = 5;
/** Real ms a bubble stays: at least, for each letter, and at most. */
const stay = { least: 2500, letter: 55, most: 7000 };
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
      if (!seen(bubble.speaker) || (now.playing && now.ms - bubble.born > stayOf(bubble.text)))
        this.shown.delete(bubble.speaker);
    const age = Math.max(fresh.ticks, (now.speed * fresh.ms) / 1000);
    for (const id in now.state.talks) {
      const talk = now.state.talks[id];
      for (let i = (talk?.lines.length ?? 0) - 1; i >= 0; i--) {
        const line = talk?.lines[i];
        if (!line || now.tick - line.t > age) break;
        if (seen(line.by))
          this.offer(now, { speaker: line.by, talk: id, t: line.t, text: line.text, born: now.ms });
      }
    }
    return this.shown.values();
  }

  private offer(now: Now, line: Spoken): void {
    if ((this.told.get(line.speaker) ?? -1) >= line.t) return;
    const before = this.shown.get(line.speaker);
    if (before && now.ms - before.born < stay.least) return;
    if (!before && this.shown.size >= mostBubbles && !this.makeRoom(now)) return;
    this.shown.delete(line.speaker);
    this.shown.set(line.speaker, line);
    this.told.set(line.speaker, line.t);
  }

  /** Takes away the bubble that has been read longest, if one has been up long enough. */
  private makeRoom(now: Now): boolean {
    for (const bubble of this.shown.values()) {
      if (now.ms - bubble.born < stay.least) continue;
      this.shown.delete(bubble.speaker);
      return true;
    }
    return false;
  }
}

export interface Now {
  state: VillageState;
  tick: number;
  jumped: boolean;
  playing: boolean;
  /** Ticks a second. */
  speed: number;
  /** Real time. */
  ms: number;
}

/** Long lines and letters that hold more, such as Chinese ones, stay longer. */
const stayOf = (text: string): number => {
  let letters = 0;
  for (const letter of text) letters += letter > "\u2e80" ? 2.5 : 1;
  return Math.max(stay.least, Math.min(stay.most, 1200 + letters * stay.letter));
};
