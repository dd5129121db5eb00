/** Memories as lines, and the words by which retrieval finds them. */
import type { Memory } from "#village/state";
import { at } from "#village/vector";
import { fill } from "../../language/pack.ts";
import { oneLine } from "../../prompts/prompt.ts";
import { nameOf } from "../public.ts";
import type { Turn } from "../turn.ts";
import { momentAt } from "./time.ts";

/** Who said it counts as much as what was said. In the form of the log, so that an index made anew is the same. */
export const foundBy =
  ({ world }: Turn) =>
  ({ speaker, text }: Memory): string =>
    oneLine(speaker === null ? text : `${nameOf(world, speaker)}: ${text}`);

/** "[Friday 07:10] Ida said to me: “…”" */
export function memoryLine(turn: Turn, index: number): string {
  const { pack, world, tick } = turn;
  const words = pack.mind.memory;
  const memory = at(turn.mind.memories, index) as Memory;
  const when = index < givenMemories(turn) ? words.before : momentAt(pack, world, memory.t, tick);
  return fill(words.stamped, { when, line: plainLine(turn, memory) });
}

function plainLine(turn: Turn, memory: Memory): string {
  const words = turn.pack.mind.memory;
  const { text, speaker, subject } = memory;
  if (memory.kind === "reflection") return fill(words.thought, { text });
  if (memory.kind !== "utterance" || speaker === null) return text;
  const listener = subject === null ? words.someone : nameOf(turn.world, subject);
  if (speaker === turn.id) return fill(words.iSaid, { listener, text });
  const name = nameOf(turn.world, speaker);
  return subject === turn.id
    ? fill(words.saidToMe, { speaker: name, text })
    : fill(words.overheard, { speaker: name, listener, text });
}

/** How many memories the scenario gave: those stand first in the stream. */
const givenMemories = ({ percept: { persona } }: Turn): number =>
  persona.memories.length +
  Object.values(persona.relationships).filter((known) => known.about !== undefined).length;
