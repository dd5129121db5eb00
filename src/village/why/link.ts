/**
 * A link of the chain of causes: something that happened, that somebody remembered or that was so by a rule. Each is of
 * one villager at one tick, so that it can be gone to.
 */
import { bits } from "../random.ts";
import type { HourBlock, MemoryKind } from "../state.ts";

/** Why something was done when no memory, promise or word led to it. */
export type Rule =
  /** Nothing was planned for the moment. */
  | "pause"
  /** It is the work of that place and hour. */
  | "work"
  /** What one does at home, day by day. */
  | "habit"
  /** The day needed a plan. */
  | "day"
  /** It made up its own mind to it. */
  | "idea"
  /** The world refused what was planned. */
  | "refused"
  /** It thought better of the plan; `text` is its own reason. */
  | "reaction"
  /** It met somebody and had a mind to talk. */
  | "met"
  /** It was there to be seen. */
  | "seen";

interface Common {
  /** Whose it is. */
  by: string;
  t: number;
  /** Id of the thought behind it; null when no model was asked. */
  thought: string | null;
  text: string;
  place: string | null;
  /** What the chain is about, once it is known; what does not bear on it is left out. */
  about?: string | undefined;
}

export type Link = Common &
  (
    | { kind: "act" }
    | { kind: "walk" }
    | { kind: "block"; block: HourBlock }
    | { kind: "promise"; to: string | null; from: number | null; until: number | null }
    | { kind: "line"; to: readonly string[]; talk: string }
    | { kind: "memory"; index: number; memory: MemoryKind; subject: string | null; speaker: string | null }
    | { kind: "notice" }
    | { kind: "voice" }
    /** Known before the run began. */
    | { kind: "start" }
    | { kind: "rule"; rule: Rule; about?: string }
  );

export type LinkOf<K extends Link["kind"]> = Extract<Link, { kind: K }>;

/** The same for the same link, whichever way it was come by. */
export const keyOf = (link: Link): string =>
  `${link.kind} ${link.by} ${link.t} ${link.kind === "rule" ? link.rule : link.text}`;

/**
 * A link in one word, for an address: `kind,by,t,hash`, the hash of its text and, of a block, of its first tick. The log
 * gives the link back.
 */
export function markOf(link: Link): string {
  const { kind, by, t, text } = link;
  return [kind, by, t, bits(text, kind === "block" ? link.block.from : 0).toString(36)].join(",");
}

/** The tick of a mark; NaN where an address has none. */
export const tickOfMark = (mark: string): number => Number(mark.split(",")[2]);
