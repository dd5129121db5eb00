/** The answer to plan-day: blocks without gaps, and the day in a few strokes. */
import { formatTimeOfDay } from "#village/clock";
import type { Entry } from "./timeline.ts";

export interface DayAnswer {
  strokes: string[];
  blocks: { from: string; to: string; do: string; place: string }[];
}

const mostBlocks = 16;

export function toAnswer(entries: readonly Entry[]): DayAnswer {
  const joined = fewer(join(entries));
  const strokes: string[] = [];
  for (const entry of joined) if (!strokes.includes(entry.do)) strokes.push(entry.do);
  return {
    strokes: thin(strokes, 8),
    blocks: joined.map(({ from, until, do: does, place }) => ({
      from: formatTimeOfDay(from % 1440),
      to: formatTimeOfDay(until % 1440),
      do: does,
      place,
    })),
  };
}

/** Neighbours that say the same become one. */
function join(entries: readonly Entry[]): Entry[] {
  const joined: Entry[] = [];
  for (const entry of entries) {
    const last = joined.at(-1);
    if (last && last.do === entry.do && last.place === entry.place) last.until = entry.until;
    else joined.push({ ...entry });
  }
  return joined;
}

/** Too many blocks: the shortest waking one goes to its longer neighbour, until they fit. */
function fewer(entries: Entry[]): Entry[] {
  while (entries.length > mostBlocks) {
    let shortest = 2;
    for (let i = 2; i < entries.length - 1; i++) {
      if (weight(entries[i]) < weight(entries[shortest])) shortest = i;
    }
    const gone = entries[shortest];
    const [before, after] = [entries[shortest - 1], entries[shortest + 1]];
    if (!gone || !before) break;
    if (after && shortest < entries.length - 2 && room(after) > room(before)) after.from = gone.from;
    else before.until = gone.until;
    entries.splice(shortest, 1);
  }
  return join(entries);
}

/** Minutes, with what is meant and then what is fixed last in line to go. */
const weight = (entry: Entry | undefined): number =>
  length(entry) + (entry?.fixed ? 2880 : entry?.meant ? 1440 : 0);

/** How well an entry can take more time: the shorter the better, what is fixed last of all. */
const room = (entry: Entry): number => -length(entry) - (entry.fixed ? 1440 : 0);

const length = (entry: Entry | undefined): number => (entry ? entry.until - entry.from : 1440);

/** At most `most` items, spread evenly. */
function thin(items: string[], most: number): string[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)] as string);
}
