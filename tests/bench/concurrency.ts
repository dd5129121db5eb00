/**
 * Wall time of a day of 25 villagers on a server that takes 0.5 to 3 s for a call, by how many calls may go at once. The
 * seconds are scaled down, so that it ends within minutes; figures are given as they were measured, the scale beside them.
 *
 *     in flight = seconds of all calls / wall        longest chain = sum over ticks of the longest row of calls one
 *                                                    villager waits for / wall: what no concurrency shortens
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { orThrow } from "#village/errors";
import { compose } from "../../server/cli/compose.ts";
import { newRun } from "../../server/cli/new-run.ts";
import { readTraces } from "../../server/model/trace-file.ts";
import type { CallTrace } from "../../server/model/wrap/traced.ts";
import { LiveRun } from "../../server/run/live-run.ts";
import { tracePath } from "../../server/run/run-folder.ts";
import { around } from "../support/stub-model/around.ts";
import { startStubModel } from "../support/stub-model/start.ts";

const widths = [1, 8, 64] as const;
const seconds = [0.5, 3] as const;

/** `shrunk`: by how much the seconds of a call are divided; 10 when not given. */
export async function benchConcurrency(json: boolean, shrunk = "10"): Promise<void> {
  const scale = Number(shrunk);
  const rows = [];
  for (const concurrency of widths) {
    process.stderr.write(`${concurrency} at once …\n`);
    rows.push(await livedAt(concurrency, scale));
  }
  const result = { bench: "concurrency", node: process.version, secondsPerCall: seconds, scale, rows };
  if (json) process.stdout.write(`${JSON.stringify(result)}\n`);
  else for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
}

async function livedAt(concurrency: number, scale: number) {
  const out = mkdtempSync(join(tmpdir(), "hamlet-wide-"));
  rmSync(out, { recursive: true });
  const stub = await startStubModel({ seconds: [seconds[0] / scale, seconds[1] / scale] });
  const run = newRun("willowbrook", { seed: 1, model: "openai:stub", days: 1, thoughts: false, out });
  const { mind } = orThrow(await compose(run, { concurrency, surroundings: around(stub) }));
  const lived = orThrow(LiveRun.open(run, { mind, concurrency }));
  const begun = performance.now();
  while (!lived.ended) {
    const step = await lived.step();
    if (!step.ok) throw new Error(`${step.villager}: ${step.failure.kind}`);
  }
  const wall = (performance.now() - begun) / 1000;
  lived.close();
  await stub.close();
  const traces = readTraces(tracePath(out));
  rmSync(out, { recursive: true, force: true });
  const all = traces.reduce((sum, trace) => sum + trace.seconds, 0);
  return {
    concurrency,
    calls: traces.length,
    wallSeconds: round(wall),
    callSeconds: round(all),
    inFlight: round(all / wall),
    mostInFlight: stub.desk.mostInFlight,
    longestChainSeconds: round(longestChain(traces)),
    longestChainShare: round(longestChain(traces) / wall),
  };
}

function longestChain(traces: readonly CallTrace[]): number {
  const ticks = new Map<string, Map<string, number>>();
  for (const { call, seconds: took } of traces) {
    const [tick = "", villager = ""] = call.split("/");
    const rows = ticks.get(tick) ?? new Map<string, number>();
    ticks.set(tick, rows.set(villager, (rows.get(villager) ?? 0) + took));
  }
  return [...ticks.values()].reduce((sum, rows) => sum + Math.max(...rows.values()), 0);
}

const round = (value: number): number => Math.round(value * 100) / 100;
