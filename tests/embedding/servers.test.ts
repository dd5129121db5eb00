/** Embedders of servers: what goes wrong with them, and runs whose villagers remember by them. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { orThrow } from "#village/errors";
import { compose } from "../../server/cli/compose.ts";
import { createServerEmbedder } from "../../server/cli/create-embedder.ts";
import { liveOn } from "../../server/cli/live.ts";
import { type NewRunOptions, newRun } from "../../server/cli/new-run.ts";
import { readPrices } from "../../server/cli/surroundings.ts";
import { recorded } from "../../server/embedding/recorded.ts";
import { Recording } from "../../server/embedding/recording.ts";
import type { Surroundings } from "../../server/model/settings.ts";
import { readTraces } from "../../server/model/trace-file.ts";
import type { CallTrace } from "../../server/model/wrap/traced.ts";
import { realDisk } from "../../server/run/disk.ts";
import { LiveRun } from "../../server/run/live-run.ts";
import {
  embeddingsPath,
  eventsPath,
  openRun,
  type RunFolder,
  tracePath,
} from "../../server/run/run-folder.ts";
import { around } from "../support/stub-model/around.ts";
import type { StubModelOptions } from "../support/stub-model/desk.ts";
import type { EmbedFault } from "../support/stub-model/embeddings.ts";
import { mark } from "../support/stub-model/faults.ts";
import { bytesOf, liveAtMost } from "../support/stub-model/lived.ts";
import { type StubModel, startStubModel } from "../support/stub-model/start.ts";

let stub: StubModel | undefined;
let folder: string | undefined;
afterEach(async () => {
  await stub?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
  [stub, folder] = [undefined, undefined];
});

const impatient = { now: () => 0, sleep: async () => {} };
type Given = Record<string, unknown>;

async function made(adapter: "openai" | "ollama", options: StubModelOptions, given: Given = {}, env = {}) {
  stub = await startStubModel(options);
  const traces: CallTrace[] = [];
  const surroundings = { env, models: {}, embedders: { [adapter]: { baseUrl: stub[adapter], ...given } } };
  const embedder = orThrow(
    await createServerEmbedder(`${adapter}:stub`, {
      surroundings,
      prices: orThrow(readPrices()),
      write: (trace) => traces.push(trace),
      clock: impatient,
    }),
  );
  return { embedder, traces, desk: stub.desk };
}

describe.each(["openai", "ollama"] as const)("%s", (adapter) => {
  it.each<[EmbedFault, string]>([
    ["unauthorised", "authentication"],
    ["rate", "rate"],
    ["server-error", "server"],
    ["error-in-200", "server"],
    ["too-few", "unreadable"],
    ["no-numbers", "unreadable"],
  ])("tells %s as %s, naming the embedder and no key", async (fault, kind) => {
    const { embedder, traces } = await made(adapter, { misembed: () => fault }, { retries: 1 });
    const reply = await embedder.embed(["Good morning."], "memory");
    expect(reply).toMatchObject({ ok: false, failure: { kind } });
    expect(JSON.stringify(reply)).not.toContain(`sk-${mark}`);
    expect(traces.length).toBe(["rate", "server"].includes(kind) ? 2 : 1);
  });

  it("tells a text that is longer than the model reads, in place of the vector of its beginning", async () => {
    const { embedder } = await made(adapter, { context: 20 }, { retries: 0 });
    expect(await embedder.embed(["Good morning."], "memory")).toMatchObject({ ok: true });
    expect(await embedder.embed(["Good morning. ".repeat(20)], "memory")).toMatchObject({
      ok: false,
      failure: { kind: "context-too-long" },
    });
  });

  it("takes no page for vectors", async () => {
    const { embedder } = await made(adapter, { misembed: () => "garbage" }, { retries: 0 });
    expect(await embedder.embed(["Good morning."], "memory")).toMatchObject({ ok: false });
  });

  it("refuses a vector of another length than those before it", async () => {
    const { embedder } = await made(adapter, { misembed: (n) => (n === 1 ? "other-length" : undefined) });
    expect(await embedder.embed(["one"], "memory")).toMatchObject({ ok: true });
    expect(await embedder.embed(["two"], "memory")).toMatchObject({
      ok: false,
      failure: { kind: "unreadable", detail: "a vector of 63 numbers, not 64" },
    });
  });

  it("asks again after a failure that may pass", async () => {
    const { embedder, desk } = await made(adapter, { misembed: (n) => (n < 2 ? "server-error" : undefined) });
    expect(await embedder.embed(["one"], "memory")).toMatchObject({ ok: true });
    expect(desk.embedRequests).toBe(3);
  });

  it("sends what is asked for at once together, in batches, with the prefixes that the model wants", async () => {
    const { embedder, desk, traces } = await made(adapter, {}, { batch: 3, queryPrefix: "query: " });
    const texts = ["a", "b", "c", "d"];
    await Promise.all([
      ...texts.map((text) => embedder.embed([text], "memory")),
      embedder.embed(["e"], "query"),
    ]);
    expect(desk.embedRequests).toBe(2);
    expect([...desk.embedded].sort()).toEqual([...texts, "query: e"].sort());
    expect(traces.every(({ call, prompt }) => call.startsWith("*/*/embedding/") && prompt > 0)).toBe(true);
  });

  it("gives vectors as long as they are wanted", async () => {
    const { embedder } = await made(adapter, {}, { dimensions: 24 });
    const reply = await embedder.embed(["one"], "memory");
    expect(reply.ok && reply.vectors[0]?.length).toBe(24);
  });

  it("tells a server that is not there as connection", async () => {
    const { embedder } = await made(adapter, {}, { retries: 0 });
    await stub?.close();
    stub = undefined;
    expect(await embedder.embed(["one"], "memory")).toMatchObject({
      ok: false,
      failure: { kind: "connection" },
    });
  });
});

it("a recorded embedder asks once for a text that several ask for at once, and again after a failure", async () => {
  const { embedder, desk } = await made(
    "openai",
    { misembed: (n) => (n === 0 ? "server-error" : undefined) },
    { retries: 0 },
  );
  folder = mkdtempSync(join(tmpdir(), "hamlet-recorded-"));
  const tape = recorded(embedder, orThrow(Recording.open(realDisk, join(folder, "embeddings.jsonl"))));
  const ask = () =>
    Promise.all([["one", "two"], ["two"], ["two", "three"]].map((texts) => tape.embed(texts, "memory")));
  expect((await ask()).map(({ ok }) => ok)).toEqual([false, false, false]);
  const replies = await ask();
  expect(replies.map(({ ok }) => ok)).toEqual([true, true, true]);
  const [first, second] = replies.map((reply) => (reply.ok ? reply.vectors : []));
  expect(first?.[1]).toEqual(second?.[0]);
  expect([...desk.embedded].sort()).toEqual(["one", "three", "two"]);
});

it("openai: sends its key", async () => {
  const { embedder } = await made("openai", { key: "right" }, {}, { OPENAI_API_KEY: "right" });
  expect(await embedder.embed(["one"], "memory")).toMatchObject({ ok: true });
});

describe("a run that remembers by a server's vectors", () => {
  const ticks = 1000;
  const begin = (name: string, more: Partial<NewRunOptions> = {}): RunFolder => {
    folder ??= mkdtempSync(join(tmpdir(), "hamlet-embedded-"));
    const out = join(folder, name);
    return newRun("first-light", { seed: 3, embedder: "openai:stub", ticks, thoughts: true, out, ...more });
  };
  const nowhere: Surroundings = { env: {}, models: {}, embedders: {} };

  const live = (run: RunFolder, most = ticks, replay = false): Promise<void> =>
    liveAtMost(run, most, stub && !replay ? around(stub) : nowhere, replay);

  it("killed again and again it ends with the same bytes, and no text is sent twice", async () => {
    stub = await startStubModel();
    const calm = begin("calm");
    expect(calm.manifest.embedder).toBe("openai:stub");
    await live(calm);
    const { embedded } = stub.desk;
    const once = embedded.length;
    expect(once).toBeGreaterThan(50);
    expect(new Set(embedded).size).toBe(once);
    const killed = begin("killed");
    for (const most of [1, 0, 37, 400, ticks]) {
      await live(orThrow(openRun(killed.folder)), most);
      appendFileSync(embeddingsPath(killed.folder), '{"key":"0123');
    }
    expect(bytesOf(killed)).toEqual(bytesOf(calm));
    expect(embedded.length).toBe(2 * once);
    expect(readTraces(tracePath(calm.folder)).every(({ outcome }) => outcome === "ok")).toBe(true);

    await stub.close();
    stub = undefined;
    const again = newRun(calm.folder, {
      seed: 0,
      model: "cassette",
      thoughts: true,
      out: join(folder as string, "again"),
    });
    await live(again, ticks, true);
    expect(bytesOf(again)).toEqual(bytesOf(calm));
  });

  it("remembers otherwise than by words alone", async () => {
    stub = await startStubModel();
    const [vectors, words] = [
      begin("vectors", { ticks: 500 }),
      begin("words", { ticks: 500, embedder: "lexical" }),
    ];
    for (const run of [vectors, words]) await live(run);
    expect(bytesOf(vectors)[1]).not.toBe(bytesOf(words)[1]);
  });

  it("waits when the embedder fails, and goes on as if nothing had happened", async () => {
    let broken = false;
    stub = await startStubModel({ misembed: () => (broken ? "unauthorised" : undefined) });
    const calm = begin("calm");
    await live(calm);
    const run = begin("broken");
    await live(run, 100);
    broken = true;
    const stopped = orThrow(openRun(run.folder));
    const { mind, spend } = orThrow(await compose(stopped, { surroundings: around(stub) }));
    const ending = await liveOn(orThrow(LiveRun.open(stopped, { mind, concurrency: 4 })), spend, {});
    expect(ending).toMatchObject({ kind: "failed", failure: { kind: "authentication" } });
    expect(orThrow(openRun(run.folder)).manifest.status.phase).toBe("paused");
    broken = false;
    await live(orThrow(openRun(run.folder)));
    expect(bytesOf(run)).toEqual(bytesOf(calm));
  });

  it("tells a text that was not recorded as a missing reply, and a broken recording by its line", async () => {
    stub = await startStubModel();
    const run = begin("cut", { ticks: 20 });
    await live(run);
    const path = embeddingsPath(run.folder);
    const lines = readFileSync(path, "utf8").split("\n");
    realDisk.replace(path, `${lines[0]}\n`);
    const { mind } = orThrow(await compose(run, { surroundings: nowhere, replay: true }));
    rmSync(eventsPath(run.folder));
    run.manifest.status = { phase: "running", tick: 0 };
    const lived = orThrow(LiveRun.open(run, { mind, concurrency: 4 }));
    let step = await lived.step();
    while (step.ok && !lived.ended) step = await lived.step();
    expect(step).toMatchObject({ ok: false, failure: { kind: "missing" } });
    realDisk.replace(path, `${lines[0]}\nbroken\n${lines[1]}\n`);
    expect(Recording.open(realDisk, path)).toMatchObject({
      ok: false,
      problems: [{ code: "cassette.corrupt", where: { line: 2 } }],
    });
  });
});
