/**
 * A scenario's texts in another language, as data: the same shape as its files, holding texts only. Ids, places, times
 * and numbers stay those of the scenario.
 */
import { z } from "zod";
import { probeSchema } from "./scenario.ts";

const prose = z.string().trim().min(1);
const id = z.string();

/** `<language>/texts.yaml`. */
export const scenarioTextsSchema = z.strictObject({
  name: prose,
  description: prose.optional(),
  opening: z.strictObject({ title: prose, text: prose }).optional(),
  places: z.record(
    id,
    z.strictObject({
      name: prose,
      about: prose.optional(),
      rooms: z.record(id, z.strictObject({ name: prose })).optional(),
    }),
  ),
  probes: z
    .record(id, probeSchema.pick({ title: true, require: true, exclude: true, against: true, facts: true }))
    .default({}),
  /** Those of the inputs that have a text, in their order, each with its moment again. */
  inputs: z.array(z.strictObject({ at: z.string(), text: prose })).default([]),
});
export type ScenarioTexts = z.infer<typeof scenarioTextsSchema>;

/** `<language>/villagers/<id>.yaml`. */
export const villagerTextsSchema = z.strictObject({
  name: prose,
  traits: z.array(prose).min(1),
  background: prose,
  currently: prose,
  lifestyle: prose,
  work: z.strictObject({ as: prose }).optional(),
  /** As many as the villager has, in their order. */
  memories: z.array(prose).default([]),
  relationships: z.record(id, z.strictObject({ is: prose, about: prose.optional() })).default({}),
});
