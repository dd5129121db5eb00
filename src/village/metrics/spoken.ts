/** The lines of a run as they were said, with what counting them needs. */
import { timeAt } from "../clock.ts";
import type { World } from "../world.ts";
import type { GreetingTest } from "./greeting.ts";
import type { Mask } from "./mask.ts";
import type { Metric } from "./metric.ts";

export interface SpokenLine {
  t: number;
  day: number;
  talk: string;
  by: string;
  /** The others in the talk when it was said. */
  to: readonly string[];
  text: string;
  masked: string;
  /** A mere greeting or parting: see greeting.ts. */
  greeting: boolean;
}

export function spokenMetric(world: World, mask: Mask, isGreeting: GreetingTest): Metric<SpokenLine[]> {
  const lines: SpokenLine[] = [];
  const spoke = new Set<string>();
  return {
    note: ({ before, events }) => {
      for (const event of events) {
        if (event.type !== "talk.opened" && event.type !== "talk.said") continue;
        const { t, by } = event;
        const { talk, text } = event.data;
        const members = event.type === "talk.opened" ? event.data.members : before.talks[talk]?.members;
        const key = `${talk} ${by}`;
        lines.push({
          ...{ t, day: timeAt(world.calendar, t).day, talk, by, text, masked: mask(text) },
          to: (members ?? []).filter((id) => id !== by),
          greeting: isGreeting(text, !spoke.has(key)),
        });
        spoke.add(key);
      }
    },
    result: () => lines,
  };
}
