/**
 * What a villager remembers, cut down for comparing (content.ts), and whether it bears out a claim.
 *
 * A memory bears out a claim when it has all its people, places, days and numbers and at least `enough` of its other
 * words. What a memory is about without saying so counts as said: whose it is, who said it to whom, where, and the day.
 */
import type { Content } from "./content.ts";

/** Share of a claim's words that one memory has to hold. */
const enough = 0.6;

export interface Remembered {
  add(memory: Content, context: readonly string[]): void;
  bearsOut(claim: Content): boolean;
}

interface Entry {
  hard: ReadonlySet<string>;
  words: ReadonlySet<string>;
}

export function createRemembered(): Remembered {
  const entries: Entry[] = [];
  /** Positions in `entries` by what must stand in them. */
  const index = new Map<string, number[]>();
  const holds = ({ hard, words }: Entry, wanted: readonly string[], claim: Content): boolean => {
    if (!wanted.every((token) => hard.has(token))) return false;
    let found = 0;
    for (const word of claim.words) if (words.has(word)) found++;
    return found >= enough * claim.words.size;
  };
  return {
    add: (memory, context) => {
      const hard = new Set([...hardOf(memory), ...context]);
      const position = entries.push({ hard, words: memory.words }) - 1;
      for (const token of [...hard, ...[...memory.words].map(wordKey)]) {
        const known = index.get(token);
        if (known) known.push(position);
        else index.set(token, [position]);
      }
    },
    bearsOut: (claim) => {
      const wanted = hardOf(claim);
      const lists = (wanted.length > 0 ? wanted : [...claim.words].map(wordKey)).map(
        (t) => index.get(t) ?? [],
      );
      const among =
        wanted.length > 0
          ? lists.reduce((a, b) => (b.length < a.length ? b : a))
          : [...new Set(lists.flat())];
      return among.some((position) => holds(entries[position] as Entry, wanted, claim));
    },
  };
}

const wordKey = (word: string): string => `word ${word}`;

/** What a memory must have of a claim, each in a name of its own. */
const hardOf = ({ people, places, days, numbers }: Content): string[] => [
  ...[...people].map(personKey),
  ...[...places].map(placeKey),
  ...[...days].map(dayKey),
  ...[...numbers].map((number) => `number ${number}`),
];

export const personKey = (id: string): string => `person ${id}`;
export const placeKey = (id: string): string => `place ${id}`;
export const dayKey = (weekday: string): string => `day ${weekday}`;
