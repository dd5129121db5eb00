/**
 * Lives a run at a pace that can be watched: so many ticks a second, never far ahead of the foremost host who watches
 * the present, paused on request, at rest until a host watches (so that nobody misses the opening) and when none has
 * watched for a while; quickly while all sleep. Viewers do not count: they neither wake a village, which may cost money, nor hold it back.
 * Wall time decides when a tick is lived, never what happens in it.
 */

import type { Problem } from "#village/errors";
import type { RunPhase, RunStatus, Trouble } from "#village/protocol";
import { defaultSpeed, nightSpeed } from "#village/protocol";
import { areAllAsleep } from "#village/state";
import { failureProblem } from "../engine/failure-problem.ts";
import { diskProblem, type LiveRun } from "../run/live-run.ts";
import { Foremost } from "./foremost.ts";

/** Wall milliseconds without a host after which the village rests. */
const restAfter = 5 * 60_000;
/** A pace that fell behind by more than this many ticks starts counting anew. */
const mostBehind = 16;

export interface PacerOptions {
  speed?: number;
  /** Live on when nobody watches. */
  keepGoing: boolean;
  onChange(status: RunStatus): void;
  /** Words for what stopped the village; `villager` whose thought failed. */
  troubleOf(problem: Problem, villager: string | null): Trouble;
  /** Why no further tick may be lived, such as a spent budget. */
  hindrance?(): Problem | undefined;
  /** What is known of the models at work. */
  atWork?(): Pick<RunStatus, "thinking" | "spent">;
}

export class Pacer {
  private phase: RunPhase = "running";
  private speed: number;
  private hosts = 0;
  private lonelySince = performance.now();
  private readonly foremost = new Foremost();
  private trouble: Trouble | undefined;
  private wake: (() => void) | undefined;
  /** Ends a wait for those who watch. */
  private seen: (() => void) | undefined;
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
    const { phase, speed, trouble } = this;
    const base = { tick: this.live.engine.tick - 1, phase, speed, ...this.options.atWork?.() };
    return trouble ? { ...base, trouble } : base;
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

  /** A host came or went; the first one wakes a village at rest. */
  setHosts(count: number): void {
    this.hosts = count;
    this.lonelySince = performance.now();
    if (count > 0 && this.phase === "resting") this.setPaused(false);
  }

  /** Which tick a host who watches the present has come to; null when one looks elsewhere, or has left. */
  noteSeen(host: object, tick: number | null): void {
    this.foremost.note(host, tick);
    this.seen?.();
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
      const wait = this.foremost.waitBefore(this.live.engine.tick);
      if (wait > 0) {
        await this.untilSeen(wait);
        continue;
      }
      if (!(await this.lived())) continue;
      if (this.live.ended) this.enter("ended");
      const speed = this.speedNow();
      due = Math.max(due + 1000 / speed, performance.now() - (mostBehind * 1000) / speed);
      await this.sleep(Math.max(0, due - performance.now()));
    }
  }

  /** While all sleep the night passes quickly. */
  private speedNow(): number {
    return areAllAsleep(this.live.engine.state) ? Math.max(this.speed, nightSpeed) : this.speed;
  }

  stop(): void {
    this.stopped = true;
    this.wake?.();
  }

  /** Lives one tick; false when a thought, the budget or the disk failed, and the village waits to be tried again. */
  private async lived(): Promise<boolean> {
    const hindrance = this.options.hindrance?.();
    if (hindrance) return this.fail(hindrance, null);
    try {
      const step = await this.live.step();
      if (step.ok) return true;
      return this.fail(failureProblem(step.villager, step.failure), step.villager);
    } catch (error) {
      const full = diskProblem(error);
      if (!full) throw error;
      return this.fail(full, null);
    }
  }

  private fail(problem: Problem, villager: string | null): false {
    this.trouble = this.options.troubleOf(problem, villager);
    this.enter("failed");
    return false;
  }

  private shouldRest(): boolean {
    const alone = this.hosts === 0 && performance.now() - this.lonelySince > restAfter;
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

  /** Waits until one who watches has come further, or so long. */
  private async untilSeen(milliseconds: number): Promise<void> {
    const waiting = this.sleep(milliseconds);
    this.seen = this.wake;
    await waiting;
    this.seen = undefined;
  }
}
