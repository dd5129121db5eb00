/**
 * All metrics of a run in one pass over its log.
 *
 *     events ──a tick at a time──▶ reduce ──▶ every metric notes the step ──▶ figures
 */
import type { VillageEvent } from "../event.ts";
import { initialState } from "../initial.ts";
import { reduce } from "../reduce.ts";
import type { Probe } from "../scenario.ts";
import type { World } from "../world.ts";
import { acquaintanceMetric } from "./acquaintance.ts";
import { activityMetric } from "./activities.ts";
import { adherenceMetric } from "./adherence.ts";
import { attendanceMetric, type EventFigures, eventFigures } from "./attendance.ts";
import { type Belief, beliefMetric } from "./belief.ts";
import { claimMetric } from "./claim-metric.ts";
import { flawMetric } from "./flaws.ts";
import { createGreetingTest } from "./greeting.ts";
import { type HopFigures, hopFigures } from "./hops.ts";
import { type Knowledge, knowledgeMetric } from "./knowledge.ts";
import { actLoopMetric, loopsOf } from "./loops.ts";
import { createMask } from "./mask.ts";
import type { MatchWords } from "./match-words.ts";
import { createMatcher } from "./matcher.ts";
import type { Metric, Step } from "./metric.ts";
import { momentMetric, momentsWith } from "./moments.ts";
import { promiseMetric } from "./promises.ts";
import { reflectionMetric } from "./reflections.ts";
import { repetitionOf } from "./repetition.ts";
import { spokenMetric } from "./spoken.ts";
import { talkMetric } from "./talks.ts";
import { type TopicFigures, topicMetric } from "./topics.ts";
import { violationMetric } from "./violations.ts";

export interface ProbeFigures extends Knowledge {
  id: string;
  title: string;
  kind: Probe["kind"];
  hops: HopFigures;
  talks: TopicFigures;
  belief: Belief;
  /** Null when the probe is of no event. */
  event: EventFigures | null;
}

export type Figures = ReturnType<typeof measure>;

export interface Measured {
  world: World;
  /** In log order; read once. */
  events: Iterable<VillageEvent>;
  /** Ticks lived; those after the last event are folded too. */
  ticks: number;
  probes: readonly Probe[];
  words: MatchWords;
  /** A run without the news: who came to the place of each event all the same. */
  placebo?: Pick<Measured, "world" | "events" | "ticks"> | undefined;
}

export function measure({ world, events, ticks, probes, words, placebo }: Measured) {
  const metrics: Metric<unknown>[] = [];
  const use = <R>(metric: Metric<R>): Metric<R> => {
    metrics.push(metric);
    return metric;
  };
  const asked = probes.map((probe) => ({
    probe,
    knowledge: use(knowledgeMetric(world, createMatcher(probe, words))),
    topic: use(topicMetric(world, probe, words)),
    belief: use(beliefMetric(world, probe, words)),
    attendance: probe.event && use(attendanceMetric(world, probe.event)),
  }));
  const acquaintance = use(acquaintanceMetric(world));
  const talks = use(talkMetric(world));
  const reflections = use(reflectionMetric(world));
  const adherence = use(adherenceMetric(world));
  const promises = use(promiseMetric());
  const violations = use(violationMetric(world));
  const mask = createMask(world, words);
  const names = world.scenario.villagers.map(({ name }) => name);
  const spoken = use(spokenMetric(world, mask, createGreetingTest(words, names)));
  const actLoops = use(actLoopMetric(world));
  const claims = use(claimMetric(world, words));
  const flaws = use(flawMetric(words));
  const activities = use(activityMetric(world));
  const moments = use(momentMetric(world, words));
  for (const step of stepsOf(world, events, ticks)) for (const metric of metrics) metric.note(step);
  const told = asked.map(({ probe, knowledge }) => ({ probe, knowledge: knowledge.result() }));
  const { madeUp, news } = claims.result();
  const unmoved = placebo ? attendanceIn(placebo, probes) : [];
  return {
    ticks,
    villagers: world.order.length,
    probes: asked.map(({ probe, topic, belief, attendance }, i): ProbeFigures => {
      const { id, title, kind, event } = probe;
      const knowledge = told[i]?.knowledge as Knowledge;
      const came =
        event && attendance ? eventFigures(world, event, knowledge, attendance.result(), unmoved[i]) : null;
      const hops = hopFigures(world, probe, words, knowledge.knowers);
      return {
        id,
        title,
        kind,
        ...knowledge,
        hops,
        talks: topic.result(),
        belief: belief.result(),
        event: came,
      };
    }),
    acquaintance: acquaintance.result(),
    talks: talks.result(),
    reflections: reflections.result(),
    adherence: adherence.result(),
    promises: promises.result(),
    violations: violations.result(),
    repetition: repetitionOf(spoken.result(), mask, world.seed),
    actLoops: loopsOf(actLoops.result()),
    flaws: flaws.result(),
    madeUp,
    activities: activities.result(),
    moments: momentsWith(world, moments.result(), told, news, ticks),
  };
}

/** Who came to the event of each probe in another run. */
function attendanceIn({ world, events, ticks }: NonNullable<Measured["placebo"]>, probes: readonly Probe[]) {
  const metrics = probes.map(({ event }) => event && attendanceMetric(world, event));
  for (const step of stepsOf(world, events, ticks)) for (const metric of metrics) metric?.note(step);
  return metrics.map((metric) => metric?.result());
}

/** Every tick in order, with or without events. */
export function* stepsOf(world: World, events: Iterable<VillageEvent>, ticks: number): Generator<Step, void> {
  let state = initialState(world);
  const source = events[Symbol.iterator]();
  let next = source.next();
  for (let tick = 0; tick < ticks; tick++) {
    const now: VillageEvent[] = [];
    for (; !next.done && next.value.t === tick; next = source.next()) now.push(next.value);
    const before = state;
    state = reduce(before, now);
    yield { tick, before, state, events: now };
  }
}
