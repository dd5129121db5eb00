/**
 * `inputs.jsonl`: what people outside did. A line is on the disk before it is acknowledged; it takes effect at the
 * tick it names, which had not begun when it was written.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { bad, good, problem, type Result } from "#village/errors";
import type { DueInput } from "#village/resolve/outside";
import { inputSchema } from "#village/scenario";
import type { Disk } from "./disk.ts";

const line = z.object({ tick: z.number().int(), ordinal: z.number().int(), input: z.unknown() });

export interface OutsideInput {
  tick: number;
  ordinal: number;
  input: DueInput;
}

const pathOf = (run: string): string => join(run, "inputs.jsonl");

/** Checks what came from outside; `at` is set by the engine. */
export function parseInput(value: unknown): DueInput | undefined {
  const withMoment = typeof value === "object" && value !== null ? { ...value, at: "0" } : value;
  const parsed = inputSchema.safeParse(withMoment);
  if (!parsed.success) return undefined;
  const { at: _at, ...input } = parsed.data;
  return input as DueInput;
}

export function writeInput(disk: Disk, run: string, input: OutsideInput): void {
  disk.appendDurably(pathOf(run), `${JSON.stringify(input)}\n`);
}

/** All inputs of a run; a torn last line was never acknowledged and is passed over. */
export function readInputs(run: string): Result<OutsideInput[]> {
  const file = pathOf(run);
  if (!existsSync(file)) return good([]);
  const inputs: OutsideInput[] = [];
  const lines = readFileSync(file, "utf8").split("\n");
  for (const [index, text] of lines.entries()) {
    if (text === "") continue;
    const read = parseLine(text);
    if (read) inputs.push(read);
    else if (index < lines.length - 1)
      return bad(problem("run.log-corrupt", { line: index + 1, text }, { file, line: index + 1 }));
  }
  return good(inputs);
}

function parseLine(text: string): OutsideInput | undefined {
  try {
    const parsed = line.parse(JSON.parse(text));
    const input = parseInput(parsed.input);
    return input && { tick: parsed.tick, ordinal: parsed.ordinal, input };
  } catch {
    return undefined;
  }
}
