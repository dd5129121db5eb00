/** What a scenario folder holds, as data: the schemas that validate it and the published JSON Schema come from here. */
import { z } from "zod";
import { parseMoment, parseStart, parseTimeOfDay, weekdays } from "./clock.ts";
import { purposes } from "./purposes.ts";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens");
const prose = z.string().trim().min(1);
const timeOfDay = z
  .string()
  .refine((text) => parseTimeOfDay(text) !== undefined, "a time such as 07:30")
  .meta({ pattern: "^\\d{1,2}:\\d{2}$" });
const moment = z
  .string()
  .refine((text) => parseMoment({ epochDay: 0, startSecond: 0, tickSeconds: 10 }, text) !== undefined, {
    message: "a tick number or a moment such as day 1 10:00",
  });

const hours = z.strictObject({
  days: z.array(z.enum(weekdays)).optional(),
  from: timeOfDay,
  to: timeOfDay,
});
export type Hours = z.infer<typeof hours>;

const roomSchema = z.strictObject({
  name: prose,
  hours: z.array(hours).optional(),
  locked: z.boolean().optional(),
});

const placeSchema = z.strictObject({
  name: prose,
  about: prose.optional(),
  owner: z.array(id).optional(),
  hours: z.array(hours).optional(),
  childrenUntil: timeOfDay.optional(),
  locked: z.boolean().optional(),
  rooms: z.record(id, roomSchema).optional(),
});
export type PlaceFacts = z.infer<typeof placeSchema>;

const looks = z.strictObject({
  build: z.enum(["slim", "stout", "tall", "child"]),
  skin: z.string(),
  hair: z.strictObject({ shape: z.string(), colour: z.string() }),
  beard: z.string().default("none"),
  glasses: z.boolean().default(false),
  hat: z.string().default("none"),
  coat: z.strictObject({ shape: z.string(), colour: z.string() }),
  legs: z.string(),
  apron: z.string().default("none"),
  bag: z.string().default("none"),
});
export type Looks = z.infer<typeof looks>;

const seedMemory = z.union([
  prose,
  z.strictObject({ text: prose, importance: z.number().int().min(1).max(10).optional() }),
]);

const relationship = z.strictObject({
  is: prose,
  warmth: z.number().int().min(-3).max(3).default(0),
  about: prose.optional(),
});

export const villagerSchema = z.strictObject({
  id: id.optional(),
  name: prose,
  age: z.number().int().min(0).max(120),
  pronoun: z.enum(["she", "he", "they"]).default("they"),
  traits: z.array(prose).min(1),
  background: prose,
  currently: prose,
  lifestyle: prose,
  home: id,
  bed: id.optional(),
  work: z.strictObject({ place: id, as: prose, hours: z.array(hours).optional() }).optional(),
  looks,
  memories: z.array(seedMemory).default([]),
  relationships: z.record(id, relationship).default({}),
  model: prose.optional(),
});
export type VillagerFile = z.infer<typeof villagerSchema>;
/** A villager's persona with its id settled. */
export type Persona = VillagerFile & { id: string };

const inputCommon = { at: moment };
export const inputSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...inputCommon, kind: z.literal("notice"), text: prose, place: id.optional() }),
  z.strictObject({ ...inputCommon, kind: z.literal("voice"), villager: id, text: prose }),
  z.strictObject({ ...inputCommon, kind: z.literal("object"), object: id, state: z.string() }),
  z.strictObject({
    ...inputCommon,
    kind: z.literal("weather"),
    weather: z.enum(["clear", "cloudy", "rain"]),
  }),
  z.strictObject({ ...inputCommon, kind: z.literal("arrival"), villager: id, place: id }),
]);
export type ScenarioInput = z.infer<typeof inputSchema>;

/** Parts that must all stand in a text, each by one of its alternatives. */
const parts = z.array(z.array(prose).min(1)).min(1);

/**
 * `require` is what makes a text tell of it; `against` lists, by the same rule, texts that tell against it; `facts` is
 * what a telling of it ought to get right.
 */
export const probeSchema = z.strictObject({
  id,
  title: prose,
  kind: z.enum(["public", "confided", "false", "arriving", "personal"]),
  event: z.strictObject({ place: id, from: moment, to: moment, host: id }).optional(),
  require: parts,
  exclude: z.array(prose).optional(),
  against: z.array(parts).min(1).optional(),
  facts: z
    .strictObject({
      who: parts.optional(),
      what: parts.optional(),
      where: parts.optional(),
      when: parts.optional(),
    })
    .optional(),
});
export type Probe = z.infer<typeof probeSchema>;

/**
 * Faculties that an experiment may take from every mind of a village, to see what rests on them.
 *
 * - `conversation`: nobody opens or joins a talk, so that nothing is told.
 * - `planning`: no day is planned and no promise is noted. A villager decides what to do now, from its habits, work
 *   and home, and decides again when that is over; what it is up to, promised or was invited to does not count.
 * - `reflection`: no reflection is made.
 * - `memory`: nothing comes to mind again. Memories are still made and logged, but no prompt carries one, nor the last
 *   lines said to somebody; what is known of people and places stays, and so do promises. There is nothing to reflect on.
 *
 * After the ablations of Park et al. 2023, arXiv 2304.03442, section 6, which took access to reflections, plans and observations.
 */
export const faculties = ["reflection", "planning", "conversation", "memory"] as const;
export type Faculty = (typeof faculties)[number];

export const conversations = ["lines", "joint"] as const;

/** The mind's constants with their defaults. Source of the values: Park et al. 2023, arXiv 2304.03442. */
export const mindSchema = z.strictObject({
  recencyWeight: z.number().min(0).default(1),
  importanceWeight: z.number().min(0).default(1),
  relevanceWeight: z.number().min(0).default(1),
  /** Recency falls to this share with every game hour since the last retrieval. */
  recencyDecay: z.number().gt(0).max(1).default(0.995),
  reflectionThreshold: z.number().int().min(1).default(150),
  reflectionWindow: z.number().int().min(1).default(100),
  vision: z.number().int().min(1).default(4),
  retrieved: z.number().int().min(1).default(8),
  talkMembers: z.number().int().min(2).max(4).default(4),
  /** Ticks from one line of a talk to the next. */
  talkPause: z.number().int().min(1).default(2),
  /** Game minutes before the same two talk again. */
  talkCooldown: z.number().int().min(0).default(90),
  index: z.enum(["exact", "hnsw"]).default("exact"),
  /** A model for a purpose, such as `converse: "openai:gpt-5"`, in place of the village's. */
  models: z.partialRecord(z.enum(purposes), prose).default({}),
  /** How often a purpose is asked; the answer given most often is taken. */
  votes: z.partialRecord(z.enum(purposes), z.number().int().min(1).max(9)).default({}),
  /**
   * How talks are written: a line at a time, by whoever speaks; or "joint", one answer for a whole talk of two, which
   * sees into both minds. The one exception to private minds, for villages that must cost little.
   */
  conversation: z.enum(conversations).default("lines"),
  /** Faculties that no mind of this village has. */
  ablate: z.array(z.enum(faculties)).default([]),
});

export const scenarioSchema = z.strictObject({
  name: prose,
  language: z.string().default("en"),
  description: prose.optional(),
  start: z.string().refine((text) => parseStart(text, 10) !== undefined, "a moment such as 2025-05-02 06:30"),
  end: moment,
  tickSeconds: z.number().int().min(1).max(60).default(10),
  map: z.string().default("map.tmj"),
  opening: z.strictObject({ title: prose, text: prose }).optional(),
  places: z.record(id, placeSchema),
  villagers: z.array(z.union([id, villagerSchema.extend({ id })])).min(1),
  probes: z.array(probeSchema).default([]),
  inputs: z.array(inputSchema).default([]),
  mind: mindSchema.prefault({}),
  model: prose.default("offline"),
});
export type ScenarioFile = z.infer<typeof scenarioSchema>;

/** A scenario as the core uses it: every villager resolved, in scenario order. */
export type Scenario = Omit<ScenarioFile, "villagers"> & { villagers: Persona[] };
