/**
 * Finds the moments worth seeing in a log that is being shown, a little at a time, so that no frame is late for it.
 * The rules are those of the metrics (village/metrics/moments.ts); who passes on the news that a probe asks for is
 * among them.
 */
import { initialState } from "#village/initial";
import { type Knowledge, knowledgeMetric } from "#village/metrics/knowledge";
import type { MatchWords } from "#village/metrics/match-words";
import { createMatcher } from "#village/metrics/matcher";
import type { Metric } from "#village/metrics/metric";
import type { Moment } from "#village/metrics/moment";
import { momentMetric, momentsWith } from "#village/metrics/moments";
import { reduce } from "#village/reduce";
import type { Probe } from "#village/scenario";
import type { VillageState } from "#village/state";
import type { Timeline } from "../timeline/timeline.ts";

/** Ticks read between two looks at the clock. */
const piece = 60;

export class MomentFinder {
  /** The ticks before this one have been read. */
  tick = 0;
  private state: VillageState;
  private seen = 0;
  private readonly plain: Metric<Moment[]>;
  private readonly told: { probe: Probe; knowledge: Metric<Knowledge> }[];

  constructor(
    private readonly timeline: Timeline,
    words: MatchWords,
  ) {
    const { world } = timeline;
    this.state = initialState(world);
    this.plain = momentMetric(world, words);
    this.told = world.scenario.probes.map((probe) => ({
      probe,
      knowledge: knowledgeMetric(world, createMatcher(probe, words)),
    }));
  }

  /** Reads on until all is read or `late()` says that it is enough for now; true when all is read. */
  read(late: () => boolean): boolean {
    while (this.tick <= this.timeline.end) {
      const until = Math.min(this.timeline.end, this.tick + piece - 1);
      while (this.tick <= until) this.step();
      if (late()) break;
    }
    return this.tick > this.timeline.end;
  }

  /** The moments found so far, in the order of time. */
  moments(): readonly Moment[] {
    const told = this.told.map(({ probe, knowledge }) => ({ probe, knowledge: knowledge.result() }));
    return momentsWith(this.timeline.world, this.plain.result(), told, [], this.tick).moments;
  }

  private step(): void {
    const { events } = this.timeline;
    const first = this.seen;
    while (events[this.seen]?.t === this.tick) this.seen++;
    const now = events.slice(first, this.seen);
    const before = this.state;
    this.state = reduce(before, now);
    const step = { tick: this.tick, before, state: this.state, events: now };
    this.plain.note(step);
    for (const { knowledge } of this.told) knowledge.note(step);
    this.tick++;
  }
}
