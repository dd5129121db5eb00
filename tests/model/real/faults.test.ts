/**
 * A server that misbehaves in every way at random: the village waits, pauses, goes on, and nothing of a fault reaches
 * log, memories or talks. The seed is printed by the name of the test; HAMLET_FAULT_SEED repeats it.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { orThrow } from "#village/errors";
import { compose } from "../../../server/cli/compose.ts";
import { newRun } from "../../../server/cli/new-run.ts";
import { readTraces } from "../../../server/model/trace-file.ts";
import { LiveRun } from "../../../server/run/live-run.ts";
import { eventsPath, openRun, thoughtsPath, tracePath } from "../../../server/run/run-folder.ts";
import { around } from "../../support/stub-model/around.ts";
import { atRandom, faults, mark } from "../../support/stub-model/faults.ts";
import { startStubModel } from "../../support/stub-model/start.ts";

const seed = Number(process.env.HAMLET_FAULT_SEED ?? 20);
const folder = mkdtempSync(join(tmpdir(), "hamlet-faults-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Waits before another try take no time. */
const clock = { now: () => Date.now(), sleep: async () => {} };
const impatient = { retries: 1, timeout: { first: 1.5, rest: 1.5 } };

it.each(["openai", "ollama"] as const)(`a morning on a broken %s server (seed ${seed})`, async (adapter) => {
  const stub = await startStubModel({ misbehave: atRandom(seed, 0.6) });
  const out = join(folder, adapter);
  const made = newRun("first-light", { seed: 5, model: `${adapter}:stub`, ticks: 3000, thoughts: true, out });
  let pauses = 0;
  try {
    for (let ended = false; !ended; ) {
      const run = pauses === 0 ? made : orThrow(openRun(out));
      const { mind } = orThrow(
        await compose(run, { concurrency: 4, surroundings: around(stub, impatient), clock }),
      );
      const live = orThrow(LiveRun.open(run, { mind, concurrency: 4 }));
      let failed = false;
      while (!live.ended && !failed) failed = !(await live.step()).ok;
      live.close();
      ended = live.ended;
      if (failed) pauses++;
      expect(pauses, "it must get on").toBeLessThan(100);
    }
  } finally {
    await stub.close();
  }
  const traces = readTraces(tracePath(out));
  const kinds = new Set(traces.map(({ outcome }) => outcome));
  expect(pauses).toBeGreaterThan(0);
  expect(kinds.size, [...kinds].join(", ")).toBeGreaterThan(4);
  expect(traces.length).toBe(stub.desk.calls);
  expect(readFileSync(eventsPath(out), "utf8")).not.toContain(mark);
  // A thought keeps the raw reply that it was read from; what was taken from it is in the log alone.
  for (const line of readFileSync(thoughtsPath(out), "utf8").split("\n").filter(Boolean)) {
    const { sections } = JSON.parse(line) as { sections: unknown };
    expect(JSON.stringify(sections)).not.toContain(mark);
  }
  expect(faults.length).toBeGreaterThan(10);
});
