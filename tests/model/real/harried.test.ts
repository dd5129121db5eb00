/**
 * A run on a server that fails in every way, killed at random between the arrival of a reply, its record and the log:
 * it ends with what an undisturbed run has lived. HAMLET_FAULT_SEED repeats a failing one.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { newRun } from "../../../server/cli/new-run.ts";
import { eventsPath } from "../../../server/run/run-folder.ts";
import { englishPack } from "../../support/minded.ts";
import { atRandom, type Misbehave, mark } from "../../support/stub-model/faults.ts";
import { cutPoints, liveHarried, steadfast, textOf } from "../../support/stub-model/harried.ts";
import { startStubModel } from "../../support/stub-model/start.ts";

const seed = Number(process.env.HAMLET_FAULT_SEED ?? 20);
const folder = mkdtempSync(join(tmpdir(), "hamlet-harried-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(`lives what a calm one lives, to the byte (seed ${seed})`, async () => {
  const decide = steadfast([englishPack().prompts.sections.problem ?? ""]);
  const lived = async (name: string, share: number, misbehave: Misbehave) => {
    const out = join(folder, name);
    const run = newRun("first-light", { seed: 5, model: "openai:stub", ticks: 2500, thoughts: true, out });
    const stub = await startStubModel({ decide, misbehave });
    try {
      return { ...(await liveHarried(run, stub, { share, seed })), log: textOf(eventsPath(out)) };
    } finally {
      await stub.close();
    }
  };
  const calm = await lived("calm", 0, () => undefined);
  const harried = await lived("harried", 0.15, atRandom(seed, 0.6));
  expect(harried.log).toBe(calm.log);
  expect(harried.log).not.toContain(mark);
  expect(harried.pauses).toBeGreaterThan(0);
  for (const point of cutPoints.slice(0, 2)) expect(harried.cuts[point], point).toBeGreaterThan(0);
});
