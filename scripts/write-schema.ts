/** Writes the published JSON Schemas of scenario files, made from the schemas that validate them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { experimentSchema } from "../server/experiment/experiment.ts";
import { scenarioSchema, villagerSchema } from "../src/village/scenario.ts";
import { scenarioTextsSchema, villagerTextsSchema } from "../src/village/scenario-texts.ts";

const folder = join(import.meta.dirname, "..", "assets", "schema");

export const schemas = {
  "experiment.schema.json": z.toJSONSchema(experimentSchema, { io: "input" }),
  "scenario.schema.json": z.toJSONSchema(scenarioSchema, { io: "input" }),
  "villager.schema.json": z.toJSONSchema(villagerSchema, { io: "input" }),
  "texts.schema.json": z.toJSONSchema(scenarioTextsSchema, { io: "input" }),
  "villager-texts.schema.json": z.toJSONSchema(villagerTextsSchema, { io: "input" }),
};

export const schemaText = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;

export function writeSchemas(): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(schemas)) writeFileSync(join(folder, name), schemaText(schema));
}

if (process.argv[1]?.endsWith("write-schema.ts")) writeSchemas();
