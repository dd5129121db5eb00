/** How much is talked: talks, lines and words, and talks a villager-day (a talk of three counts for each of the three). */
import { secondsPerDay } from "../clock.ts";
import type { World } from "../world.ts";
import { type Metric, share } from "./metric.ts";
import { tokensOf } from "./tokens.ts";

export interface TalkFigures {
  talks: number;
  lines: number;
  /** As `tokensOf` counts them. */
  words: number;
  linesPerTalk: number | null;
  wordsPerLine: number | null;
  /** Talks entered, for each villager and each 24 hours of the run. */
  perVillagerDay: number | null;
}

export function talkMetric(world: World): Metric<TalkFigures> {
  let [talks, lines, words, entered, ticks] = [0, 0, 0, 0, 0];
  return {
    note: ({ tick, events }) => {
      ticks = tick + 1;
      for (const event of events) {
        if (event.type === "talk.opened") talks++;
        if (event.type === "talk.entered") entered++;
        if (event.type !== "talk.opened" && event.type !== "talk.said") continue;
        lines++;
        words += tokensOf(event.data.text).length;
      }
    },
    result: () => ({
      talks,
      lines,
      words,
      linesPerTalk: share(lines, talks),
      wordsPerLine: share(words, lines),
      perVillagerDay: share(entered * secondsPerDay, world.order.length * ticks * world.calendar.tickSeconds),
    }),
  };
}
