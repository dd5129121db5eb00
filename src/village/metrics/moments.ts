/**
 * Moments worth seeing, found by rule, and the time from one to the next.
 *
 * news-told      somebody comes to know what a probe asks by a line in her hearing (each villager once a probe)
 * secret-told    the same for a probe of the kind "confided"
 * refusal        a line holds a phrase by which one declines
 * promise-made   · promise-kept · promise-broken: the events of these names
 * quarrel        the warmth of both towards each other falls within one game minute
 * four-gathered  a fourth joins a talk
 * changed-mind   a plan is revised, and not for a promise made in the same tick, or warmth towards somebody changes sign
 *
 * Gaps are taken between the ticks with moments of each day from 07:00 to 22:00, the edges of the day among them.
 */
import { ticksPerMinute, timeAt } from "../clock.ts";
import type { VillageEvent } from "../event.ts";
import type { Probe } from "../scenario.ts";
import type { World } from "../world.ts";
import { type Gaps, gapsOf } from "./gaps.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Metric, Step } from "./metric.ts";

export type MomentKind =
  | "news-told"
  | "secret-told"
  | "refusal"
  | "promise-made"
  | "promise-kept"
  | "promise-broken"
  | "quarrel"
  | "four-gathered"
  | "changed-mind";

export interface Moment {
  t: number;
  kind: MomentKind;
  by: string;
  /** The other one, or the probe, where there is one. */
  about: string | null;
}

export interface Moments {
  count: number;
  kinds: Partial<Record<MomentKind, number>>;
  /** How many kinds each day shows, day 1 first. */
  kindsByDay: number[];
  gaps: Gaps;
  /** In the order of time. */
  moments: Moment[];
}

/** Moments that the log shows without a probe. */
export function momentMetric(world: World, refuses: (text: string) => boolean): Metric<Moment[]> {
  const found: Moment[] = [];
  const cooled = new Map<string, number>();
  const minute = ticksPerMinute(world.calendar);
  const noteFeeling = (step: Step, event: VillageEvent): void => {
    if (event.type !== "feeling.shifted") return;
    const { toward, warmth } = event.data;
    const before = step.before.villagers[event.by]?.mind.feelings[toward]?.warmth ?? 0;
    if (before * warmth < 0) found.push({ t: event.t, kind: "changed-mind", by: event.by, about: toward });
    if (warmth >= before) return;
    cooled.set(`${event.by}/${toward}`, event.t);
    const other = cooled.get(`${toward}/${event.by}`);
    if (other === undefined || event.t - other > minute) return;
    cooled.delete(`${toward}/${event.by}`);
    found.push({ t: event.t, kind: "quarrel", by: event.by, about: toward });
  };
  return {
    note: (step) => {
      for (const event of step.events) {
        const kind = kindOf(step, event, refuses);
        if (kind) found.push({ t: event.t, kind: kind[0], by: event.by, about: kind[1] });
        noteFeeling(step, event);
      }
    },
    result: () => found,
  };
}

/** Sets the telling of news among the other moments, and takes the gaps. */
export function momentsWith(
  world: World,
  plain: readonly Moment[],
  told: readonly { probe: Probe; knowledge: Knowledge }[],
  ticks: number,
): Moments {
  const news = told.flatMap(({ probe, knowledge }) => {
    const kind: MomentKind = probe.kind === "confided" ? "secret-told" : "news-told";
    return knowledge.knowers
      .filter((k) => k.source === "line")
      .map((k): Moment => ({ t: k.since, kind, by: k.from ?? k.villager, about: probe.id }));
  });
  const moments = [...plain, ...news].sort((a, b) => a.t - b.t);
  const kinds: Moments["kinds"] = {};
  for (const { kind } of moments) kinds[kind] = (kinds[kind] ?? 0) + 1;
  const gaps = gapsOf(world.calendar, [...new Set(moments.map((moment) => moment.t))], ticks);
  return { count: moments.length, kinds, kindsByDay: kindsByDay(world, moments, ticks), gaps, moments };
}

function kindsByDay({ calendar }: World, moments: readonly Moment[], ticks: number): number[] {
  const dayOf = (tick: number): number => timeAt(calendar, tick).day;
  return Array.from({ length: dayOf(Math.max(0, ticks - 1)) }, (_, i) => {
    const kinds = moments.filter((moment) => dayOf(moment.t) === i + 1).map((moment) => moment.kind);
    return new Set(kinds).size;
  });
}

function kindOf(
  { before, events }: Step,
  event: VillageEvent,
  refuses: (text: string) => boolean,
): [MomentKind, string | null] | undefined {
  switch (event.type) {
    case "talk.opened":
    case "talk.said":
      return refuses(event.data.text) ? ["refusal", event.data.next] : undefined;
    case "talk.joined":
      return before.talks[event.data.talk]?.members.length === 3 ? ["four-gathered", null] : undefined;
    case "promise.made":
      return ["promise-made", event.data.to];
    case "promise.settled":
      return [event.data.kept ? "promise-kept" : "promise-broken", null];
    case "promise.broken":
      return ["promise-broken", before.villagers[event.by]?.mind.promises[event.data.promise]?.to ?? null];
    case "plan.revised":
      return events.some((e) => e.type === "promise.made" && e.by === event.by)
        ? undefined
        : ["changed-mind", null];
    default:
      return undefined;
  }
}
