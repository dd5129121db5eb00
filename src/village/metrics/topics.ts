/**
 * How many talks a probe's matter takes up. Told in: a line of the talk says what the probe asks for. Touched in: a line
 * says that, or no more than what it is about (the probe's fact `what`, such as "the lantern supper").
 */
import type { Probe } from "../scenario.ts";
import type { World } from "../world.ts";
import type { MatchWords } from "./match-words.ts";
import { createMatcher } from "./matcher.ts";
import { type Metric, share } from "./metric.ts";

export interface TopicFigures {
  toldIn: number;
  touchedIn: number;
  /** Of all talks. */
  toldShare: number | null;
  touchedShare: number | null;
}

export function topicMetric(world: World, probe: Probe, words: MatchWords): Metric<TopicFigures> {
  const tells = createMatcher(probe, words);
  const touches = createMatcher({ require: probe.facts?.what ?? probe.require }, words);
  const [talks, told, touched] = [new Set<string>(), new Set<string>(), new Set<string>()];
  return {
    note: ({ events }) => {
      for (const event of events) {
        if (event.type !== "talk.opened" && event.type !== "talk.said") continue;
        const { talk, text, next } = event.data;
        const nameOf = (id: string | null): string | undefined => world.personas[id ?? ""]?.name;
        const voice = { speaker: nameOf(event.by), hearer: nameOf(next) };
        talks.add(talk);
        const tellsIt = tells(text, voice);
        if (tellsIt) told.add(talk);
        if (tellsIt || touches(text, voice)) touched.add(talk);
      }
    },
    result: () => ({
      toldIn: told.size,
      touchedIn: touched.size,
      toldShare: share(told.size, talks.size),
      touchedShare: share(touched.size, talks.size),
    }),
  };
}
