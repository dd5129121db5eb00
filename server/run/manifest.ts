/** `manifest.json`: what a run is. Written whole; the log itself stands apart. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { bad, good, problem, type Result } from "#village/errors";
import { conversations } from "#village/scenario";
import type { Disk } from "./disk.ts";

/** Raised when the shape of the files changes; older formats stay readable. */
export const formatVersion = 1;
/** Raised when the same inputs give another log; the golden hash of 500 ticks guards it. */
export const behaviourVersion = 6;

const schema = z.object({
  format: z.number().int(),
  behaviour: z.number().int(),
  id: z.string(),
  scenario: z.string(),
  scenarioHash: z.string(),
  seed: z.number().int(),
  language: z.string(),
  model: z.string(),
  minds: z.record(z.string(), z.string()),
  embedder: z.string(),
  /** "joint": one answer writes a whole talk of two, and sees into both minds. */
  conversation: z.enum(conversations).default("lines"),
  index: z.string(),
  thoughts: z.boolean(),
  cassette: z.boolean(),
  /** The run ends before this tick. */
  until: z.number().int(),
  parent: z.object({ run: z.string(), tick: z.number().int() }).nullable(),
  status: z.object({ phase: z.enum(["running", "paused", "ended"]), tick: z.number().int() }),
});
export type Manifest = z.infer<typeof schema>;

const pathOf = (folder: string): string => join(folder, "manifest.json");

export function readManifest(folder: string): Result<Manifest> {
  const file = pathOf(folder);
  if (!existsSync(folder)) return bad(problem("run.not-found", { run: folder }));
  if (!existsSync(file)) return bad(problem("run.not-a-run", { run: folder }));
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return bad(problem("run.manifest", { detail: String(error) }, { file }));
  }
  const newer = z.object({ format: z.number().gt(formatVersion) }).safeParse(json);
  if (newer.success)
    return bad(problem("run.log-newer", { format: newer.data.format, known: formatVersion }, { file }));
  const parsed = schema.safeParse(json);
  if (parsed.success) return good(parsed.data);
  const issue = parsed.error.issues[0];
  return bad(problem("run.manifest", { detail: `${issue?.path.join(".")}: ${issue?.message}` }, { file }));
}

export function writeManifest(disk: Disk, folder: string, manifest: Manifest): void {
  disk.replace(pathOf(folder), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** SHA-256 over the names and bytes of the scenario's files, in the order of their names. */
export function hashFiles(files: Readonly<Record<string, string>>): string {
  const hash = createHash("sha256");
  for (const name of Object.keys(files).sort()) hash.update(`${name}\0${files[name]}\0`);
  return hash.digest("hex");
}
