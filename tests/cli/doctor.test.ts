/** `hamlet doctor` as a command: what it prints, in which language, with which exit code. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { Finding } from "../../server/doctor/finding.ts";
import { type StubModel, startStubModel } from "../support/stub-model/start.ts";

const hamlet = join(import.meta.dirname, "..", "..", "bin", "hamlet.mjs");
const folder = mkdtempSync(join(tmpdir(), "hamlet-doctor-"));
let stub: StubModel | undefined;
afterEach(async () => {
  await stub?.close();
  stub = undefined;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Said {
  status: number | null;
  stdout: string;
  stderr: string;
}

function doctor(args: readonly string[], env: Record<string, string> = {}): Promise<Said> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [hamlet, "doctor", ...args], {
      cwd: folder,
      env: { ...process.env, OPENAI_API_KEY: "", ...env },
    });
    const told = { stdout: "", stderr: "" };
    child.stdout.on("data", (part) => (told.stdout += part));
    child.stderr.on("data", (part) => (told.stderr += part));
    child.on("close", (status) => done({ status, ...told }));
  });
}

describe("hamlet doctor", () => {
  it("examines machine and built-in model when nothing else is named", async () => {
    const { status, stdout, stderr } = await doctor(["--json"]);
    const { ok, findings } = JSON.parse(stdout) as { ok: boolean; findings: Finding[] };
    expect([status, ok]).toEqual([0, true]);
    const looked = ["node", "cores", "memory", "packages", "offline", "carries"];
    expect(findings.map(({ check }) => check)).toEqual(looked);
    expect(Number(findings[4]?.facts.speed)).toBeGreaterThan(0);
    expect(stderr).toContain("Node");
  });

  it.each(["en_GB.UTF-8", "zh_CN.UTF-8"])(
    "says each finding in the words of %s, with nothing unfilled",
    async (LC_ALL) => {
      stub = await startStubModel();
      const env = { OPENAI_BASE_URL: stub.openai, LC_ALL };
      const both = ["--model", "openai:stub", "--embedder", "openai:stub"];
      const { status, stdout, stderr } = await doctor(
        [...both, "--concurrency", "1", "--context", "5000"],
        env,
      );
      expect([status, stdout]).toEqual([0, expect.any(String)]);
      expect(`${stdout}${stderr}`).not.toMatch(/\{\w+\}|doctor\./);
      expect(stdout.includes("村")).toBe(LC_ALL.startsWith("zh"));
    },
  );

  it("ends with 1 for a server that cannot be used, and shows no key", async () => {
    stub = await startStubModel({ key: "right" });
    const env = { OPENAI_BASE_URL: stub.openai, OPENAI_API_KEY: "sk-wrong-0123456789" };
    const { status, stdout, stderr } = await doctor(["--model", "openai:stub"], env);
    expect(status).toBe(1);
    expect(stdout).toContain("model.authentication");
    expect(`${stdout}${stderr}`).not.toContain("0123456789");
  });

  it("ends with 2 for a model or an embedder of no known form", async () => {
    expect((await doctor(["--model", "opnai:x"])).status).toBe(2);
    expect((await doctor(["--embedder", "opnai:x"])).status).toBe(2);
  });
});
