/**
 * Who believes what a probe asks, over time; of what a probe names nothing against (`against`), whoever knows it.
 *
 * Believes: of her memories that say what the probe asks and those that tell against it, the latest says it. So a false
 * rumour is believed when heard, and no longer once she has seen, heard or said that it is otherwise. Which memories
 * count, and whose words they are, is as in knowledge.ts; a memory that says both tells against it.
 */
import { ticksPerMinute } from "../clock.ts";
import type { Probe } from "../scenario.ts";
import type { World } from "../world.ts";
import { memoriesOf } from "./knowledge.ts";
import type { MatchWords } from "./match-words.ts";
import { createMatcher, type Matcher } from "./matcher.ts";
import { type Metric, share } from "./metric.ts";

export interface Belief {
  /** How many believe it at the end. */
  believers: number;
  /** The most who believed it at one time, and the first tick of that. */
  peak: number;
  peakAt: number;
  /** The share who believe it at each full game hour since the start. */
  overTime: { t: number; share: number | null }[];
}

export function beliefMetric(world: World, probe: Probe, words: MatchWords): Metric<Belief> {
  const says = createMatcher(probe, words);
  const denials = (probe.against ?? []).map((require) => createMatcher({ require }, words));
  const denies: Matcher = (text, voice) => denials.some((match) => match(text, voice));
  const believers = new Set<string>();
  const hour = 60 * ticksPerMinute(world.calendar);
  const overTime: Belief["overTime"] = [];
  let [peak, peakAt] = [0, 0];
  const noteEvent = memoriesOf(world, (villager, voice, { text }) => {
    if (denies(text, voice)) believers.delete(villager);
    else if (says(text, voice)) believers.add(villager);
  });
  const count = (tick: number): void => {
    if (believers.size > peak) [peak, peakAt] = [believers.size, tick];
    if (tick % hour === 0) overTime.push({ t: tick, share: share(believers.size, world.order.length) });
  };
  return {
    note: ({ tick, events }) => {
      events.forEach(noteEvent);
      count(tick);
    },
    result: () => ({ believers: believers.size, peak, peakAt, overTime }),
  };
}
