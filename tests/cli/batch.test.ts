/** `hamlet batch` with real worker processes: same table whatever their number, killed, interrupted, and with one that dies. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

/** Each batch starts several processes, which takes its time on a busy machine. */
vi.setConfig({ testTimeout: 400_000, hookTimeout: 400_000 });

const hamlet = join(import.meta.dirname, "..", "..", "bin", "hamlet.mjs");
const folder = mkdtempSync(join(tmpdir(), "hamlet-batch-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const experiment = join(folder, "quiet.yaml");
writeFileSync(
  experiment,
  `name: Quiet
scenario: first-light
until: "day 1 13:00"
seeds: 1..2
metrics: [talks.talks, probes.breakfast.knowers]
arms:
  base: {}
  quiet: { patch: { mind: { ablate: [conversation] } } }
`,
);

const args = (out: string, ...more: string[]): string[] => [
  ...[hamlet, "batch", experiment, "--out", join(folder, out)],
  ...more,
];
const batch = (out: string, ...more: string[]) =>
  spawnSync(process.execPath, args(out, ...more), { cwd: folder, encoding: "utf8" });
const table = (out: string): string => readFileSync(join(folder, out, "results.csv"), "utf8");
/** The table of an undisturbed batch, of its first arm alone. */
const baseAlone = (): string => table("calm").replaceAll(/^quiet,.*\r\n/gm, "");
const run = (out: string, arm: string, seed: number, file = ""): string =>
  join(folder, out, "runs", arm, String(seed), file);

/** A batch under way, and the moment when something is there. */
function begin(out: string, ...more: string[]): ChildProcess {
  return spawn(process.execPath, args(out, ...more), { cwd: folder, stdio: "ignore" });
}
async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo() && tries < 1200; tries++) await setTimeout(25);
  expect(isSo()).toBe(true);
}
const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once("exit", (code) => resolve(code)));

/** The process that lives a run, once it has begun to write. */
async function liver(out: string, arm: string, seed: number): Promise<number> {
  await until(() => existsSync(run(out, arm, seed, "events.jsonl")));
  return Number(readFileSync(run(out, arm, seed, "run.lock"), "utf8"));
}
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

let calm: ReturnType<typeof batch>;
beforeAll(() => {
  calm = batch("calm", "--workers", "1");
});

describe("a batch", () => {
  it("writes a tidy table, and shows means with intervals and differences to the first arm", () => {
    expect(calm.status).toBe(0);
    const [head, ...rows] = table("calm").trimEnd().split("\r\n");
    expect(head).toMatch(/^arm,seed,ticks,villagers,probes\.breakfast\.knowers,/);
    expect(rows.map((row) => row.split(",").slice(0, 4).join(" "))).toEqual([
      ...["base 1 2340 3", "base 2 2340 3", "quiet 1 2340 3", "quiet 2 2340 3"],
    ]);
    expect(calm.stdout).toMatch(/talks\.talks\n +base +[1-9]\S* \[.+\]\n +quiet +0 \[0, 0\] +-/);
    expect(calm.stdout).not.toMatch(/\{\w+\}|undefined|NaN/);
    expect(calm.stderr.trim().split("\n").at(-1)).toContain("[4/4]");
    const results = JSON.parse(readFileSync(join(folder, "calm", "results.json"), "utf8"));
    expect(results.means.base["talks.talks"]).toMatchObject({ n: 2 });
    expect(results.differences.quiet["talks.talks"].mean).toBe(-results.means.base["talks.talks"].mean);
    expect(results.unfinished).toEqual([]);
  });

  it("keeps manifest and metrics of a run", () => {
    expect(readdirSync(run("calm", "base", 1)).sort()).toEqual(["manifest.json", "metrics.json"]);
  });

  it("lives the arms and seeds that are named alone", () => {
    const some = JSON.parse(batch("some", "--arms", "quiet", "--seeds", "2", "--json").stdout);
    expect(some).toMatchObject({ arms: ["quiet"], seeds: [2], differences: {} });
    expect(table("some").trimEnd().split("\r\n")).toHaveLength(2);
  });

  it("gives the same bytes with two workers, and keeps all of a run when told so", () => {
    const kept = JSON.parse(batch("two", "--workers", "2", "--keep", "runs", "--json").stdout);
    expect(kept).toMatchObject({ ok: true, seeds: [1, 2], arms: ["base", "quiet"], unfinished: [] });
    expect(table("two")).toBe(table("calm"));
    expect(readdirSync(run("two", "base", 2))).toEqual(
      expect.arrayContaining(["events.jsonl", "thoughts.jsonl", "scenario", "metrics.json"]),
    );
  });

  it("killed in the middle, leaves no worker behind and resumes to the same bytes", async () => {
    const child = begin("killed", "--workers", "2");
    const worker = await liver("killed", "quiet", 1);
    child.kill("SIGKILL");
    await ended(child);
    const finished = [1, 2].find((seed) => existsSync(run("killed", "base", seed, "metrics.json")));
    expect(finished).toBeDefined();
    expect(existsSync(join(folder, "killed", "results.csv"))).toBe(false);
    await until(() => !isAlive(worker));
    const refused = batch("killed");
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain("experiment.begun");
    const resumed = batch("killed", "--resume", "--workers", "2");
    expect(resumed.status).toBe(0);
    expect(resumed.stderr).not.toContain(`base · seed ${finished}`);
    expect(table("killed")).toBe(table("calm"));
  });

  it("interrupted, exits with 130, and resumes to the same bytes", async () => {
    const child = begin("interrupted", "--workers", "1", "--arms", "base");
    await liver("interrupted", "base", 2);
    child.kill("SIGINT");
    expect(await ended(child)).toBe(130);
    expect(existsSync(run("interrupted", "base", 2, "metrics.json"))).toBe(false);
    expect(batch("interrupted", "--resume", "--arms", "base").status).toBe(0);
    expect(table("interrupted")).toBe(baseAlone());
  });

  it("whose worker dies tells so, lives the other runs, and can be resumed", async () => {
    const child = begin("struck", "--workers", "1", "--arms", "base");
    process.kill(await liver("struck", "base", 1), "SIGKILL");
    expect(await ended(child)).toBe(3);
    const results = JSON.parse(readFileSync(join(folder, "struck", "results.json"), "utf8"));
    expect(results.unfinished).toMatchObject([{ arm: "base", seed: 1, kind: "died", detail: "SIGKILL" }]);
    expect(table("struck").match(/^base,\d/gm)).toEqual(["base,2"]);
    expect(batch("struck", "--resume", "--arms", "base").status).toBe(0);
    expect(table("struck")).toBe(baseAlone());
  });

  it("tells of a run that cannot go on, and of one that another experiment began", () => {
    mkdirSync(run("odd", "base", 1), { recursive: true });
    mkdirSync(run("odd", "base", 2), { recursive: true });
    expect(batch("odd", "--resume", "--seeds", "1..2").status).toBe(0);
    rmSync(run("odd", "base", 1, "metrics.json"));
    const manifest = JSON.parse(readFileSync(run("odd", "base", 2, "manifest.json"), "utf8"));
    writeFileSync(run("odd", "base", 2, "manifest.json"), JSON.stringify({ ...manifest, until: 9 }));
    const told = batch("odd", "--resume");
    expect(told.status).toBe(3);
    expect(told.stderr).toContain("run.not-a-run");
    expect(told.stderr).toContain("experiment.changed");
    expect(told.stderr).not.toMatch(/\{\w+\}/);
    expect(table("odd").match(/^(?:base|quiet),/gm)).toHaveLength(2);
  });

  it("is checked before it is lived, in each language of its scenario", () => {
    const validate = (file: string) =>
      spawnSync(process.execPath, [hamlet, "validate", file], { cwd: folder, encoding: "utf8" });
    expect(validate(experiment).stdout).toContain("2 arms × 2 seeds");
    const faulty = join(folder, "faulty.yaml");
    writeFileSync(
      faulty,
      `${readFileSync(experiment, "utf8")}  untold: { patch: { inputs: [{ at: day 1 09:00, kind: notice, text: Fair! }] } }\n`,
    );
    const told = validate(faulty);
    expect(told.status).toBe(1);
    expect(told.stderr).toMatch(/faulty\.yaml:9:\d+/);
  });

  it.each([
    [["nowhere.yaml"], "experiment.not-found"],
    [[experiment, "--seeds", "2..1"], "usage.option"],
    [[experiment, "--arms", "base,quite"], "usage.option"],
  ])("%j is wrong usage", (given, code) => {
    const done = spawnSync(process.execPath, [hamlet, "batch", ...given], { cwd: folder, encoding: "utf8" });
    expect(done.stderr).toContain(code);
    expect(done.status).toBe(2);
  });
});
