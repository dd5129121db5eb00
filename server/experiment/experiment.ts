/** What an experiment file holds: one scenario, arms that change it, and seeds. An experiment is arms × seeds. */
import { z } from "zod";
import { parseMoment } from "#village/clock";
import { inputSchema, probeSchema, scenarioSchema } from "#village/scenario";
import { parseSeeds } from "./seeds.ts";

const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens");
const prose = z.string().trim().min(1);

const seeds = z
  .union([
    z.string().refine((text) => parseSeeds(text) !== undefined, "seeds such as 1..10 or 1, 3, 7..9"),
    z.array(z.number().int().min(0)).min(1),
    z.number().int().min(0),
  ])
  .transform((given) =>
    typeof given === "string" ? (parseSeeds(given) ?? []) : [...new Set([given].flat())],
  );

const moment = z
  .string()
  .refine((text) => parseMoment({ epochDay: 0, startSecond: 0, tickSeconds: 10 }, text) !== undefined, {
    message: "a tick number or a moment such as day 2 22:00",
  });

/** Which items of a list go and which are put at its end. A text stands for the items that begin with it. */
const listChange = z.strictObject({
  remove: z.array(z.union([z.string().min(1), z.record(z.string(), z.unknown())])).optional(),
  add: z.array(z.unknown()).optional(),
});

const anything = Object.fromEntries(
  Object.keys(scenarioSchema.shape).map((field) => [field, z.unknown().optional()]),
) as Record<keyof typeof scenarioSchema.shape, z.ZodOptional<z.ZodUnknown>>;

/**
 * A patch is laid over a scenario: maps are merged key by key, anything else is replaced, and null takes a field away
 * (RFC 7396). Villagers are named by their id, wherever they stand; a list may be changed by `remove` and `add`.
 */
export const patchSchema = z.strictObject({
  ...anything,
  villagers: z.record(name, z.record(z.string(), z.unknown()).nullable()).optional(),
  inputs: z.union([z.array(inputSchema), listChange]).optional(),
  /** By language: what is laid over its texts and, under `villagers`, over those of villagers. */
  translations: z
    .record(
      z.string(),
      z.looseObject({ villagers: z.record(name, z.record(z.string(), z.unknown())).optional() }),
    )
    .optional(),
});
export type Patch = z.infer<typeof patchSchema>;

export const experimentSchema = z
  .strictObject({
    name: prose,
    description: prose.optional(),
    /** A folder, seen from this file, or the name of one under scenarios/. */
    scenario: prose,
    language: prose.optional(),
    days: z.number().int().min(1).optional(),
    until: moment.optional(),
    seeds,
    /** Decides the resampling behind the intervals. */
    seed: z.number().int().min(0).default(1),
    model: prose.optional(),
    embedder: prose.optional(),
    /** In place of the scenario's own probes. */
    probes: z.array(probeSchema).optional(),
    /** Columns that are shown on the screen; the table has all of them. */
    metrics: z.array(prose).optional(),
    /** The first arm is the one that all others are compared with. */
    arms: z
      .record(name, z.strictObject({ about: prose.optional(), patch: patchSchema.optional() }))
      .refine((arms) => Object.keys(arms).length > 0, "one arm at least"),
  })
  .refine(({ days, until }) => days === undefined || until === undefined, {
    message: "either days or until",
    path: ["until"],
  });
export type Experiment = z.infer<typeof experimentSchema>;
