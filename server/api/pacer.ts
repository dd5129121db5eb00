/**
 * Lives a run at a pace that can be watched: so many ticks a second, paused on request, at rest until somebody watches
 * (so that nobody misses the opening) and when nobody has watched for a while.
 * Wall time decides when a tick is lived, never what happens in it.
 */

import type { Problem } from "#village/errors";
import type { RunPhase, RunStatus } from "#village/protocol";
import { defaultSpeed } from "#village/protocol";
import { failureProblem } from "../engine/failure-problem.ts";
import { diskProblem, type LiveRun } from "../run/live-run.ts";

/** Wall milliseconds without a viewer after which the village rests. */
const restAfter = 5 * 60_000;
/** A pace that fell behind by more than this many ticks starts counting anew. */
const mostBehind = 16;

export interface PacerOptions {
  speed?: number;
  /** Live on when nobody watches. */
  keepGoing: boolean;
  onChange(status: RunStatus): void;
  /** Words for what stopped the village. */
  troubleOf(problem: Problem): RunStatus["trouble"];
}

export class Pacer {
  private phase: RunPhase = "running";
  private speed: number;
  private viewers = 0;
  private lonelySince = performance.now();
  private trouble: RunStatus["trouble"];
  private wake: (() => void) | undefined;
  private stopped = false;

  constructor(
    private readonly live: LiveRun,
    private readonly options: PacerOptions,
  ) {
    this.speed = options.speed ?? defaultSpeed;
    if (live.ended) this.phase = "ended";
    else if (!options.keepGoing) this.phase = "resting";
  }

  status(): RunStatus {
    const base = { tick: this.live.engine.tick - 1, phase: this.phase, speed: this.speed };
    return this.trouble ? { ...base, trouble: this.trouble } : base;
  }

  setSpeed(speed: number): void {
    this.speed = speed;
    this.changed();
  }

  setPaused(paused: boolean): void {
    if (this.phase === "ended") return;
    this.phase = paused ? "paused" : "running";
    this.trouble = undefined;
    this.changed();
  }

  /** A viewer came or went; the first one wakes a village at rest. */
  setViewers(count: number): void {
    this.viewers = count;
    this.lonelySince = performance.now();
    if (count > 0 && this.phase === "resting") this.setPaused(false);
  }

  /** Lives ticks until the end or until `stop`. */
  async run(): Promise<void> {
    let due = performance.now();
    while (!this.stopped && this.phase !== "ended") {
      if (this.shouldRest()) this.enter("resting");
      if (this.phase !== "running") {
        await this.sleep(restAfter);
        due = performance.now();
        continue;
      }
      if (!(await this.lived())) continue;
      if (this.live.ended) this.enter("ended");
      due = Math.max(due + 1000 / this.speed, performance.now() - (mostBehind * 1000) / this.speed);
      await this.sleep(Math.max(0, due - performance.now()));
    }
  }

  stop(): void {
    this.stopped = true;
    this.wake?.();
  }

  /** Lives one tick; false when a thought or the disk failed, and the village waits to be tried again. */
  private async lived(): Promise<boolean> {
    try {
      const step = await this.live.step();
      if (step.ok) return true;
      const { villager, failure } = step;
      this.trouble = this.options.troubleOf(failureProblem(villager, failure));
    } catch (error) {
      const full = diskProblem(error);
      if (!full) throw error;
      this.trouble = this.options.troubleOf(full);
    }
    this.enter("failed");
    return false;
  }

  private shouldRest(): boolean {
    const alone = this.viewers === 0 && performance.now() - this.lonelySince > restAfter;
    return alone && !this.options.keepGoing && this.phase === "running";
  }

  private enter(phase: RunPhase): void {
    this.phase = phase;
    this.options.onChange(this.status());
  }

  private changed(): void {
    this.options.onChange(this.status());
    this.wake?.();
  }

  private sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
