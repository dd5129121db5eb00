/**
 * Moments worth seeing, found by rule, and the time from one to the next. Sources: the log alone, and for words by
 * which one declines, contradicts or confides the language pack.
 *
 * news-told      somebody learns of a person or an event what she did not know (claim-metric.ts), or comes to know what
 *                a probe asks by a line in her hearing
 * secret-told    a line asks to keep it to oneself, or is the one by which somebody comes to know a confided probe
 * refusal        a line holds a phrase by which one declines
 * promise-made   · promise-kept · promise-broken: a promise noted, settled as kept, settled as not kept or given up
 * quarrel        two in one talk contradict each other, once a talk; or the warmth of both towards each other falls
 *                within one game minute
 * four-gathered  see gatherings.ts
 * first-meeting  two become acquainted, see first-meeting.ts
 * changed-mind   a plan is revised, neither for a promise made in the same tick nor because the world refused something
 *                within the last ten minutes; or warmth towards somebody changes sign
 *
 * Gaps are taken between the ticks with moments of each day from 07:00 to 22:00, the edges of the day among them.
 */
import { ticksPerMinute, timeAt } from "../clock.ts";
import type { VillageEvent } from "../event.ts";
import type { Probe } from "../scenario.ts";
import type { World } from "../world.ts";
import type { News } from "./claim-metric.ts";
import { firstMeetingMetric } from "./first-meeting.ts";
import { type Gaps, gapsOf } from "./gaps.ts";
import { gatheringMetric } from "./gatherings.ts";
import type { Knowledge } from "./knowledge.ts";
import type { MatchWords } from "./match-words.ts";
import type { Metric, Step } from "./metric.ts";
import { type Moment, type MomentKind, momentKinds } from "./moment.ts";
import { createFinder } from "./phrases.ts";
import { quarrelMetric } from "./quarrels.ts";

/** Game minutes after a refusal of the world in which a new plan is no change of mind. */
const refusalEchoes = 10;

export interface Moments {
  count: number;
  kinds: Record<MomentKind, number>;
  /** How many kinds each day shows, day 1 first. */
  kindsByDay: number[];
  gaps: Gaps;
  /** In the order of time. */
  moments: Moment[];
}

/** Moments that the log shows without a probe. */
export function momentMetric(world: World, words: MatchWords): Metric<Moment[]> {
  const found: Moment[] = [];
  const refuses = createFinder(words.refusals, words);
  const confides = createFinder(words.confidences, words);
  const others = [quarrelMetric(world, words), gatheringMetric(world), firstMeetingMetric(world)];
  const refusedAt = new Map<string, number>();
  const echo = refusalEchoes * ticksPerMinute(world.calendar);
  const kindsOf = ({ before, events }: Step, event: VillageEvent): [MomentKind, string | null, string?][] => {
    switch (event.type) {
      case "talk.opened":
      case "talk.said": {
        const { text, next } = event.data;
        const declined: [MomentKind, string | null, string][] = refuses(text)
          ? [["refusal", next, text]]
          : [];
        return confides(text) ? [...declined, ["secret-told", next, text]] : declined;
      }
      case "promise.made":
        return [["promise-made", event.data.to, event.data.text]];
      case "promise.broken":
        return [["promise-broken", null, event.data.reason]];
      case "promise.settled":
        return [[event.data.kept ? "promise-kept" : "promise-broken", null]];
      case "feeling.shifted": {
        const { toward, warmth } = event.data;
        const held = before.villagers[event.by]?.mind.feelings[toward]?.warmth ?? 0;
        return held * warmth < 0 ? [["changed-mind", toward]] : [];
      }
      case "plan.revised": {
        const promised = events.some((e) => e.type === "promise.made" && e.by === event.by);
        const refused = event.t - (refusedAt.get(event.by) ?? -echo - 1) <= echo;
        return promised || refused ? [] : [["changed-mind", null, event.data.reason]];
      }
      default:
        return [];
    }
  };
  return {
    note: (step) => {
      for (const event of step.events) {
        if (event.type === "intent.refused") refusedAt.set(event.by, event.t);
        for (const [kind, about, text] of kindsOf(step, event))
          found.push({ t: event.t, kind, by: event.by, about, ...(text === undefined ? {} : { text }) });
      }
      for (const other of others) other.note(step);
    },
    result: () => [...found, ...others.flatMap((other) => other.result())].sort((a, b) => a.t - b.t),
  };
}

/** Sets the telling of news among the other moments, and takes the gaps. */
export function momentsWith(
  world: World,
  plain: readonly Moment[],
  told: readonly { probe: Probe; knowledge: Knowledge }[],
  news: readonly News[],
  ticks: number,
): Moments {
  const probed = told.flatMap(({ probe, knowledge }) => {
    const kind: MomentKind = probe.kind === "confided" ? "secret-told" : "news-told";
    return knowledge.knowers
      .filter((k) => k.source === "line")
      .map((k) => ({
        t: k.since,
        kind,
        by: k.from ?? k.villager,
        to: k.villager,
        about: probe.id,
        text: k.text,
      }));
  });
  const isTold = ({ t, by, to }: News): boolean =>
    probed.some((p) => p.t === t && p.by === by && p.to === to);
  const fresh = news.filter((item) => !isTold(item));
  const moments: Moment[] = [
    ...plain,
    ...probed.map(({ to: _, ...moment }) => moment),
    ...fresh.map(({ t, by, to, text }): Moment => ({ t, kind: "news-told", by, about: to, text })),
  ].sort((a, b) => a.t - b.t);
  const kinds = Object.fromEntries(
    momentKinds.map((kind) => [kind, moments.filter((moment) => moment.kind === kind).length]),
  ) as Moments["kinds"];
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
