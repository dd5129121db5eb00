import type { Chronicle } from "#village/chronicle";
import { metIn } from "#village/conversation";
import type { MindState } from "#village/state";

export interface Bond {
  other: string;
  /** What the other is to it, by the scenario: "brother". */
  is: string | null;
  /** -100 to 100 */
  warmth: number;
  /** Tick at which they first spoke; null when they knew each other before the run. */
  since: number | null;
  lastTalk: Meeting | null;
  /** Talks since the run began. */
  talks: number;
}

/** A talk, and the tick from which both were in it. */
export interface Meeting {
  talk: string;
  t: number;
}

/** All whom a villager knows at a tick, the warmest first. */
export function bondsOf(chronicle: Chronicle, id: string, mind: MindState, tick: number): Bond[] {
  const known = chronicle.world.personas[id]?.relationships ?? {};
  const meetings = meetingsOf(chronicle, id, tick);
  const others = new Set([...Object.keys(known), ...Object.keys(mind.feelings)]);
  others.delete(id);
  return [...others]
    .map((other): Bond => {
      const shared = meetings.get(other) ?? [];
      const is = known[other]?.is ?? null;
      return {
        other,
        is,
        warmth: mind.feelings[other]?.warmth ?? 0,
        since: is === null ? (shared[0]?.t ?? null) : null,
        lastTalk: shared[shared.length - 1] ?? null,
        talks: shared.length,
      };
    })
    .sort((a, b) => b.warmth - a.warmth || b.talks - a.talks);
}

/** In the order of time, by whom it met. */
function meetingsOf(chronicle: Chronicle, id: string, tick: number): Map<string, Meeting[]> {
  const meetings = new Map<string, Meeting[]>();
  for (const talk of chronicle.life(id).talks)
    for (const [other, t] of metIn(talk, id, tick))
      meetings.set(other, [...(meetings.get(other) ?? []), { talk: talk.id, t }]);
  for (const list of meetings.values()) list.sort((a, b) => a.t - b.t);
  return meetings;
}
