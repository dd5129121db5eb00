/** Hand-made little logs: a tick with its events, in the village of three houses (tiny-world). */
import { type EventData, type EventType, type Happening, happening, type VillageEvent } from "#village/event";
import type { MatchWords } from "#village/metrics/match-words";
import { stepsOf } from "#village/metrics/measure";
import type { Metric } from "#village/metrics/metric";
import type { World } from "#village/world";
import { numbered } from "../support/lived.ts";

/** Folds the ticks given, in order, and a tick more; returns the metric's result. */
export function resultOf<R>(
  world: World,
  metric: Metric<R>,
  log: Record<number, readonly Happening[]>,
  ticks: number,
): R {
  for (const step of stepsOf(world, logOf(log), ticks)) metric.note(step);
  return metric.result();
}

export const logOf = (log: Record<number, readonly Happening[]>): VillageEvent[] =>
  Object.entries(log).flatMap(([tick, happenings]) => numbered(happenings, Number(tick)));

type MemoryData = EventData<"memory.made">;

/** A memory of her own; what is not given is empty. */
export const remembers = (by: string, text: string, more: Partial<MemoryData> = {}): Happening => {
  const rest = { kind: "observation" as const, importance: 3, subject: null, speaker: null, place: null };
  return happening("memory.made", by, { ...rest, text, evidence: [], ...more });
};

/** A line of `speaker` to `to`, in the memory of `by`. */
export const hears = (by: string, speaker: string, to: string, text: string): Happening =>
  remembers(by, text, { kind: "utterance", speaker, subject: to });

export const does = <T extends EventType>(type: T, by: string, data: EventData<T>): Happening =>
  happening(type, by, data);

export const opens = (by: string, other: string, text: string, t: number): Happening =>
  does("talk.opened", by, {
    talk: `${t}/${by}`,
    members: [by, other],
    place: null,
    text,
    next: other,
    due: t + 1,
  });

/** Begins an activity at a place of the tiny world. */
export const begins = (by: string, text: string, place: string, until: number): Happening =>
  does("activity.began", by, {
    text,
    icon: "work",
    place,
    room: null,
    object: null,
    until,
    step: null,
  });

export const plainWords: MatchWords = {
  spaced: true,
  reach: 4,
  endings: ["s"],
  first: ["I"],
  second: ["you"],
  negations: ["not"],
  refusals: ["rather not"],
  disagreements: ["I doubt it", "that is wrong"],
  confidences: ["between us"],
  greetings: { longest: 4, phrases: ["hello", "goodbye"] },
  masks: {
    articles: ["the", "a"],
    endings: ["s", "'s"],
    times: ["Sunday"],
    numbers: ["two"],
    places: ["mill"],
    foods: ["bread"],
    objects: ["lamp"],
  },
  claims: {
    weekdays: [["Monday"], ["Tuesday"], ["Wednesday"], ["Thursday"], ["Friday"], ["Saturday"], ["Sunday"]],
    numbers: ["two"],
    stop: ["is", "the", "a", "at", "told"],
    endings: ["ing", "ed", "s"],
    future: ["will"],
    supposing: ["would"],
    reports: ["told me"],
    clauses: ["and"],
    idioms: [],
    address: { before: [], after: [] },
    clock: { late: [], point: [], hours: [], minutes: {} },
  },
  relativeDays: { today: 0, tomorrow: 1 },
  foreign: ["Han"],
  ...{
    assertions: [],
    suppositions: [],
    denials: [],
    clauses: [],
    continuations: [],
    asking: [],
    telling: [],
  },
};
