/** The tidy table of an experiment: a row per run, in the order of arms and seeds, a column per metric (RFC 4180). */
import { stringify } from "csv-stringify/sync";
import { cellOf } from "./columns.ts";
import type { MeasuredRun } from "./summary.ts";

export function csvOf(runs: readonly MeasuredRun[], columns: readonly string[]): string {
  const rows = runs.map(({ arm, seed, row }) => [
    arm,
    seed,
    ...columns.map((column) => cellOf(row, column) ?? ""),
  ]);
  return stringify([["arm", "seed", ...columns], ...rows], { record_delimiter: "\r\n" });
}
