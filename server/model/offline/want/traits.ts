/** A character as numbers, read from the words of the line "Ways" and from age. */
import { bounded } from "../bounded-cache.ts";
import type { Language } from "../language.ts";
import type { Persona } from "../request/persona.ts";

export interface Traits {
  /** Names of ways that fit: warm, terse, formal, talkative, shy, dry, proud, yes, gossip, trusty; child and old by age. */
  ways: ReadonlySet<string>;
  /** How readily one begins a talk, 0..1. */
  sociable: number;
  /** How many talks of a day are enough. */
  enough: number;
}

export function traitReader(language: Language): (persona: Persona) => Traits {
  const patterns = Object.entries(language.pack.offline.traits);
  const read = bounded(500, (key): Traits => {
    const [ways = "", age = "30"] = key.split("\t");
    const found = new Set(
      patterns.filter(([, pattern]) => language.compile(pattern).test(ways)).map(([name]) => name),
    );
    if (Number(age) < 14) found.add("child");
    if (Number(age) >= 65) found.add("old");
    const sociable = sociability(found);
    return { ways: found, sociable, enough: fewest + (most - fewest) * sociable };
  });
  return (persona) => read(`${persona.ways}\t${persona.age}`);
}

/** Talks a day of one who is not sociable at all, and of one who could not be more so. */
const fewest = 5;
const most = 14;

const pull: Readonly<Record<string, number>> = {
  warm: 0.1,
  talkative: 0.2,
  gossip: 0.1,
  child: 0.05,
  terse: -0.12,
  shy: -0.15,
  formal: -0.03,
};

function sociability(ways: ReadonlySet<string>): number {
  let sum = 0.5;
  for (const way of ways) sum += pull[way] ?? 0;
  return Math.max(0.2, Math.min(0.9, sum));
}
