/** Search by meaning: the command and the server find the same, with hnswlib-node and without. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { orThrow } from "#village/errors";
import type { SearchReply } from "#village/protocol";
import { createApp } from "../../server/api/app.ts";
import { Hall } from "../../server/api/hall.ts";
import { createRunSearch } from "../../server/cli/run-search.ts";
import { readLog } from "../../server/run/read-log.ts";
import { eventsPath, type RunFolder } from "../../server/run/run-folder.ts";
import { savedRun } from "../support/saved-run.ts";

const hamletPath = join(import.meta.dirname, "..", "..", "bin", "hamlet.mjs");
const shelf = mkdtempSync(join(tmpdir(), "hamlet-search-"));
const hamlet = (...args: string[]) =>
  spawnSync(process.execPath, [hamletPath, ...args], { encoding: "utf8" });
const searched = (...args: string[]): SearchReply =>
  JSON.parse(hamlet("search", ...args, "--json").stdout) as SearchReply;

let run: RunFolder;
let app: ReturnType<typeof createApp>;
/** A line said in the run, and who said it when. */
let said: { t: number; by: string; text: string };

beforeAll(async () => {
  run = await savedRun("first-light", join(shelf, "a"), 7, 2500);
  await savedRun("first-light", join(shelf, "b"), 8, 300);
  app = createApp(
    new Hall(
      run,
      shelf,
      undefined,
      createRunSearch(() => {}),
    ),
    { client: shelf, art: shelf },
    () => ({ ok: true, role: "host" }),
  );
  const { events } = orThrow(readLog(eventsPath(run.folder)));
  for (const { t, by, type, data } of events)
    if (type === "talk.said" && data.text.length > (said?.text.length ?? 0))
      said = { t, by, text: data.text };
});
afterAll(() => rmSync(shelf, { recursive: true, force: true }));

const asked = (query: string, limit = 10): string =>
  `/api/runs/a/search?q=${encodeURIComponent(query)}&limit=${limit}`;

describe("hamlet search", () => {
  it("finds a line that was said: who, when, where, kind, score", () => {
    const { query, hits } = searched(run.folder, said.text);
    expect(query).toBe(said.text);
    expect(hits).toHaveLength(10);
    const line = hits.find((hit) => hit.kind === "line" && hit.tick === said.t);
    expect(line).toMatchObject({ run: "a", villager: said.by, text: said.text });
    expect(line?.time).toMatch(/^day 1 \d\d:\d\d$/);
    expect(line?.score).toBeCloseTo(1, 6);
    expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).sort((a, b) => b - a));
  });

  it("shows a line once, with those who heard it, however many they are", () => {
    const { hits } = searched(run.folder, said.text, "--limit", "40");
    const told = hits.filter(({ tick, text }) => text === said.text && Math.abs(tick - said.t) <= 1);
    expect(told).toHaveLength(1);
    expect(told[0]?.kind).toBe("line");
    expect(told[0]?.heldBy.length).toBeGreaterThan(0);
    expect(hamlet("search", run.folder, said.text, "--limit", "1").stdout).toContain(
      told[0]?.heldBy[0] ?? "?",
    );
  });

  it("wants a text", () => {
    const none = hamlet("search", run.folder, " ");
    expect([none.status, none.stderr.includes("usage.option")]).toEqual([2, true]);
  });

  it("finds what was remembered before the run began", () => {
    const persona = run.world.scenario.villagers[0];
    const memory = persona?.memories[0] ?? "";
    const text = typeof memory === "string" ? memory : memory.text;
    expect(searched(run.folder, text, "--limit", "1").hits[0]).toMatchObject({ villager: persona?.id, text });
  });

  it("searches all runs of a folder, and says in which it found what", () => {
    const { hits } = searched(shelf, "the boat on the river this morning", "--limit", "100");
    expect(new Set(hits.map((hit) => hit.run))).toEqual(new Set(["a", "b"]));
    expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).sort((a, b) => b - a));
    const shown = hamlet("search", shelf, said.text, "--limit", "1");
    expect(shown.stdout).toMatch(/^1\.000 {2}a · day 1 \d\d:\d\d · /);
    expect(shown.stdout.trimEnd().split("\n")).toHaveLength(1);
  });

  it("says so when nothing is found, and when there is no run", () => {
    expect(searched(run.folder, "zyzzyva").hits).toEqual([]);
    expect(hamlet("search", run.folder, "zyzzyva").stdout).not.toBe("");
    const none = hamlet("search", join(shelf, "none"), "x");
    expect([none.status, none.stderr.includes("run.not-found")]).toEqual([2, true]);
  });
});

describe("GET /api/runs/:run/search", () => {
  it("gives what the command gives", async () => {
    const reply = await app.request(asked(said.text, 7));
    expect(reply.status).toBe(200);
    expect(await reply.json()).toEqual(searched(run.folder, said.text, "--limit", "7"));
  });

  it.each([
    ["/api/runs/none/search?q=x", 404, "run.not-found"],
    ["/api/runs/a/search", 400, "usage.option"],
    ["/api/runs/a/search?q=x&limit=0", 400, "usage.option"],
  ])("%s → %i, %s", async (path, status, code) => {
    const reply = await app.request(path);
    expect([reply.status, await reply.json()]).toEqual([status, { code }]);
  });
});

describe("without hnswlib-node", () => {
  it("search finds the same, and a scenario that names hnsw is refused", async () => {
    const before = await createRunSearch(() => {})(run, said.text, 20);
    vi.resetModules();
    vi.doMock("hnswlib-node", () => {
      throw new Error("not installed");
    });
    const { loadHnsw } = await import("../../server/memory/hnsw-index.ts");
    const alone = await import("../../server/cli/run-search.ts");
    const { compose } = await import("../../server/cli/compose.ts");
    expect(await loadHnsw()).toBeUndefined();
    expect(await alone.createRunSearch(() => {})(run, said.text, 20)).toEqual(before);
    const refused = await compose({ ...run, manifest: { ...run.manifest, index: "hnsw" } });
    expect(refused.ok ? [] : refused.problems.map((p) => p.code)).toEqual(["index.missing"]);
    vi.doUnmock("hnswlib-node");
  });
});
