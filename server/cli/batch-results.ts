/** The end of an experiment: its table, its figures, and what they come to on the screen. */
import { join } from "node:path";
import { cellOf, columnsOf, rowOf } from "../experiment/columns.ts";
import type { Ending } from "../experiment/crew.ts";
import type { LoadedExperiment } from "../experiment/load.ts";
import { type PlannedRun, readFigures } from "../experiment/runs.ts";
import { type MeasuredRun, summarise } from "../experiment/summary.ts";
import { csvOf } from "../experiment/table.ts";
import { realDisk } from "../run/disk.ts";
import { endingLines, summaryLines } from "./batch-text.ts";
import type { Words } from "./words.ts";

/** A run that did not come to its end. */
export interface Unfinished {
  run: PlannedRun;
  ending: Ending;
}

/** Writes the tables of all finished runs and shows what they come to. */
export function conclude(
  { experiment, arms }: LoadedExperiment,
  runs: readonly PlannedRun[],
  seeds: readonly number[],
  out: string,
  endings: readonly Unfinished[],
  json: boolean,
  words: Words,
): void {
  const unfinished = new Set(endings.map(({ run }) => run.folder));
  const measured: MeasuredRun[] = runs
    .filter((run) => !unfinished.has(run.folder))
    .map((run) => ({ arm: run.arm, seed: run.seed, row: rowOf(readFigures(run)) }));
  const columns = columnsOf(measured.map(({ row }) => row));
  const names = arms.map(({ name }) => name);
  const summary = summarise(measured, names, columns, experiment.seed);
  const table = join(out, "results.csv");
  realDisk.replace(table, csvOf(measured, columns));
  const cells = ({ row }: MeasuredRun) => Object.fromEntries(columns.map((c) => [c, cellOf(row, c)]));
  const results = {
    name: experiment.name,
    seeds,
    arms: names,
    columns,
    runs: measured.map((run) => ({ arm: run.arm, seed: run.seed, metrics: cells(run) })),
    ...summary,
    unfinished: endings.map(({ run, ending }) => ({ arm: run.arm, seed: run.seed, ...ending })),
  };
  realDisk.replace(join(out, "results.json"), `${JSON.stringify(results, null, 1)}\n`);
  for (const line of endingLines(words, endings)) process.stderr.write(`${line}\n`);
  if (json) process.stdout.write(`${JSON.stringify({ ok: endings.length === 0, out, ...results })}\n`);
  else
    for (const line of [
      ...summaryLines(words, experiment, names, columns, summary),
      words.say("batch.ended", { done: measured.length, runs: runs.length, table }),
    ])
      process.stdout.write(`${line}\n`);
}
