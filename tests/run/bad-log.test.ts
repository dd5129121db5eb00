import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { orThrow, type Result } from "#village/errors";
import { compose } from "../../server/cli/compose.ts";
import { newRun } from "../../server/cli/new-run.ts";
import { LiveRun } from "../../server/run/live-run.ts";
import { readLog } from "../../server/run/read-log.ts";
import { resumeRun } from "../../server/run/resume.ts";
import { openRun } from "../../server/run/run-folder.ts";
import { scenariosFolder } from "../support/live-village.ts";

const shelf = mkdtempSync(join(tmpdir(), "hamlet-bad-log-"));
const good = join(shelf, "good");
afterAll(() => rmSync(shelf, { recursive: true, force: true }));

const options = { seed: 3, ticks: 300, out: good, thoughts: true };
const codes = (result: Result<unknown>): string[] => (result.ok ? [] : result.problems.map((p) => p.code));

beforeAll(async () => {
  const run = newRun(join(scenariosFolder, "first-light"), options);
  const live = orThrow(LiveRun.open(run, { mind: orThrow(await compose(run)).mind, concurrency: 8 }));
  while (!live.ended) if (!(await live.step()).ok) throw new Error("the run must end");
  live.close();
});

const copy = (name: string): string => {
  cpSync(good, join(shelf, name), { recursive: true });
  return join(shelf, name);
};

describe("a run folder with faults", () => {
  it("a torn last line is cut off and lived again", () => {
    const torn = copy("torn");
    appendFileSync(join(torn, "events.jsonl"), '{"t":299,"by":"mar');
    expect(orThrow(readLog(join(torn, "events.jsonl"))).torn).toBe(true);
    const resumed = orThrow(resumeRun(orThrow(openRun(torn))));
    expect(resumed.tick).toBeLessThan(300);
    expect(readFileSync(join(torn, "events.jsonl"), "utf8").endsWith("\n")).toBe(true);
  });

  it("a corrupt middle line is refused with its number, and nothing is changed", () => {
    const corrupt = copy("corrupt");
    const file = join(corrupt, "events.jsonl");
    const lines = readFileSync(file, "utf8").split("\n");
    lines[6] = lines[6]?.slice(0, 20) ?? "";
    writeFileSync(file, lines.join("\n"));
    const result = resumeRun(orThrow(openRun(corrupt)));
    expect(result).toMatchObject({ ok: false, problems: [{ code: "run.log-corrupt", where: { line: 7 } }] });
    expect(readFileSync(file, "utf8")).toBe(lines.join("\n"));
  });

  it("a newer format is refused by name; a broken manifest and a missing run are told apart", () => {
    const newer = copy("newer");
    const file = join(newer, "manifest.json");
    writeFileSync(file, readFileSync(file, "utf8").replace(/"format": \d+/, '"format": 99'));
    expect(openRun(newer)).toMatchObject({
      ok: false,
      problems: [{ code: "run.log-newer", facts: { format: 99 } }],
    });
    writeFileSync(file, "{");
    expect(codes(openRun(newer))).toEqual(["run.manifest"]);
    expect(codes(openRun(join(shelf, "nowhere")))).toEqual(["run.not-found"]);
    expect(codes(openRun(shelf))).toEqual(["run.not-a-run"]);
  });

  it("a folder that holds another run is not written to", () => {
    const before = readFileSync(join(good, "events.jsonl"), "utf8");
    expect(() => newRun(join(scenariosFolder, "first-light"), options)).toThrow("run.not-empty");
    expect(readFileSync(join(good, "events.jsonl"), "utf8")).toBe(before);
  });

  it("a scenario changed under a run is noticed", () => {
    const changed = copy("changed");
    appendFileSync(join(changed, "scenario", "scenario.yaml"), "# a note\n");
    expect(codes(openRun(changed))).toEqual(["run.scenario-changed"]);
  });
});
