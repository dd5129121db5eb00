/** Reads the pack.json of another pack, and checks each of its sections before anything is made of them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { bad, good, type Problem, problem, type Result } from "#village/errors";
import { packSchema } from "../../src/sprites/pack.ts";
import { type Entries, entriesOf } from "./join.ts";
import { depthOf, jsonFault } from "./json-fault.ts";

const { ground, walls, roofs, objects, shadow, icons, emblems, villagers, palette } = packSchema.shape;
const layer = z.union(
  [z.string(), z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())]))],
  "a picture, or pictures by shape and build",
);
const layers = z.record(z.string(), layer);
const portraits = z.object({
  cell: z.tuple([z.number(), z.number()]),
  builds: z.record(z.string(), z.number()),
  order: z.array(z.string()),
  layers,
  recolour: z.record(z.string(), z.string()),
});
/** The form of each section; of people it is that of both packs together, as ours has what the other leaves out. */
const forms = { ground, walls, roofs, objects, shadow, icons, emblems, villagers, portraits, palette };
const ownLayers = z.object({ layers });

/** Levels of lists and objects in one another, at most: what a section needs, and some. */
const deepest = 20;

/** Reads the pack.json in a folder. */
export function readPackFile(folder: string): Result<Entries> {
  const file = join(folder, "pack.json");
  let text: string;
  try {
    text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch {
    return bad(problem("art.not-found", { folder }));
  }
  if (depthOf(text) > deepest)
    return bad(fieldProblem(file, "pack.json", `≤ ${deepest} × [ {`, text.slice(0, 40)));
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === "object" && json !== null && !Array.isArray(json)) return good(entriesOf(json));
    return bad(fieldProblem(file, "pack.json", "{ … }", text.slice(0, 40)));
  } catch (error) {
    return bad(
      problem(
        "art.json",
        { detail: error instanceof Error ? error.message : "" },
        { file, ...jsonFault(text) },
      ),
    );
  }
}

/** Does a section have the form that the page can draw? The first fault of it is told. */
export function sectionFaults(file: string, name: keyof typeof forms, section: unknown): Problem[] {
  return faults(file, name, section, forms[name]);
}

/** Layers alone, before they are joined. */
export const layerFaults = (file: string, name: string, section: unknown): Problem[] =>
  faults(file, name, section, ownLayers);

function faults(file: string, name: string, section: unknown, form: z.ZodType): Problem[] {
  const [issue] = form.safeParse(section).error?.issues ?? [];
  if (!issue) return [];
  const came = issue.path.reduce<unknown>((at, step) => entryOf(at, String(step)), section);
  return [fieldProblem(file, [name, ...issue.path].join("."), issue.message, shown(came))];
}

const entryOf = (value: unknown, step: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, step)
    ? (value as Record<string, unknown>)[step]
    : undefined;

/** Fields in which two packs must be the same so that their pictures can be one. */
export const gridFaults = (
  file: string,
  prefix: string,
  fields: readonly string[],
  ours: Entries,
  other: Entries,
): Problem[] =>
  fields
    .filter((field) => other[field] !== undefined && other[field] !== ours[field])
    .map((field) => {
      const facts = { field: prefix + field, expected: String(ours[field]), came: shown(other[field]) };
      return problem("art.grid", facts, { file });
    });

const shown = (value: unknown): string => (JSON.stringify(value) ?? "—").slice(0, 60);

export const fieldProblem = (file: string, field: string, expected: string, came: string): Problem =>
  problem("art.field", { field, expected, came }, { file });
