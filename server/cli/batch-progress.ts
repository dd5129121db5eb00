/** Progress of an experiment on stderr: a bar in a terminal, plain lines elsewhere. */
import { SingleBar } from "cli-progress";
import type { Ending, Task } from "../experiment/crew.ts";
import type { Words } from "./words.ts";

export interface BatchProgress {
  lived(task: Task, tick: number): void;
  ended(task: Task, ending: Ending): void;
  stop(): void;
}

/** `before` runs were finished already; `until` gives the ticks of a run. The bar counts thousandths of a run. */
export function createBatchProgress(
  words: Words,
  runs: number,
  before: number,
  until: (task: Task) => number,
): BatchProgress {
  const begun = performance.now();
  const parts = new Map<string, number>();
  let ended = before;
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: words.say("batch.bar"), stream: process.stderr, hideCursor: true, fps: 8 })
    : undefined;
  const facts = () => ({ ended, runs, seconds: Math.round((performance.now() - begun) / 1000) });
  const done = (): number => ended * 1000 + [...parts.values()].reduce((sum, part) => sum + part, 0);
  bar?.start(runs * 1000, done(), facts());
  return {
    lived: (task, tick) => {
      parts.set(task.folder, Math.floor((tick * 1000) / Math.max(1, until(task))));
      bar?.update(done(), facts());
    },
    ended: (task, ending) => {
      parts.delete(task.folder);
      if (ending.kind !== "stopped") ended++;
      const { arm, seed } = task;
      if (bar) bar.update(done(), facts());
      else process.stderr.write(`${words.say(`batch.${ending.kind}`, { ...facts(), arm, seed })}\n`);
    },
    stop: () => bar?.stop(),
  };
}
