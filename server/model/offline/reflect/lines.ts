/** Numbers of the memory lines that serve as evidence, and who stands in them. */
import type { MemoryLine } from "../request/memory-lines.ts";
import type { Scene } from "../request/scene.ts";

export const linesWhere = (scene: Scene, test: (memory: MemoryLine) => boolean): number[] =>
  scene.memories.flatMap((memory, index) => (test(memory) ? [index + 1] : []));

/** Those who come up, the ones asked about first, then the most frequent. */
export function namesIn(scene: Scene): string[] {
  const counts = new Map<string, number>();
  for (const memory of scene.memories)
    for (const name of [memory.speaker, memory.listener])
      if (name && name !== scene.self.name) counts.set(name, (counts.get(name) ?? 0) + 1);
  const asked = (name: string): number => (scene.questions.some((one) => one.includes(name)) ? 100 : 0);
  return [...counts]
    .sort(([a, x], [b, y]) => y + asked(b) - x - asked(a) || (a < b ? -1 : 1))
    .map(([name]) => name);
}

/** Those who said the lines of these numbers, each once. */
export const speakersOf = (scene: Scene, lines: readonly number[]): string[] => [
  ...new Set(lines.flatMap((line) => scene.memories[line - 1]?.speaker ?? [])),
];
