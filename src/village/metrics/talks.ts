/**
 * How much is talked: talks, lines and words, and talks a villager-day (a talk of three counts for each of the three).
 * Adults are those of 18 years and more; their talks are those they entered, taken to 24 hours of the run.
 */
import { secondsPerDay } from "../clock.ts";
import type { World } from "../world.ts";
import { add, type Metric, share } from "./metric.ts";
import { tokensOf } from "./tokens.ts";

const adultFrom = 18;

export interface TalkFigures {
  talks: number;
  lines: number;
  /** As `tokensOf` counts them. */
  words: number;
  linesPerTalk: number | null;
  wordsPerLine: number | null;
  /** Talks entered, for each villager and each 24 hours of the run. */
  perVillagerDay: number | null;
  /** The same for the adult who talks least, for the one in the middle, and for the one who talks most. */
  adults: { min: number | null; median: number | null; max: number | null };
  /** The same for each villager. */
  each: Record<string, number | null>;
}

export function talkMetric(world: World): Metric<TalkFigures> {
  let [talks, lines, words, ticks] = [0, 0, 0, 0];
  const entered = new Map<string, number>();
  return {
    note: ({ tick, events }) => {
      ticks = tick + 1;
      for (const event of events) {
        if (event.type === "talk.opened") talks++;
        if (event.type === "talk.entered") add(entered, event.by);
        if (event.type !== "talk.opened" && event.type !== "talk.said") continue;
        lines++;
        words += tokensOf(event.data.text).length;
      }
    },
    result: () => {
      const aDay = (count: number, villagers = 1): number | null =>
        share(count * secondsPerDay, villagers * ticks * world.calendar.tickSeconds);
      const each = Object.fromEntries(world.order.map((id) => [id, aDay(entered.get(id) ?? 0)]));
      const adults = world.order
        .filter((id) => (world.personas[id]?.age ?? 0) >= adultFrom)
        .map((id) => each[id] ?? 0)
        .sort((a, b) => a - b);
      const [min, max] = [adults[0] ?? null, adults[adults.length - 1] ?? null];
      return {
        talks,
        lines,
        words,
        linesPerTalk: share(lines, talks),
        wordsPerLine: share(words, lines),
        perVillagerDay: aDay(
          [...entered.values()].reduce((sum, count) => sum + count, 0),
          world.order.length,
        ),
        adults: { min, median: adults[Math.floor((adults.length - 1) / 2)] ?? null, max },
        each,
      };
    },
  };
}
