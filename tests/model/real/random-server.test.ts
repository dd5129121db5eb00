/** A server whose answers are true to the schema and otherwise random: the village lives on, whatever it is told. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { orThrow } from "#village/errors";
import { compose } from "../../../server/cli/compose.ts";
import { newRun } from "../../../server/cli/new-run.ts";
import { LiveRun } from "../../../server/run/live-run.ts";
import { eventsPath, thoughtsPath } from "../../../server/run/run-folder.ts";
import { around } from "../../support/stub-model/around.ts";
import { randomAnswer } from "../../support/stub-model/random-answer.ts";
import { startStubModel } from "../../support/stub-model/start.ts";

const folder = mkdtempSync(join(tmpdir(), "hamlet-random-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(["openai", "ollama"] as const)(
  "lives a morning of willowbrook with %s and no failure",
  async (adapter) => {
    const stub = await startStubModel({
      decide: async ({ schema, seed }) => JSON.stringify(randomAnswer(schema, seed)),
    });
    process.env.OPENAI_BASE_URL = stub.openai;
    process.env.OLLAMA_HOST = stub.ollama;
    try {
      const run = newRun("willowbrook", {
        seed: 11,
        model: `${adapter}:stub`,
        ticks: 1500,
        thoughts: true,
        out: join(folder, adapter),
      });
      const { mind, spend } = orThrow(await compose(run, { concurrency: 16, surroundings: around(stub) }));
      const live = orThrow(LiveRun.open(run, { mind, concurrency: 16 }));
      while (!live.ended) {
        const step = await live.step();
        if (!step.ok) throw new Error(`tick ${step.tick}, ${step.villager}: ${JSON.stringify(step.failure)}`);
      }
      live.close();
      expect(spend.total.calls).toBeGreaterThan(100);
      expect(spend.total.failed).toBe(0);
      const events = readFileSync(eventsPath(run.folder), "utf8");
      for (const type of ["day.planned", "actions.planned", "line.said", "talk.closed", "walk.began"])
        expect(events, type).toContain(`"type":"${type}"`);
      expect(readFileSync(thoughtsPath(run.folder), "utf8")).toContain('"repairs":["');
    } finally {
      await stub.close();
      delete process.env.OPENAI_BASE_URL;
      delete process.env.OLLAMA_HOST;
    }
  },
);
