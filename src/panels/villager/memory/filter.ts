import type { Memory, MemoryKind } from "#village/state";
import type { World } from "#village/world";
import { hasWords, wordsWanted } from "../../shared/find-words.ts";
import { nameOf } from "../../words/where.ts";

/** A memory with its index in the stream. */
export interface Remembered {
  memory: Memory;
  index: number;
}

export interface Filter {
  text: string;
  /** Kinds shown; all when empty. */
  kinds: readonly MemoryKind[];
  /** Only what weighs. */
  weighty: boolean;
}

export const everything: Filter = { text: "", kinds: [], weighty: false };
export const memoryKinds: readonly MemoryKind[] = ["observation", "utterance", "reflection", "plan"];

/** Importance from which a memory weighs. */
export const weight = 6;

/** What is looked for has to stand in the memory or the name at its head. */
export function fits(world: World, { memory }: Remembered, { text, kinds, weighty }: Filter): boolean {
  if (kinds.length > 0 && !kinds.includes(memory.kind)) return false;
  if (weighty && memory.importance < weight) return false;
  const head = memory.speaker === null ? "" : `${nameOf(world, memory.speaker)} `;
  return hasWords(head + memory.text, wordsWanted(text));
}
