/**
 * Days of 25 villagers on a server that fails in every way at random, over some 10,000 calls, with power cuts at random,
 * beside the same days undisturbed: what the villagers lived must be the same to the byte, and no fault leaves a trace.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { orThrow } from "#village/errors";
import { locales } from "../../server/cli/create-model.ts";
import { newRun } from "../../server/cli/new-run.ts";
import { loadPack } from "../../server/language/load.ts";
import { readTraces } from "../../server/model/trace-file.ts";
import { eventsPath, type RunFolder, tracePath } from "../../server/run/run-folder.ts";
import { atRandom, type Misbehave, mark } from "../support/stub-model/faults.ts";
import { type Harried, liveHarried, steadfast, textOf } from "../support/stub-model/harried.ts";
import { startStubModel } from "../support/stub-model/start.ts";

const seed = Number(process.env.HAMLET_FAULT_SEED ?? 20);
/** Shares of calls that fail, and of writes at which the power does. */
const faulty = 0.8;
const cut = 0.03;

/** `days`: three when not given, which takes some 10,000 calls. */
export async function benchFaults(json: boolean, days = "3"): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "hamlet-faults-"));
  const { problem } = orThrow(loadPack(locales, "en")).prompts.sections;
  const decide = steadfast(problem === undefined ? [] : [problem]);
  const lived = async (name: string, share: number, misbehave?: Misbehave) => {
    const stub = await startStubModel({ decide, ...(misbehave ? { misbehave } : {}) });
    const out = join(folder, name);
    const run: RunFolder = newRun("willowbrook", {
      seed: 1,
      model: "openai:stub",
      days: Number(days),
      thoughts: true,
      out,
    });
    const begun = performance.now();
    const told = (harried: Harried, tick: number): void => {
      if (harried.pauses % 50 === 0)
        process.stderr.write(`${name}: tick ${tick}, ${stub.desk.calls} calls\n`);
    };
    const harried = await liveHarried(run, stub, { share, seed }, told);
    await stub.close();
    const outcomes: Record<string, number> = {};
    for (const { outcome } of readTraces(tracePath(out))) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    const seconds = Math.round((performance.now() - begun) / 1000);
    return { ...harried, calls: stub.desk.calls, outcomes, seconds, log: textOf(eventsPath(out)) };
  };
  const { log: calmLog, ...calm } = await lived("calm", 0);
  const { log, ...harried } = await lived("harried", cut, atRandom(seed, faulty));
  rmSync(folder, { recursive: true, force: true });
  const result = { seed, identical: log === calmLog, marks: log.split(mark).length - 1, calm, harried };
  process.stdout.write(
    `${json ? JSON.stringify({ bench: "faults", node: process.version, ...result }) : JSON.stringify(result, null, 2)}\n`,
  );
  if (!result.identical || result.marks > 0) process.exitCode = 1;
}
