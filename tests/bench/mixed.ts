/**
 * A mixed village: five think with a model of OpenAI's API, five with one of Ollama's, fifteen with the built-in one.
 * They live two days; counted is from whom to whom the news of the scenario's probes went.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { orThrow } from "#village/errors";
import { compose } from "../../server/cli/compose.ts";
import { metricsOf } from "../../server/cli/metrics.ts";
import { newRun } from "../../server/cli/new-run.ts";
import { readTraces } from "../../server/model/trace-file.ts";
import { LiveRun } from "../../server/run/live-run.ts";
import { openRun, tracePath } from "../../server/run/run-folder.ts";
import { around } from "../support/stub-model/around.ts";
import { startStubModel } from "../support/stub-model/start.ts";

const groups: Readonly<Record<string, readonly string[]>> = {
  openai: ["Ida", "Bram", "Clara", "Dov", "Greta"],
  ollama: ["Hugo", "Kira", "Mina", "Otto", "Tilda"],
};

export async function benchMixed(json: boolean): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), "hamlet-mixed-"));
  rmSync(out, { recursive: true });
  const stub = await startStubModel();
  const mind = Object.entries(groups).flatMap(([group, names]) =>
    names.map((name) => `${name}=${group}:stub`),
  );
  const run = newRun("willowbrook", { seed: 1, model: "offline", mind, days: 2, thoughts: false, out });
  const composed = orThrow(await compose(run, { concurrency: 8, surroundings: around(stub) }));
  const lived = orThrow(LiveRun.open(run, { mind: composed.mind, concurrency: 8 }));
  while (!lived.ended) {
    const step = await lived.step();
    if (!step.ok) throw new Error(`${step.villager}: ${step.failure.kind}`);
  }
  lived.close();
  await stub.close();
  const { personas } = run.world;
  const groupOf = (id: string): string =>
    Object.keys(groups).find((group) => groups[group]?.includes(personas[id]?.name ?? "")) ?? "offline";
  const crossings: Record<string, number> = {};
  for (const { knowers } of metricsOf(orThrow(openRun(out))).probes)
    for (const { villager, from } of knowers) {
      if (from === null) continue;
      const way = `${groupOf(from)} → ${groupOf(villager)}`;
      crossings[way] = (crossings[way] ?? 0) + 1;
    }
  const calls: Record<string, number> = {};
  for (const { model } of readTraces(tracePath(out))) calls[model] = (calls[model] ?? 0) + 1;
  rmSync(out, { recursive: true, force: true });
  const result = { calls, crossings };
  process.stdout.write(
    `${json ? JSON.stringify({ bench: "mixed", node: process.version, ...result }) : JSON.stringify(result, null, 2)}\n`,
  );
}
