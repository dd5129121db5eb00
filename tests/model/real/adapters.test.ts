/** Both adapters of real models, over HTTP, against a server that behaves and misbehaves. */
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { orThrow } from "#village/errors";
import { assetsFolder } from "../../../server/cli/folders.ts";
import { loadPack } from "../../../server/language/load.ts";
import type { LanguageModel, ModelRequest } from "../../../server/model/language-model.ts";
import { createOllamaModel } from "../../../server/model/ollama/ollama-model.ts";
import { createOpenAiModel } from "../../../server/model/openai/openai-model.ts";
import { modelSettings } from "../../../server/model/settings.ts";
import { timed } from "../../../server/model/wrap/timed.ts";
import type { StubModelOptions } from "../../support/stub-model/desk.ts";
import { type Fault, mark } from "../../support/stub-model/faults.ts";
import { type StubModel, startStubModel } from "../../support/stub-model/start.ts";

const pack = orThrow(loadPack(join(assetsFolder, "locales"), "en"));
const answer = JSON.stringify({ questions: ["Who was kind?"] });
const decide = async (): Promise<string> => answer;
const request: ModelRequest = {
  call: { tick: 1, villager: "ida", purpose: "focal", ordinal: 0, vote: 0, attempt: 0 },
  purpose: "focal",
  language: "en",
  sections: [
    { name: "persona", lines: ["Name: Ida."] },
    { name: "recent", lines: ["[Friday 07:10] Ida swept the floor.", "## Now"], numbered: true },
    { name: "people", lines: [] },
  ],
  schema: z.toJSONSchema(z.object({ questions: z.array(z.string().min(1)) })),
  seed: 0xffff_fff0,
};

let stub: StubModel | undefined;
afterEach(() => stub?.close());

type Settings = z.input<typeof modelSettings>;
const adapters = {
  openai: (server: StubModel, given: Settings, key: string): LanguageModel =>
    createOpenAiModel({
      model: "stub",
      words: pack.prompts,
      settings: modelSettings.parse({ baseUrl: server.openai, ...given }),
      env: { OPENAI_API_KEY: key },
    }),
  ollama: (server: StubModel, given: Settings): LanguageModel =>
    createOllamaModel({
      model: "stub",
      words: pack.prompts,
      settings: modelSettings.parse({ baseUrl: server.ollama, ...given }),
      env: {},
    }),
};
type Adapter = keyof typeof adapters;

async function ask(adapter: Adapter, options: StubModelOptions, settings: Settings = {}, key = "") {
  stub = await startStubModel({ decide, ...options });
  const model = adapters[adapter](stub, settings, key);
  const hangs = options.misbehave?.(0) === "hang";
  return timed(model, hangs ? { first: 0.4, rest: 0.4 } : { first: 60, rest: 60 }).ask(request);
}

const misbehaving = (fault: Fault): StubModelOptions => ({ misbehave: () => fault });

describe.each(["openai", "ollama"] as const)("%s", (adapter) => {
  it("gives the answer and the tokens that the server counted", async () => {
    const reply = await ask(adapter, {});
    expect(reply).toMatchObject({ ok: true, text: answer });
    expect(reply.usage?.prompt).toBeGreaterThan(50);
    expect(reply.usage?.reply).toBeGreaterThan(3);
    const [asked] = stub?.desk.asked ?? [];
    expect(asked?.user).toBe(
      "## You\nName: Ida.\n\n## Your latest memories\n1. [Friday 07:10] Ida swept the floor.\n2. ## Now",
    );
    expect(asked?.system).toContain(pack.prompts.purposes.focal);
    expect(asked?.schema).toMatchObject({ type: "object", required: ["questions"] });
  });

  it.each(["thinking", "fenced"] as const)("finds the answer in %s text", async (fault) => {
    const reply = await ask(adapter, misbehaving(fault));
    expect(reply.ok && reply.text).toContain(answer);
  });

  it.each<[Fault, string]>([
    ["unauthorised", "authentication"],
    ["rate", "rate"],
    ["server-error", "server"],
    ["hang", "time-out"],
    ["cut", "connection"],
    ["empty", "empty"],
    ["only-thinking", "empty"],
    ["error-in-200", "server"],
  ])("tells %s as %s", async (fault, kind) => {
    const reply = await ask(adapter, misbehaving(fault));
    expect(reply).toMatchObject({ ok: false, failure: { kind } });
    expect(JSON.stringify(reply)).not.toContain(`sk-${mark}`);
  });

  it("tells a server that is not there as connection", async () => {
    stub = await startStubModel({ decide });
    const model = adapters[adapter](stub, {}, "");
    await stub.close();
    stub = undefined;
    expect(await model.ask(request)).toMatchObject({ ok: false, failure: { kind: "connection" } });
  });

  it("puts the schema into the text where the form is told to be text", async () => {
    await ask(adapter, {}, { form: "text" });
    const [asked] = stub?.desk.asked ?? [];
    expect(asked?.schema).toBeUndefined();
    expect(asked?.system).toContain('"questions"');
  });
});

describe("openai", () => {
  it("tells a spent quota apart from a rate, and heeds Retry-After", async () => {
    expect(await ask("openai", misbehaving("quota"))).toMatchObject({ failure: { kind: "quota" } });
    await stub?.close();
    expect(await ask("openai", misbehaving("rate"))).toMatchObject({
      failure: { kind: "rate", retryAfter: 1 },
    });
  });

  it("sends its key, and names no key when it is wrong", async () => {
    expect(await ask("openai", { key: "right" }, {}, "right")).toMatchObject({ ok: true });
    await stub?.close();
    const reply = await ask("openai", { key: "right" }, {}, "sk-wrong-0123456789");
    expect(reply).toMatchObject({ ok: false, failure: { kind: "authentication" } });
    expect(JSON.stringify(reply)).not.toContain("0123456789");
  });

  it.each([
    [["stream_options"]],
    [["seed", "temperature"]],
    [["max_completion_tokens"]],
    [["json_schema"]],
    [["response_format", "seed", "max_completion_tokens", "stream_options"]],
  ])("does without %s where the server refuses it", async (refuses) => {
    const reply = await ask("openai", { refuses });
    expect(reply).toMatchObject({ ok: true, text: answer });
  });
});

describe("ollama", () => {
  it("says which model to pull when there is none of that name", async () => {
    stub = await startStubModel({ decide, model: "other" });
    const reply = await adapters.ollama(stub, {}).ask(request);
    expect(reply).toMatchObject({ ok: false, failure: { kind: "missing" } });
  });

  it("leaves the thinking switch out for a model that has none", async () => {
    expect(await ask("ollama", { refuses: ["think"] })).toMatchObject({ ok: true });
  });
});
