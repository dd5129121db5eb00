import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { chance } from "#village/random";
import { newRun } from "../../server/cli/new-run.ts";
import { readManifest } from "../../server/run/manifest.ts";
import { bundled } from "../support/bundled.ts";
import { scenariosFolder } from "../support/live-village.ts";

const folder = mkdtempSync(join(tmpdir(), "hamlet-kill-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(script, { force: true });
});

const ticks = 5000;
const script = bundled(join(import.meta.dirname, "..", "support", "crashing-run.ts"), "crashing-run");

const make = (name: string): string =>
  newRun(join(scenariosFolder, "first-light"), {
    seed: 5,
    ticks,
    out: join(folder, name),
    thoughts: true,
    record: true,
  }).folder;

const live = (run: string, point: string, count: number): NodeJS.Signals | null => {
  const done = spawnSync(process.execPath, [script, run, point, String(count)], {
    encoding: "utf8",
  });
  if (done.status !== 0 && done.signal === null) throw new Error(done.stderr);
  return done.signal;
};

const hash = (run: string, file: string): string =>
  createHash("sha256")
    .update(readFileSync(join(run, file)))
    .digest("hex");

describe("a run killed and resumed", () => {
  it("20 times, at named points and at random, ends with the bytes of an undisturbed one", () => {
    const calm = make("calm");
    expect(live(calm, "never", 1)).toBeNull();
    const seed = Number(process.env.HAMLET_KILL_SEED ?? Math.floor(Math.random() * 1e6));
    console.info(`kill seed ${seed} (HAMLET_KILL_SEED repeats it)`);
    const points = [
      "reply-arrived",
      "reply-recorded",
      "tick-half-written",
      "keyframe-half-written",
      "resume-half-cut",
      "any-write",
    ];
    const harried = make("harried");
    let killed = 0;
    for (let i = 0; killed < 20 && i < 60; i++) {
      const point = points[i % points.length] as string;
      const rare = point === "resume-half-cut" || point === "keyframe-half-written";
      const count = rare ? 1 : 1 + Math.floor(chance(seed, i) * 5);
      if (live(harried, point, count) === "SIGKILL") killed++;
      const manifest = readManifest(harried);
      if (manifest.ok && manifest.value.status.phase === "ended") break;
    }
    expect(killed).toBe(20);
    expect(live(harried, "never", 1)).toBeNull();
    for (const file of ["events.jsonl", "thoughts.jsonl"])
      expect(hash(harried, file), `${file}, seed ${seed}`).toBe(hash(calm, file));
  }, 300_000);
});
