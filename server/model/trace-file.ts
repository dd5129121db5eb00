/** `trace.jsonl`: wall-clock facts of every call that was sent, a line each. What was spent is read from it alone. */
import { existsSync, readFileSync } from "node:fs";
import type { Disk } from "../run/disk.ts";
import { addCall, noSpend, type Spend } from "./spend.ts";
import type { CallTrace } from "./wrap/traced.ts";

export class TraceFile {
  /** Of all calls of the run, those before a resume among them. */
  readonly spend: Spend = noSpend();

  constructor(
    private readonly disk: Disk,
    private readonly path: string,
  ) {
    for (const trace of readTraces(path)) addCall(this.spend, trace);
  }

  readonly write = (trace: CallTrace): void => {
    this.disk.append(this.path, `${JSON.stringify(trace)}\n`);
    addCall(this.spend, trace);
  };
}

/** A line that a killed process left torn is passed over. */
export function readTraces(path: string): CallTrace[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line) => {
      try {
        return line === "" ? [] : [JSON.parse(line) as CallTrace];
      } catch {
        return [];
      }
    });
}
