/** What a villager spoke and planned from: what came to mind at that thought, and what it told by its own account. */
import type { Life } from "../chronicle.ts";

/** Indexes of memories, at the tick of a thought. */
export const inMind = ({ recalled, told }: Life, tick: number): ReadonlySet<number> =>
  new Set([
    ...recalled.flatMap(({ t, data }) => (t === tick ? data.memories : [])),
    ...told.flatMap(({ t, memory }) => (t === tick ? [memory] : [])),
  ]);

/** The tick of a thought, with which its id begins; lines of a talk that was thought out at once are said later. */
export const tickOfThought = (thought: string | null): number | undefined =>
  thought === null ? undefined : Number(thought.slice(0, thought.indexOf("/")));
