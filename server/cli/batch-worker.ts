/** A worker process of `hamlet batch`: lives a run at a time, measures it, and tells its parent. */
import { setImmediate, setTimeout } from "node:timers/promises";
import { orThrow, type Problem, type Result } from "#village/errors";
import type { Report, Task } from "../experiment/crew.ts";
import { finishRun } from "../experiment/runs.ts";
import { realDisk } from "../run/disk.ts";
import { LiveRun } from "../run/live-run.ts";
import { lockRun } from "../run/run-folder.ts";
import { flushSpans } from "./call-spans.ts";
import { compose } from "./compose.ts";
import { problemsOf } from "./exit.ts";
import { metricsOf } from "./metrics.ts";
import { reopen } from "./new-run.ts";

/** Wall milliseconds between two words of progress. */
const tellEvery = 500;
/** A run may still be in the hands of a worker whose parent was killed, for so many tenths of a second. */
const patience = 100;
const concurrency = 8;

let stopped = false;
const stop = (): void => {
  stopped = true;
};
process.on("disconnect", stop);
// Ctrl+C reaches the whole group of processes; the parent decides what becomes of it.
process.on("SIGINT", () => {});
process.on("message", (message: Task | "stop") => {
  if (message === "stop") stop();
  else void work(message);
});

const tell = (report: Report): void => {
  if (process.connected) process.send?.(report);
};

async function work(task: Task): Promise<void> {
  try {
    const unlock = orThrow(await lock(task.folder));
    try {
      const report = await live(task);
      await flushSpans();
      tell(report);
    } finally {
      unlock();
    }
  } catch (error) {
    tell({ kind: "failed", problems: problemsOf(error) });
  }
}

async function live({ folder, keep }: Task): Promise<Report> {
  const run = reopen(folder);
  const { mind } = orThrow(await compose(run));
  const lived = orThrow(LiveRun.open(run, { mind, concurrency }));
  let told = performance.now();
  while (!lived.ended && !stopped) {
    const step = await lived.step();
    if (!step.ok) {
      lived.close();
      const { villager, failure } = step;
      return { kind: "paused", villager, cause: failure.kind, detail: failure.detail };
    }
    if (lived.engine.tick % 64 !== 0) continue;
    await setImmediate();
    if (performance.now() - told < tellEvery) continue;
    told = performance.now();
    tell({ kind: "lived", tick: lived.engine.tick });
  }
  lived.close();
  if (!lived.ended) return { kind: "stopped" };
  finishRun(realDisk, folder, metricsOf(run), keep);
  return { kind: "done" };
}

async function lock(folder: string): Promise<Result<() => void>> {
  let problems: readonly Problem[] = [];
  for (let tries = 0; tries < patience; tries++) {
    const taken = lockRun(folder);
    if (taken.ok) return taken;
    problems = taken.problems;
    await setTimeout(100);
  }
  return { ok: false, problems: [...problems] };
}
