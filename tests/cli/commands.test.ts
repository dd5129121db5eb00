import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "hamlet-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hamlet = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, "bin", "hamlet.mjs"), ...args], { cwd: folder, encoding: "utf8" });
const run = join(folder, "a");

describe("hamlet", () => {
  it("run writes a run and prints one JSON object on stdout", () => {
    const done = hamlet("run", "first-light", "--ticks", "400", "--seed", "7", "--out", run, "--json");
    expect(done.stderr).toContain("First Light");
    expect(done.status).toBe(0);
    expect(JSON.parse(done.stdout)).toMatchObject({ ok: true, ticks: 400 });
  });

  it("verify says identical, and names a tampered line", () => {
    expect(hamlet("verify", run).stdout).toContain("identical");
    const tampered = join(folder, "tampered");
    cpSync(run, tampered, { recursive: true });
    const file = join(tampered, "events.jsonl");
    const lines = readFileSync(file, "utf8").split("\n");
    const line = lines.findIndex((l) => l.includes('"memory.made"'));
    lines[line] = lines[line]?.replace(/"importance":\d+/, '"importance":9') ?? "";
    writeFileSync(file, lines.join("\n"));
    const verdict = hamlet("verify", tampered, "--json");
    expect(verdict.status).toBe(1);
    expect(JSON.parse(verdict.stdout)).toMatchObject({ identical: false, line: line + 1 });
  });

  it("resume of an ended run changes nothing; an --out that is taken is refused", () => {
    const before = readFileSync(join(run, "events.jsonl"), "utf8");
    expect(hamlet("run", "--resume", run).status).toBe(0);
    expect(readFileSync(join(run, "events.jsonl"), "utf8")).toBe(before);
    const taken = hamlet("run", "first-light", "--out", run);
    expect(taken.status).toBe(2);
    expect(taken.stderr).toContain("run.not-empty");
  });

  it("inspect tells where everyone is, or one villager whole", () => {
    const all = JSON.parse(hamlet("inspect", run, "--at", "day 1 07:00", "--json").stdout);
    expect(all).toMatchObject({ tick: 180, time: "day 1 07:00" });
    expect(all.villagers).toHaveLength(3);
    const one = JSON.parse(hamlet("inspect", run, "--at", "180", "--villager", "Marta", "--json").stdout);
    expect(one.villagers[0]).toMatchObject({ id: "marta", x: all.villagers[0].x });
    expect(one.villagers[0].plan.blocks.length).toBeGreaterThan(3);
    expect(one.villagers[0].memories.length).toBeGreaterThan(3);
    const { because, thread } = one.villagers[0].why;
    expect(because[0]).toMatch(/^Because .*\.$/);
    expect(thread[0].villager).toBe("marta");
    expect(thread.length).toBeGreaterThan(1);
  });

  it("metrics tells figures of a run, by the scenario's probes or a file's", () => {
    const figures = JSON.parse(hamlet("metrics", run, "--json").stdout);
    expect(figures).toMatchObject({ ticks: 400, villagers: 3, violations: { wall: 0, leap: 0, closed: 0 } });
    expect(figures.probes.map((probe: { id: string }) => probe.id)).toEqual(["breakfast", "shop-clock"]);
    const file = join(folder, "probes.yaml");
    writeFileSync(file, "- { id: bees, title: Bees, kind: public, require: [[Lena], [bee]] }\n");
    const told = hamlet("metrics", run, "--probe", file);
    expect(told.stdout).toMatch(/^Bees: known to \d/);
    expect(told.stdout).not.toMatch(/\{\w+\}|undefined|NaN/);
    expect(told.status).toBe(0);
  });

  it.each([
    [["validate", "willowbrok"], 2, "scenario.not-found"],
    [["run", "first-light", "--model", "offlnie", "--out", join(folder, "x")], 2, "model.unknown"],
    [["run", "first-light", "--until", "teatime", "--out", join(folder, "x")], 2, "usage.time"],
    [["run"], 2, "usage.option"],
    [["inspect", "nowhere", "--at", "1"], 2, "run.not-found"],
    [["inspect", run, "--at", "1", "--villager", "Martha"], 2, "usage.villager"],
    [["metrics", run, "--probe", "nowhere.yaml"], 2, "scenario.unreadable"],
    [["verify", folder], 2, "run.not-a-run"],
  ])("%j → exit %i, %s", (args, status, code) => {
    const done = hamlet(...args);
    expect(done.stderr).toContain(code);
    expect(done.stderr).not.toMatch(/\{\w+\}|\bat .*\.ts:/);
    expect(done.status).toBe(status);
  });

  it("a port in use is said, with what to do", async () => {
    const holder = createServer().listen(0, "127.0.0.1");
    await new Promise((listening) => holder.once("listening", listening));
    const { port } = holder.address() as { port: number };
    const done = hamlet("serve", run, "--port", String(port));
    holder.close();
    expect(done.stderr).toContain("serve.port");
    expect(done.stderr).toContain(String(port));
    expect(done.status).toBe(2);
  });
});
