/** One answer for a whole talk: said line by line, settled for both, refused across models. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { newRun } from "../../server/cli/new-run.ts";
import { readTraces } from "../../server/model/trace-file.ts";
import { readLog } from "../../server/run/read-log.ts";
import { eventsPath, type RunFolder, tracePath } from "../../server/run/run-folder.ts";
import { scenariosFolder } from "../support/live-village.ts";
import { around } from "../support/stub-model/around.ts";
import { bytesOf, liveAtMost } from "../support/stub-model/lived.ts";
import { startStubModel } from "../support/stub-model/start.ts";

const folder = mkdtempSync(join(tmpdir(), "hamlet-joint-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const scenario = join(folder, "first-light");
cpSync(join(scenariosFolder, "first-light"), scenario, { recursive: true });
const file = join(scenario, "scenario.yaml");
writeFileSync(file, `${readFileSync(file, "utf8").trimEnd()}\nmind:\n  conversation: joint\n`);

const ticks = 2500;
const made = (name: string, more: object = {}): RunFolder =>
  newRun(scenario, {
    seed: 3,
    model: "openai:stub",
    ticks,
    thoughts: true,
    out: join(folder, name),
    ...more,
  });

describe("conversation: joint", () => {
  it("has one call write a talk, and says and settles it line by line", async () => {
    const stub = await startStubModel();
    const run = made("joint");
    await liveAtMost(run, ticks, around(stub)).finally(() => stub.close());
    expect(run.manifest.conversation).toBe("joint");
    const log = readLog(eventsPath(run.folder));
    const events = log.ok ? log.value.events : [];
    const of = (type: string) => events.filter((event) => event.type === type);
    const asked = readTraces(tracePath(run.folder)).map(({ call }) => call.split("/")[2]);
    expect(of("talk.scripted").length).toBeGreaterThan(0);
    expect(asked.filter((purpose) => purpose === "joint").length).toBe(of("talk.scripted").length);
    expect(of("talk.said").length).toBeGreaterThan(of("talk.scripted").length);
    // Nothing is asked of a talk of two beyond its script.
    expect(asked.filter((purpose) => purpose === "converse").length).toBe(0);
    const again = newRun(run.folder, {
      seed: 0,
      model: "cassette",
      thoughts: true,
      out: join(folder, "again"),
    });
    await liveAtMost(again, ticks, { env: {}, models: {} }, true);
    expect(bytesOf(again)).toEqual(bytesOf(run));
  });

  it("never crosses two models", () => {
    expect(() => made("mixed", { mind: ["Marta=ollama:stub"] })).toThrow(/model\.joint/);
    expect(() => made("purposes", { mind: ["Marta/joint=offline"] })).toThrow(/model\.joint/);
  });
});
