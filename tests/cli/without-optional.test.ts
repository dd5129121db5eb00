/** What a machine without the optional package hnswlib-node can do: all but what a scenario asks of that package. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "hamlet-bare-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const without = pathToFileURL(join(root, "tests", "support", "without-hnsw.mjs")).href;
const bare = (...args: string[]) =>
  spawnSync(process.execPath, ["--import", without, join(root, "bin", "hamlet.mjs"), ...args], {
    encoding: "utf8",
  });

describe("without hnswlib-node", () => {
  it("a village lives a day, and is searched", () => {
    const run = join(folder, "day");
    const lived = bare("run", "first-light", "--days", "1", "--out", run, "--json");
    expect([lived.status, lived.stderr]).toEqual([0, expect.any(String)]);
    const { talks } = JSON.parse(lived.stdout) as { talks: number };
    expect(talks).toBeGreaterThan(0);
    expect(bare("search", run, "bread", "--json").status).toBe(0);
  });

  it("a scenario that asks for hnsw is refused with what to do", () => {
    const scenario = join(folder, "first-light");
    cpSync(join(root, "scenarios", "first-light"), scenario, { recursive: true });
    const file = join(scenario, "scenario.yaml");
    writeFileSync(file, `${readFileSync(file, "utf8")}\nmind: { index: hnsw }\n`);
    const refused = bare("run", scenario, "--ticks", "10", "--out", join(folder, "hnsw"));
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain("index.missing");
    expect(refused.stderr).toContain("npm install --include=optional");
  });
});
