/**
 * Lines that a villager says again within a day, compared masked (mask.ts): how many (speaker, day, masked line) occur
 * more than once, how many lines that makes too many, and the worst of them.
 */
import type { SpokenLine } from "./spoken.ts";

/** How many are listed. */
const listed = 20;

export interface SaidAgain {
  count: number;
  /** Lines beyond the first of each. */
  extra: number;
  /** Most often said first. */
  worst: { by: string; day: number; masked: string; times: number; texts: string[] }[];
}

export function saidAgainOf(lines: readonly SpokenLine[]): SaidAgain {
  const groups = new Map<string, SpokenLine[]>();
  for (const line of lines) {
    const key = `${line.by}/${line.day}/${line.masked}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const again = [...groups.values()].filter((group) => group.length > 1);
  const worst = [...again].sort((a, b) => b.length - a.length).slice(0, listed);
  return {
    count: again.length,
    extra: again.reduce((sum, group) => sum + group.length - 1, 0),
    worst: worst.flatMap(([first, ...rest]) =>
      first
        ? [
            {
              ...{ by: first.by, day: first.day, masked: first.masked, times: rest.length + 1 },
              texts: [...new Set([first, ...rest].map((line) => line.text))],
            },
          ]
        : [],
    ),
  };
}
