import type { Chronicle, Conversation } from "#village/chronicle";
import type { MindState } from "#village/state";

export interface Bond {
  other: string;
  /** What the other is to it, by the scenario: "brother". */
  is: string | null;
  /** -100 to 100 */
  warmth: number;
  /** Tick at which they first spoke; null when they knew each other before the run. */
  since: number | null;
  lastTalk: Conversation | null;
  /** Talks since the run began. */
  talks: number;
}

/** All whom a villager knows at a tick, the warmest first. */
export function bondsOf(chronicle: Chronicle, id: string, mind: MindState, tick: number): Bond[] {
  const known = chronicle.world.personas[id]?.relationships ?? {};
  const talks = chronicle.life(id).talks.filter(({ opened }) => opened <= tick);
  const others = new Set([...Object.keys(known), ...Object.keys(mind.feelings)]);
  others.delete(id);
  return [...others]
    .map((other): Bond => {
      const shared = talks.filter(({ members }) => members.includes(other));
      const is = known[other]?.is ?? null;
      return {
        other,
        is,
        warmth: mind.feelings[other]?.warmth ?? 0,
        since: is === null ? (shared[0]?.opened ?? null) : null,
        lastTalk: shared[shared.length - 1] ?? null,
        talks: shared.length,
      };
    })
    .sort((a, b) => b.warmth - a.warmth || b.talks - a.talks);
}
