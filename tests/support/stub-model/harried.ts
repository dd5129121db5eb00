/**
 * Lives a run on a server that fails in every way at random, and loses power at random: before a reply is recorded,
 * after it, or in the middle of a write of the log. It is opened again each time, until it has ended.
 */
import { appendFileSync, readFileSync } from "node:fs";
import { orThrow } from "#village/errors";
import { bits, chance } from "#village/random";
import { compose } from "../../../server/cli/compose.ts";
import { type Disk, realDisk } from "../../../server/run/disk.ts";
import { LiveRun } from "../../../server/run/live-run.ts";
import { openRun, type RunFolder } from "../../../server/run/run-folder.ts";
import { around } from "./around.ts";
import { createDecide, type Decide } from "./decide.ts";
import type { StubModel } from "./start.ts";

export interface Harried {
  /** Times a failure made the run wait. */
  pauses: number;
  /** Times the power failed, by where it did. */
  cuts: Record<CutPoint, number>;
}

export const cutPoints = ["reply-arrived", "reply-recorded", "log-half-written"] as const;
export type CutPoint = (typeof cutPoints)[number];

/** Waits before another try take no time. */
const clock = { now: () => Date.now(), sleep: async () => {} };
const impatient = { retries: 2, timeout: { first: 1.5, rest: 1.5 } };
const concurrency = 8;

/** `power`: how likely it fails at a reply or at a write of the log, and by which seed. */
export async function liveHarried(
  run: RunFolder,
  stub: StubModel,
  power: { share: number; seed: number },
  onPause: (harried: Harried, tick: number) => void = () => {},
): Promise<Harried> {
  const harried: Harried = {
    pauses: 0,
    cuts: { "reply-arrived": 0, "reply-recorded": 0, "log-half-written": 0 },
  };
  const breaker = new Breaker(power, harried);
  for (let opened = run; ; opened = orThrow(openRun(run.folder))) {
    const disk = breaker.disk();
    const { mind } = orThrow(
      await compose(opened, { concurrency, surroundings: around(stub, impatient), clock, disk }),
    );
    const lived = orThrow(LiveRun.open(opened, { mind, concurrency, disk }));
    try {
      let ok = true;
      while (ok && !lived.ended) ok = (await lived.step()).ok;
      lived.close();
      if (ok) return harried;
      harried.pauses++;
    } catch (error) {
      if (!(error instanceof PowerCut)) throw error;
    }
    onPause(harried, lived.engine.tick);
  }
}

class PowerCut extends Error {}

/** Disks that lose power at random; one that has lost it takes nothing any more. */
class Breaker {
  private writes = 0;

  constructor(
    private readonly power: { share: number; seed: number },
    private readonly harried: Harried,
  ) {}

  disk(): Disk {
    let dead = false;
    const alive = (): void => {
      if (dead) throw new PowerCut();
    };
    const fails = (point: CutPoint): boolean => {
      if (chance(this.power.seed, "power", this.writes++) >= this.power.share) return false;
      this.harried.cuts[point]++;
      dead = true;
      return true;
    };
    return {
      ...realDisk,
      append: (path, text) => {
        alive();
        const isReply = path.endsWith("cassette.jsonl");
        if (isReply && fails("reply-arrived")) throw new PowerCut();
        if (path.endsWith("events.jsonl") && fails("log-half-written")) {
          appendFileSync(path, text.slice(0, Math.floor(text.length / 2)));
          throw new PowerCut();
        }
        realDisk.append(path, text);
        if (isReply && fails("reply-recorded")) throw new PowerCut();
      },
      replace: (path, text) => {
        alive();
        realDisk.replace(path, text);
      },
      truncate: (path, bytes) => {
        alive();
        realDisk.truncate(path, bytes);
      },
    };
  }
}

/**
 * Decisions that do not depend on how often a question was asked: by the question alone, without what is said of an
 * answer that was not accepted. So a harried run and an undisturbed one are the same village.
 */
export function steadfast(problemHeadings: readonly string[]): Decide {
  const decide = createDecide();
  return (asked) => {
    const at = problemHeadings
      .map((heading) => asked.user.indexOf(`\n\n## ${heading}\n`))
      .find((found) => found >= 0);
    const user = at === undefined ? asked.user : asked.user.slice(0, at);
    return decide({ ...asked, user, seed: bits("steadfast", user) });
  };
}

export const textOf = (path: string): string => readFileSync(path, "utf8");
