import type { Memory, MemoryKind } from "#village/state";

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

/** Every word that is looked for has to stand in the memory. */
export function fits({ memory }: Remembered, { text, kinds, weighty }: Filter): boolean {
  if (kinds.length > 0 && !kinds.includes(memory.kind)) return false;
  if (weighty && memory.importance < weight) return false;
  const held = memory.text.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => held.includes(word));
}
