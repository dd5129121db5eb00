/** `hamlet batch` whose villagers remember by the vectors of a server. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { orThrow } from "#village/errors";
import { embeddingsPath, openRun } from "../../server/run/run-folder.ts";
import { type StubModel, startStubModel } from "../support/stub-model/start.ts";

vi.setConfig({ testTimeout: 400_000 });

const hamlet = join(import.meta.dirname, "..", "..", "bin", "hamlet.mjs");
const folder = mkdtempSync(join(tmpdir(), "hamlet-batch-embedder-"));
let stub: StubModel | undefined;
afterEach(() => stub?.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

writeFileSync(
  join(folder, "hamlet.yaml"),
  'embedders: { "ollama:stub": { retries: 0 }, "ollama:other": { retries: 0 } }',
);
writeFileSync(
  join(folder, "short.yaml"),
  'name: Short\nscenario: first-light\nuntil: "day 1 10:00"\nseeds: 1\narms: { base: {} }\n',
);

async function batch(server: StubModel, ...more: string[]) {
  const args = [hamlet, "batch", "short.yaml", "--workers", "1", "--keep", "runs", "--out", "out", ...more];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, OLLAMA_HOST: server.ollama },
  });
  let said = "";
  child.stderr.on("data", (part) => (said += part));
  const status = await new Promise<number | null>((done) => child.on("close", done));
  return { status, said };
}

it("pauses when the embedder fails, goes on, and is not mixed with runs of another embedder", async () => {
  let broken = true;
  stub = await startStubModel({
    misembed: (request) => (broken && request >= 2 ? "server-error" : undefined),
  });
  const run = join(folder, "out", "runs", "base", "1");
  expect((await batch(stub, "--embedder", "ollama:stub")).status).toBe(3);
  expect(existsSync(join(run, "metrics.json"))).toBe(false);
  broken = false;
  const { length } = stub.desk.embedded;
  expect((await batch(stub, "--embedder", "ollama:stub", "--resume")).status).toBe(0);
  expect(existsSync(join(run, "metrics.json"))).toBe(true);
  expect(orThrow(openRun(run)).manifest.embedder).toBe("ollama:stub");
  const lines = readFileSync(embeddingsPath(run), "utf8").trimEnd().split("\n");
  expect(length).toBeGreaterThan(0);
  expect(lines.length).toBe(stub.desk.embedded.length);
  const other = await batch(stub, "--embedder", "ollama:other", "--resume");
  expect(other.status).not.toBe(0);
  expect(other.said).toContain("experiment.changed");
});
