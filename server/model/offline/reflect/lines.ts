/** Numbers of the memory lines that serve as evidence. */
import type { MemoryLine } from "../request/memory-lines.ts";
import type { Scene } from "../request/scene.ts";

export const linesWhere = (scene: Scene, test: (memory: MemoryLine) => boolean): number[] =>
  scene.memories.flatMap((memory, index) => (test(memory) ? [index + 1] : []));
