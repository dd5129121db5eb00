/**
 * Everything that can happen, by type. An event is a fact: `{t, by, n, type, data, thought?}`; `by` is "world" or a
 * villager's id, `n` counts within (t, by). Types are noun.past-verb. Each type names the one slice it touches.
 */
import { z } from "zod";
import { icons } from "./kinds.ts";

const whole = z.number().int();
const name = z.string();
const maybe = z.string().nullable();
const target = { place: maybe, room: maybe, object: maybe };
const block = z.strictObject({ from: whole, to: whole, text: z.string(), place: maybe });
const action = z.strictObject({
  text: z.string(),
  icon: z.enum(icons),
  place: maybe,
  room: maybe,
  kind: maybe,
  minutes: whole,
  state: maybe,
});

/** What somebody takes along from a talk that one answer has written. */
const kept = z.strictObject({
  feeling: whole,
  remember: z.array(z.strictObject({ text: z.string(), importance: whole, tell: z.boolean() })),
  promises: z.array(
    z.strictObject({ what: z.string(), to: maybe, day: maybe, from: maybe, until: maybe, place: maybe }),
  ),
});

const village = <S extends z.ZodRawShape>(shape: S) => ({
  scope: "village" as const,
  data: z.strictObject(shape),
});
const villager = <S extends z.ZodRawShape>(shape: S) => ({
  scope: "villager" as const,
  data: z.strictObject(shape),
});
const object = <S extends z.ZodRawShape>(shape: S) => ({
  scope: "object" as const,
  data: z.strictObject({ object: name, ...shape }),
});
const talk = <S extends z.ZodRawShape>(shape: S) => ({
  scope: "talk" as const,
  data: z.strictObject({ talk: name, ...shape }),
});

export const eventTypes = {
  "weather.changed": village({ weather: z.enum(["clear", "cloudy", "rain"]) }),
  "notice.posted": village({ id: name, text: z.string(), place: maybe }),

  "object.changed": object({ state: z.string() }),
  "object.taken": object({}),
  "object.left": object({}),

  "villager.arrived": villager({ villager: name, cell: whole }),
  "voice.heard": villager({ villager: name, text: z.string(), importance: whole }),
  "walk.began": villager({ path: z.string(), ...target }),
  "walk.ended": villager({ cell: whole, arrived: z.boolean() }),
  "activity.began": villager({
    text: z.string(),
    icon: z.enum(icons),
    ...target,
    until: whole,
    step: whole.nullable(),
  }),
  "activity.ended": villager({ done: z.boolean(), step: whole.nullable() }),
  "intent.refused": villager({
    intent: name,
    reason: z.enum(["closed", "taken", "no-way", "busy", "away", "unknown", "full"]),
    ...target,
  }),

  "talk.opened": talk({ members: z.array(name), place: maybe, text: z.string(), next: name, due: whole }),
  "talk.joined": talk({}),
  "talk.said": talk({ text: z.string(), next: maybe, due: whole }),
  "talk.scripted": talk({
    from: whole,
    lines: z.array(z.strictObject({ by: name, text: z.string() })),
    kept: z.record(name, kept),
    thought: name,
  }),
  "talk.left": talk({ next: maybe, due: whole }),
  "talk.closed": talk({}),
  "talk.entered": villager({ talk: name, with: z.array(name) }),
  "talk.exited": villager({ talk: name }),

  "memory.made": villager({
    kind: z.enum(["observation", "utterance", "reflection", "plan"]),
    text: z.string(),
    importance: whole,
    subject: maybe,
    speaker: maybe,
    place: maybe,
    evidence: z.array(whole),
  }),
  "memory.recalled": villager({ memories: z.array(whole) }),
  "sight.noted": villager({ subject: name, text: z.string() }),
  "notice.read": villager({ id: name }),
  "place.learned": villager({ place: name, room: name, kinds: z.array(name) }),
  "day.planned": villager({ day: whole, strokes: z.array(z.string()), blocks: z.array(block) }),
  "actions.planned": villager({ block: whole, actions: z.array(action) }),
  "actions.foreseen": villager({ block, actions: z.array(action) }),
  "plan.revised": villager({ blocks: z.array(block), reason: z.string() }),
  "step.skipped": villager({ step: whole }),
  "promise.made": villager({
    to: maybe,
    text: z.string(),
    place: maybe,
    from: whole.nullable(),
    until: whole.nullable(),
  }),
  "promise.settled": villager({ promise: whole, kept: z.boolean() }),
  "promise.broken": villager({ promise: whole, reason: z.string() }),
  "feeling.shifted": villager({ toward: name, warmth: whole }),
  "line.said": villager({ to: z.array(name), text: z.string() }),
  "mood.shifted": villager({ mood: whole }),
  "reflection.ended": villager({ questions: z.array(z.string()) }),
};

export type EventType = keyof typeof eventTypes;
export type EventData<T extends EventType> = z.infer<(typeof eventTypes)[T]["data"]>;

/** What happened, before the engine gives it its place in the log. */
export type Happening = {
  [T in EventType]: { type: T; by: string; data: EventData<T>; thought?: string };
}[EventType];

export type VillageEvent = Happening & { t: number; n: number };
export type EventOf<T extends EventType> = Extract<VillageEvent, { type: T }>;

/** The by of what no villager did. */
export const world = "world";

export type Scope = { kind: "village" } | { kind: "villager" | "object" | "talk"; id: string };

/** The one slice of the state that the event may change. */
export function scopeOf(event: Happening): Scope {
  const kind = eventTypes[event.type].scope;
  if (kind === "village") return { kind };
  const data = event.data as { object?: string; talk?: string; villager?: string };
  if (kind === "object") return { kind, id: data.object ?? "" };
  if (kind === "talk") return { kind, id: data.talk ?? "" };
  return { kind, id: event.by === world ? (data.villager ?? "") : event.by };
}

/** Builds a happening; the type ties the data to its name. */
export function happening<T extends EventType>(
  type: T,
  by: string,
  data: EventData<T>,
  thought?: string,
): Happening {
  return (thought === undefined ? { type, by, data } : { type, by, data, thought }) as Happening;
}
