/**
 * Worker processes that live the runs of an experiment, each one run at a time.
 *
 *     tasks ──▶ worker: lived … lived ─▶ done | paused | failed      (a worker that dies: died)
 *
 * Invariants:
 * 1. Every task ends with one report; a worker that dies takes no other run with it, the next task gets a new one.
 * 2. Workers end by themselves when the parent is gone, so that nothing goes on behind a killed batch.
 */
import { type ChildProcess, fork } from "node:child_process";
import type { Problem } from "#village/errors";
import type { Keep, PlannedRun } from "./runs.ts";

export interface Task extends PlannedRun {
  keep: Keep;
}

/** What a worker tells its parent. */
export type Report =
  | { kind: "lived"; tick: number }
  | { kind: "done" }
  | { kind: "stopped" }
  | { kind: "paused"; villager: string; cause: string; detail: string }
  | { kind: "failed"; problems: Problem[] };

export type Ending = Exclude<Report, { kind: "lived" }> | { kind: "died"; detail: string };

export interface Crew {
  workers: number;
  /** The worker's file, and what node needs to run it. */
  script: string;
  execArgv: readonly string[];
  onLived(task: Task, tick: number): void;
  onEnded(task: Task, ending: Ending): void;
  /** Aborted, the runs stop where they stand. */
  signal: AbortSignal;
}

/** Wall milliseconds that a worker has to put its run on the disk before it is killed. */
const patience = 10_000;
/** Characters kept of what a worker wrote to its error output. */
const keptWords = 2000;

export async function workOff(tasks: readonly Task[], crew: Crew): Promise<void> {
  let next = 0;
  const hand = async (): Promise<void> => {
    let worker: Worker | undefined;
    while (next < tasks.length && !crew.signal.aborted) {
      const task = tasks[next++] as Task;
      worker ??= new Worker(crew);
      const ending = await worker.live(task);
      crew.onEnded(task, ending);
      if (ending.kind === "died") worker = undefined;
    }
    await worker?.dismiss();
  };
  await Promise.all(Array.from({ length: Math.min(crew.workers, tasks.length) }, hand));
}

class Worker {
  private readonly child: ChildProcess;
  private readonly gone: Promise<unknown>;
  private words = "";

  constructor(private readonly crew: Crew) {
    this.child = fork(crew.script, {
      execArgv: [...crew.execArgv],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    // A child that its parent has disconnected from emits no "close": its end is its exit, and that of its error output.
    this.gone = Promise.all([
      new Promise((resolve) => this.child.once("exit", resolve).once("error", resolve)),
      new Promise((resolve) => this.child.stderr?.once("close", resolve)),
    ]);
    this.child.stderr?.on("data", (chunk: Buffer) => {
      this.words = `${this.words}${chunk.toString("utf8")}`.slice(-keptWords);
    });
  }

  live(task: Task): Promise<Ending> {
    const { child, crew } = this;
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const stop = (): void => {
        if (child.connected) child.send("stop");
        timer = setTimeout(() => child.kill("SIGKILL"), patience);
      };
      const end = (ending: Ending): void => {
        clearTimeout(timer);
        crew.signal.removeEventListener("abort", stop);
        child.off("message", hear);
        resolve(ending);
      };
      const hear = (message: unknown): void => {
        const report = message as Report;
        if (report.kind === "lived") crew.onLived(task, report.tick);
        else end(report);
      };
      const die = (): void => {
        const cause = child.signalCode ?? `exit ${child.exitCode}`;
        end({ kind: "died", detail: [cause, this.words.trim()].filter((part) => part !== "").join(": ") });
      };
      child.on("message", hear);
      void this.gone.then(die);
      if (crew.signal.aborted) stop();
      else crew.signal.addEventListener("abort", stop, { once: true });
      if (child.connected) child.send(task);
    });
  }

  /** Lets the worker go; it has nothing under way. */
  async dismiss(): Promise<void> {
    if (this.child.connected) this.child.disconnect();
    await this.gone;
  }
}
