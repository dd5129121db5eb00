/**
 * Whether a line told what is on one's mind, so that nobody hears it twice from the same mouth: by the runs of signs
 * that the line shares with the memory, since the words of another person are turned when they are said.
 */

import { lookUp } from "#village/table";
import { tellingOf } from "#village/telling";
import { at } from "#village/vector";
import { type NoteKey, noteAt } from "./cooldown.ts";
import type { Turn } from "./turn.ts";

/** Signs in a run; the share of a memory's runs, of a hundred, that makes a line its telling. */
const signs = 4;
const enough = 20;

const keyOf = (memory: number, to: string): NoteKey => `told/${memory}/${to}`;

/** Notes which of these memories the line told to whom. */
export function noteTold(turn: Turn, memories: readonly number[], line: string, to: readonly string[]): void {
  for (const index of memories) {
    const text = at(turn.mind.memories, index)?.text ?? "";
    if (likeness(text, line, signs) < enough) continue;
    markTold(turn, index, to);
    noteTellings(turn, index, timesTold(turn, index) + 1);
  }
}

export const noteTellings = (turn: Turn, memory: number, times: number): void =>
  noteAt(turn, tellingOf(memory), String(times));

/** From now on these have heard it, whoever said it. */
export function markTold(turn: Turn, memory: number, to: readonly string[]): void {
  for (const id of to) noteAt(turn, keyOf(memory, id));
}

/** In how many talks one has told it. */
export const timesTold = ({ mind }: Turn, memory: number): number =>
  Number(lookUp(mind.seen, tellingOf(memory))?.text ?? 0);

export const isTold = ({ mind }: Turn, memory: number, to: string): boolean =>
  lookUp(mind.seen, keyOf(memory, to)) !== undefined;

/** What one knows from before the village began: the same few stories for good. */
const isStory = ({ mind }: Turn, memory: number): boolean => at(mind.memories, memory)?.t === 0;

export const storiesOf = (turn: Turn, memories: readonly number[]): number[] =>
  memories.filter((memory) => isStory(turn, memory));

/** A story that all of these have heard from oneself. */
export const isOldStory = (turn: Turn, memory: number, to: readonly string[]): boolean =>
  isStory(turn, memory) && to.every((other) => isTold(turn, memory, other));

/** Of a hundred runs of so many signs in `whole`, how many stand in `part`. */
export function likeness(whole: string, part: string, run: number): number {
  const [text, line] = [whole.toLowerCase(), part.toLowerCase()];
  let found = 0;
  const runs = text.length - run + 1;
  for (let i = 0; i < runs; i++) if (line.includes(text.slice(i, i + run))) found++;
  return runs <= 0 ? 0 : (100 * found) / runs;
}
