/** A run on real models that is killed and gone on with, played again without a network, and shared by several models. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { orThrow } from "#village/errors";
import { compose } from "../../../server/cli/compose.ts";
import { liveOn } from "../../../server/cli/live.ts";
import { type NewRunOptions, newRun } from "../../../server/cli/new-run.ts";
import { readTraces } from "../../../server/model/trace-file.ts";
import { LiveRun } from "../../../server/run/live-run.ts";
import {
  cassettePath,
  eventsPath,
  openRun,
  type RunFolder,
  thoughtsPath,
  tracePath,
} from "../../../server/run/run-folder.ts";
import { around } from "../../support/stub-model/around.ts";
import { bytesOf, liveAtMost } from "../../support/stub-model/lived.ts";
import { type StubModel, startStubModel } from "../../support/stub-model/start.ts";

const folder = mkdtempSync(join(tmpdir(), "hamlet-real-"));
const ticks = 1200;
let stub: StubModel;
beforeAll(async () => {
  stub = await startStubModel();
});
afterAll(async () => {
  await stub.close();
  rmSync(folder, { recursive: true, force: true });
});

const made = (name: string, more: Partial<NewRunOptions> = {}): RunFolder =>
  newRun("first-light", {
    seed: 3,
    model: "openai:stub",
    ticks,
    thoughts: true,
    out: join(folder, name),
    ...more,
  });

const live = (run: RunFolder, most = ticks, replay = false): Promise<void> =>
  liveAtMost(run, most, replay ? { env: {}, models: {} } : around(stub), replay);

describe("a run on a real model", () => {
  it("killed again and again it ends with the same bytes, and nothing is asked twice", async () => {
    const calm = made("calm");
    await live(calm);
    const calls = stub.desk.calls;
    const killed = made("killed");
    for (const most of [1, 0, 37, 400, ticks]) await live(orThrow(openRun(killed.folder)), most);
    expect(bytesOf(killed)).toEqual(bytesOf(calm));
    expect(stub.desk.calls).toBe(2 * calls);
    expect(readTraces(tracePath(killed.folder)).length).toBe(calls);
  });

  it("is played again from its cassette alone, to the byte", async () => {
    const recorded = orThrow(openRun(join(folder, "calm")));
    const before = stub.desk.calls;
    const again = newRun(recorded.folder, {
      seed: 0,
      model: "cassette",
      thoughts: true,
      out: join(folder, "again"),
    });
    await live(again, ticks, true);
    expect(bytesOf(again)).toEqual(bytesOf(recorded));
    expect(stub.desk.calls).toBe(before);
  });

  it("writes no key anywhere", async () => {
    const run = made("keyed", { ticks: 30 });
    const key = "sk-secret-0123456789";
    const surroundings = { ...around(stub), env: { OPENAI_API_KEY: key } };
    const { mind } = orThrow(await compose(run, { surroundings }));
    const lived = orThrow(LiveRun.open(run, { mind, concurrency: 4 }));
    while (!lived.ended) await lived.step();
    lived.close();
    const files = [eventsPath, thoughtsPath, cassettePath, tracePath].map((path) => path(run.folder));
    for (const file of [...files, join(run.folder, "manifest.json")])
      expect(readFileSync(file, "utf8"), file).not.toContain(key);
  });

  it("stops after the tick in which its budget is spent, and goes on with a higher one", async () => {
    const run = made("budget", { ticks: 300 });
    const lived = async (tokens: number) => {
      const opened = orThrow(openRun(run.folder));
      const { mind, spend } = orThrow(await compose(opened, { surroundings: around(stub) }));
      return liveOn(orThrow(LiveRun.open(opened, { mind, concurrency: 4 })), spend, { tokens });
    };
    expect(await lived(4000)).toEqual({ kind: "spent", cap: "--budget-tokens 4000" });
    const { status } = orThrow(openRun(run.folder)).manifest;
    expect(status.phase).toBe("paused");
    expect(status.tick).toBeGreaterThan(0);
    expect((await lived(1e9)).kind).toBe("ended");
  });

  it("lets one villager think with another model, and one purpose with a third", async () => {
    const run = made("mixed", {
      model: "offline",
      mind: ["Marta=openai:stub", "unfold=ollama:stub"],
      ticks: 600,
    });
    expect(run.manifest.minds).toEqual({ marta: "openai:stub", "*/unfold": "ollama:stub" });
    await live(run, 600);
    const traces = readTraces(tracePath(run.folder));
    const asked = (model: string) =>
      new Set(traces.filter((trace) => trace.model === model).map(({ call }) => call.split("/")[1]));
    expect(asked("openai:stub")).toEqual(new Set(["marta"]));
    expect(asked("ollama:stub")).toEqual(new Set(["tomas", "lena"]));
    for (const { call, model } of traces.filter((trace) => trace.model === "ollama:stub"))
      expect(call, model).toContain("/unfold/");
  });
});
