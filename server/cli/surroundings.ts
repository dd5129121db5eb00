/** What stands around a command: environment, `.env`, `hamlet.yaml` of the present folder, the price table. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { parse } from "yaml";
import { z } from "zod";
import { bad, good, problem, type Result } from "#village/errors";
import { embedderSettings } from "../embedding/settings.ts";
import { type PriceTable, priceTable } from "../model/prices.ts";
import { modelSettings, type Surroundings } from "../model/settings.ts";
import type { CallSpans } from "../telemetry/call-spans.ts";
import { spansFor } from "./call-spans.ts";
import { assetsFolder } from "./folders.ts";

/** Checked, and left as it is: a default filled in here would hide what the adapter's own entry says. */
const asGiven = <Schema extends z.ZodType>(schema: Schema) =>
  z.unknown().transform((given, context) => {
    const read = schema.safeParse(given);
    for (const { path, message } of read.error?.issues ?? [])
      context.addIssue({ code: "custom", path: [...path], message });
    return given as z.input<Schema>;
  });

const configFile = z.strictObject({
  /** By the name of a model ("openai:gpt-5-mini") or of its adapter ("openai"). */
  models: z.record(z.string(), asGiven(modelSettings)).default({}),
  /** Likewise for embedders. */
  embedders: z.record(z.string(), asGiven(embedderSettings)).default({}),
});

/** Never read twice in one command, so that a file edited meanwhile changes nothing. */
export function readSurroundings(folder = process.cwd()): Result<Surroundings> {
  const env = { ...envFile(join(folder, ".env")), ...process.env };
  const file = join(folder, "hamlet.yaml");
  if (!existsSync(file)) return good({ env, models: {} });
  const read = readData(file, configFile);
  return read.ok ? good({ env, ...read.value }) : read;
}

export const readPrices = (file = join(assetsFolder, "prices.yaml")): Result<PriceTable> =>
  readData(file, priceTable);

/** What every call of a server needs around it. */
export interface Around {
  surroundings: Surroundings;
  prices: PriceTable;
  /** Where the environment asks for them. */
  spans: CallSpans | undefined;
}

/** `given` stands in place of environment and files. */
export async function readAround(given?: Surroundings): Promise<Result<Around>> {
  const surroundings = given ? good(given) : readSurroundings();
  if (!surroundings.ok) return surroundings;
  const prices = readPrices();
  if (!prices.ok) return prices;
  const spans = await spansFor(surroundings.value.env);
  return good({ surroundings: surroundings.value, prices: prices.value, spans });
}

const envFile = (file: string): Record<string, string | undefined> =>
  existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {};

/** A YAML file of known shape. */
export function readData<T>(file: string, schema: z.ZodType<T>): Result<T> {
  try {
    const parsed = schema.safeParse(parse(readFileSync(file, "utf8")) ?? {});
    if (parsed.success) return good(parsed.data);
    const [issue] = parsed.error.issues;
    const facts = { field: issue?.path.join(".") || "·", detail: issue?.message ?? "" };
    return bad(problem("config.field", facts, { file }));
  } catch (error) {
    return bad(problem("config.field", { field: "·", detail: String(error) }, { file }));
  }
}
