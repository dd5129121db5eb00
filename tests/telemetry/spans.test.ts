/** Spans of calls, as a receiver of OTLP gets them from a run. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { orThrow } from "#village/errors";
import { readTraces } from "../../server/model/trace-file.ts";
import { openRun, tracePath } from "../../server/run/run-folder.ts";
import { wantsSpans } from "../../server/telemetry/otel-spans.ts";
import { type OtlpReceiver, startOtlpReceiver } from "../support/otlp-receiver.ts";
import type { StubModelOptions } from "../support/stub-model/desk.ts";
import { type StubModel, startStubModel } from "../support/stub-model/start.ts";

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "hamlet-spans-"));
const key = "sk-secret-0123456789";
let stub: StubModel | undefined;
let receiver: OtlpReceiver;
let runs = 0;
beforeEach(async () => {
  receiver = await startOtlpReceiver();
});
afterEach(async () => {
  await Promise.all([stub?.close(), receiver.close()]);
  stub = undefined;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lives the first minutes of a village on the stub's models; gives the exit code and the run. */
async function lived(env: Record<string, string>, options: StubModelOptions = {}, bare = false) {
  stub ??= await startStubModel({ key, ...options });
  const out = join(folder, `run-${runs++}`);
  const without = pathToFileURL(join(root, "tests", "support", "without-otel.mjs")).href;
  const models = ["--model", "openai:stub", "--mind", "Marta=ollama:stub", "--embedder", "ollama:stub"];
  const args = [
    ...(bare ? ["--import", without] : []),
    join(root, "bin", "hamlet.mjs"),
    "run",
    "first-light",
  ];
  const child = spawn(process.execPath, [...args, ...models, "--ticks", "60", "--out", out, "--json"], {
    cwd: folder,
    env: {
      ...process.env,
      OPENAI_BASE_URL: stub.openai,
      OLLAMA_HOST: stub.ollama,
      OPENAI_API_KEY: key,
      ...env,
    },
    stdio: "ignore",
  });
  const status = await new Promise<number | null>((done) => child.on("close", done));
  return { status, out };
}

const json = () => ({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, OTEL_EXPORTER_OTLP_PROTOCOL: "http/json" });
const content = ["gen_ai.system_instructions", "gen_ai.input.messages", "gen_ai.output.messages"] as const;

describe("spans", () => {
  it("stand for every call that was sent, by the names of the conventions, without key or content", async () => {
    const { status, out } = await lived(json());
    expect(status).toBe(0);
    const traces = readTraces(tracePath(orThrow(openRun(out)).folder));
    expect(receiver.spans.length).toBe(traces.length);
    const chat = receiver.spans.filter(({ name }) => name === "chat stub");
    const providers = new Set(chat.map(({ attributes }) => attributes["gen_ai.provider.name"]));
    expect(providers).toEqual(new Set(["openai", "ollama"]));
    for (const { attributes, kind, status: told, service, ...span } of chat) {
      const trace = traces.find(({ call }) => call === attributes["hamlet.call"]);
      expect(attributes).toMatchObject({
        "gen_ai.operation.name": "chat",
        "gen_ai.request.model": "stub",
        "gen_ai.request.temperature": 0.8,
        "gen_ai.output.type": "json",
        "gen_ai.usage.input_tokens": trace?.prompt,
        "gen_ai.usage.output_tokens": trace?.reply,
        "gen_ai.response.finish_reasons": ["stop"],
        "server.address": "127.0.0.1",
        "server.port": Number(new URL(stub?.ollama ?? "").port),
        "hamlet.purpose": trace?.call.split("/")[2],
        "hamlet.villager": trace?.call.split("/")[1],
      });
      expect([kind, told.code, service]).toEqual([3, 0, "hamlet"]);
      expect(BigInt(span.endTimeUnixNano) >= BigInt(span.startTimeUnixNano)).toBe(true);
    }
    const [vectors] = receiver.spans.filter(({ name }) => name === "embeddings stub");
    expect(vectors?.attributes).toMatchObject({
      "gen_ai.operation.name": "embeddings",
      "gen_ai.provider.name": "ollama",
      "gen_ai.embeddings.dimension.count": 64,
    });
    const all = JSON.stringify(receiver.spans);
    expect(all).not.toContain(key);
    expect(all).not.toContain("Marta ");
    for (const name of content) expect(all).not.toContain(name);
  });

  it("hold prompts and replies where they are asked for, and still no key", async () => {
    await lived({
      ...json(),
      OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT: "true",
      OTEL_SERVICE_NAME: "mine",
    });
    const [span] = receiver.spans.filter(({ name }) => name === "chat stub");
    expect(span?.service).toBe("mine");
    const [system, input, output] = content.map((name) => JSON.parse(String(span?.attributes[name])));
    expect(system).toMatchObject([{ type: "text", content: expect.stringContaining("village") }]);
    expect(input).toMatchObject([{ role: "user", parts: [{ type: "text" }] }]);
    expect(output).toMatchObject([{ role: "assistant", finish_reason: "stop" }]);
    expect(JSON.stringify(receiver.spans)).not.toContain(key);
  });

  it("name the failure of a call that failed, and tell nothing of its words", async () => {
    const { status } = await lived(json(), { misbehave: () => "unauthorised" });
    expect(status).toBe(3);
    const failed = receiver.spans.filter(({ status: told }) => told.code === 2);
    expect(failed.length).toBeGreaterThan(0);
    for (const { attributes, status: told } of failed)
      expect([attributes["error.type"], told.message]).toEqual(["authentication", "authentication"]);
    expect(JSON.stringify(receiver.spans)).not.toContain("Incorrect");
  });

  it("go as protobuf unless told otherwise, with the headers of the environment, from an .env file too", async () => {
    const text = `OTEL_EXPORTER_OTLP_ENDPOINT=${receiver.url}\nOTEL_EXPORTER_OTLP_HEADERS=x-team=village\n`;
    writeFileSync(join(folder, ".env"), text);
    await lived({});
    rmSync(join(folder, ".env"));
    const [request] = receiver.requests;
    expect(request).toMatchObject({ path: "/v1/traces", type: "application/x-protobuf" });
    expect(request?.bytes).toBeGreaterThan(100);
    expect(request?.headers["x-team"]).toBe("village");
  });

  it("change nothing where the receiver is not there, and load nothing where none is named", async () => {
    await receiver.close();
    expect((await lived({ ...json(), OTEL_EXPORTER_OTLP_TIMEOUT: "500" })).status).toBe(0);
    expect((await lived({}, {}, true)).status).toBe(0);
    receiver = await startOtlpReceiver();
  });

  it.each([
    [{}, false],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: "" }, false],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: "http://x" }, true],
    [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "http://x" }, true],
    [{ OTEL_TRACES_EXPORTER: "otlp" }, true],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: "http://x", OTEL_TRACES_EXPORTER: "none" }, false],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: "http://x", OTEL_SDK_DISABLED: "true" }, false],
  ])("%o asks for them: %s", (env, wanted) => {
    expect(wantsSpans(env)).toBe(wanted);
  });
});
