/** Compares a run that is lived again with what is recorded, line by line. */
import { existsSync, readFileSync } from "node:fs";
import type { Engine } from "../engine/engine.ts";
import type { MemoryLog } from "./memory-log.ts";

/** `line` counts from 1 within the file; `expected` is what re-execution gives, `came` what stands there. */
export type Verdict =
  | { identical: true; ticks: number; events: number; thoughts: number }
  | { identical: false; file: string; line: number; tick: number | null; expected: string; came: string };

interface Recorded {
  file: string;
  lines: readonly string[];
  lived: readonly string[];
  compared: number;
}

/** Lives ticks up to `until`; stops at the first line that differs. */
export async function compareRun(
  engine: Engine,
  log: MemoryLog,
  paths: { events: string; thoughts?: string },
  until: number,
): Promise<Verdict> {
  const files: Recorded[] = [
    { file: paths.events, lines: linesOf(paths.events), lived: log.events, compared: 0 },
  ];
  if (paths.thoughts)
    files.push({ file: paths.thoughts, lines: linesOf(paths.thoughts), lived: log.thoughts, compared: 0 });
  while (engine.tick < until) {
    const tick = engine.tick;
    const step = await engine.step();
    const failure = step.ok ? undefined : `${step.villager}: ${step.failure.kind} ${step.failure.detail}`;
    for (const file of files) {
      const verdict = compare(file, tick, failure);
      if (verdict) return verdict;
    }
  }
  for (const file of files)
    if (file.lines.length > file.compared) return differs(file, null, file.lines[file.compared], undefined);
  return { identical: true, ticks: until, events: log.events.length, thoughts: log.thoughts.length };
}

function compare(file: Recorded, tick: number, failure: string | undefined): Verdict | undefined {
  for (; file.compared < file.lived.length; file.compared++)
    if (file.lived[file.compared] !== file.lines[file.compared])
      return differs(file, tick, file.lines[file.compared], file.lived[file.compared]);
  return failure === undefined ? undefined : differs(file, tick, file.lines[file.compared], failure);
}

const linesOf = (path: string): string[] =>
  existsSync(path)
    ? readFileSync(path, "utf8")
        .split("\n")
        .filter((line) => line !== "")
    : [];

const differs = (
  file: Recorded,
  tick: number | null,
  came: string | undefined,
  expected: string | undefined,
): Verdict => ({
  identical: false,
  file: file.file,
  line: file.compared + 1,
  tick,
  expected: expected ?? "",
  came: came ?? "",
});
