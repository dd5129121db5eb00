/**
 * How right news is at each hop of its way: whether the line by which somebody came to know a probe tells who, what,
 * where and when as the probe's `facts` have them.
 *
 * A hop is a knower who heard of it; its depth is the length of her chain without herself, so depth 1 is told by one
 * who knew at first hand. Looked at is the one line that made her know, as she remembers it; a fact is right when its
 * alternatives stand in the sentence that matches the probe. Of days named by their distance ("tomorrow", from the
 * pack's `relativeDays`) only that counts which leads to the day of the probe's event. Source of the idea: the chains
 * of serial reproduction, F. Bartlett 1932, "Remembering", ch. 7.
 */
import { parseMoment, timeAt } from "../clock.ts";
import type { Probe } from "../scenario.ts";
import type { World } from "../world.ts";
import type { Knower } from "./knowledge.ts";
import type { MatchWords } from "./match-words.ts";
import { createMatcher, type Matcher, type Voice } from "./matcher.ts";
import { share } from "./metric.ts";

export const factNames = ["who", "what", "where", "when"] as const;
export type FactName = (typeof factNames)[number];

export interface Hop {
  t: number;
  from: string | null;
  to: string;
  depth: number;
  /** The line as the hearer remembers it. */
  text: string;
  /** Of the facts that the probe asks for. */
  right: Partial<Record<FactName, boolean>>;
}

/** For each depth the number of hops, and the share of them that have each fact right; null = not asked for. */
export type DepthAccuracy = { depth: number; hops: number } & Record<FactName, number | null>;

export interface HopFigures {
  /** Share of right facts over all facts of all hops; null when the probe names no facts or nobody was told. */
  accuracy: number | null;
  depths: DepthAccuracy[];
  hops: Hop[];
}

export function hopFigures(
  world: World,
  probe: Probe,
  words: MatchWords,
  knowers: readonly Knower[],
): HopFigures {
  const facts = factsOf(world, probe, words);
  const hops = knowers
    .filter((knower) => knower.source === "line")
    .map((knower): Hop => {
      const right: Hop["right"] = {};
      for (const [name, matcherOn] of facts)
        right[name] = matcherOn(knower.since)(knower.text, voiceOf(world, knower));
      const { since: t, from, villager: to, chain, text } = knower;
      return { t, from, to, depth: chain.length - 1, text, right };
    });
  const depths = [...new Set(hops.map((hop) => hop.depth))].sort((a, b) => a - b);
  const all = hops.flatMap((hop) => Object.values(hop.right));
  return {
    accuracy: share(all.filter((right) => right).length, all.length),
    depths: depths.map((depth) => accuracyAt(depth, hops)),
    hops,
  };
}

const voiceOf = ({ personas }: World, { from, to }: Knower): Voice => ({
  speaker: personas[from ?? ""]?.name,
  hearer: personas[to ?? ""]?.name,
});

function accuracyAt(depth: number, all: readonly Hop[]): DepthAccuracy {
  const hops = all.filter((hop) => hop.depth === depth);
  const of = (name: FactName): number | null => {
    const asked = hops.filter((hop) => hop.right[name] !== undefined);
    return share(asked.filter((hop) => hop.right[name]).length, asked.length);
  };
  return { depth, hops: hops.length, who: of("who"), what: of("what"), where: of("where"), when: of("when") };
}

/** For each fact asked for, a matcher for a line said at a tick. */
function factsOf(world: World, probe: Probe, words: MatchWords): [FactName, (tick: number) => Matcher][] {
  const day = probe.event && timeAt(world.calendar, parseMoment(world.calendar, probe.event.from) ?? 0).day;
  return factNames.flatMap((name): [FactName, (tick: number) => Matcher][] => {
    const parts = probe.facts?.[name];
    if (!parts) return [];
    const byDay = new Map<number, Matcher>();
    const matcherOn = (tick: number): Matcher => {
      const today = timeAt(world.calendar, tick).day;
      const known = byDay.get(today);
      if (known) return known;
      const leadsThere = (alternative: string): boolean => {
        const distance = words.relativeDays[alternative];
        return distance === undefined || day === undefined || today + distance === day;
      };
      const right = parts.map((part) => part.filter(leadsThere));
      const made = createMatcher({ ...probe, require: [...probe.require, ...right] }, words);
      byDay.set(today, made);
      return made;
    };
    return [[name, matcherOn]];
  });
}
