/** The examination of a model of a server that behaves and misbehaves. */
import { afterEach, describe, expect, it } from "vitest";
import { orThrow } from "#village/errors";
import { needleOf } from "../../server/cli/doctor.ts";
import { examineModel } from "../../server/cli/doctor-model.ts";
import { readPrices } from "../../server/cli/surroundings.ts";
import { loadWords } from "../../server/cli/words.ts";
import type { Check, Finding } from "../../server/doctor/finding.ts";
import type { Surroundings } from "../../server/model/settings.ts";
import { around } from "../support/stub-model/around.ts";
import type { StubModelOptions } from "../support/stub-model/desk.ts";
import { type StubModel, startStubModel } from "../support/stub-model/start.ts";

let stub: StubModel | undefined;
afterEach(async () => {
  await stub?.close();
  stub = undefined;
});

const prices = orThrow(readPrices());
const needle = needleOf(loadWords("en"));
type Settings = Surroundings["models"][string];

async function examine(name: string, options: StubModelOptions, settings: Settings = {}) {
  await stub?.close();
  stub = await startStubModel(options);
  const looked: Check[] = [];
  const findings = await examineModel(name, {
    surroundings: around(stub, settings),
    prices,
    needle,
    language: "en",
    concurrency: 3,
    context: 10_000,
    clock: { now: () => 0, sleep: async () => {} },
    onCheck: (check) => looked.push(check),
  });
  const all = (check: Check): Finding[] => findings.filter((one) => one.check === check);
  return { findings, looked, all, one: (check: Check) => all(check)[0], last: findings.at(-1) };
}

describe("the examination of a model", () => {
  it.each(["openai", "ollama"])(
    "finds a good server of %s fit, and says how many it carries",
    async (adapter) => {
      const { findings, looked, one, all, last } = await examine(`${adapter}:stub`, {}, { context: 16_384 });
      expect(looked).toEqual(["server", "answers", "thinking", "context", "pace"]);
      expect(findings.filter(({ outcome }) => outcome !== "good")).toEqual([]);
      expect(one("server")?.says).toBe("there");
      expect(one("model")?.says).toBe("listed");
      expect(one("answers")?.facts).toEqual({ form: "schema", fit: 4, asked: 4 });
      expect(one("thinking")?.says).toBe("none");
      expect(one("context")?.says).toBe("reads");
      expect(Number(one("context")?.facts.found)).toBeGreaterThan(9500);
      expect(all("pace").map(({ facts }) => facts.concurrency)).toEqual([1, 2, 3]);
      expect(last).toMatchObject({ check: "carries", says: "most" });
    },
  );

  it("tells a server that is not there, and looks no further", async () => {
    const gone = { baseUrl: "http://127.0.0.1:9/v1" };
    const { findings } = await examine("openai:stub", {}, gone);
    expect(findings).toMatchObject([
      { check: "server", outcome: "bad", problem: { code: "model.connection" } },
    ]);
  });

  it("tells a model that is not there, and the nearest that is", async () => {
    const { last } = await examine("ollama:stub", { model: "stub2" });
    expect(last).toMatchObject({ check: "model", outcome: "bad", facts: { nearest: "stub2" } });
  });

  it.each([
    [["json_schema"], "json"],
    [["response_format"], "text"],
  ])("falls back where the server refuses %s", async (refuses, form) => {
    const { one } = await examine("openai:stub", { refuses });
    expect(one("answers")).toMatchObject({ outcome: "note", facts: { form, fit: 4 } });
    expect(one("context")?.outcome).toBe("good");
  });

  it.each(["garbage", "wrong-types", "empty", "only-thinking"] as const)(
    "finds a model of %s answers unfit",
    async (fault) => {
      const { last } = await examine("openai:stub", { misbehave: () => fault });
      expect(last).toMatchObject({ check: "answers", outcome: "bad", says: "unfit" });
      expect(last?.problem?.code).toMatch(/^model\.(?:unreadable|schema|empty)$/);
    },
  );

  it("tells a server that never answers, and one that is at its limit", async () => {
    const hanging = await examine("openai:stub", { misbehave: () => "hang" }, { timeout: { first: 0.2 } });
    expect(hanging.last).toMatchObject({ check: "answers", problem: { code: "model.time-out" } });
    const limited = await examine("openai:stub", { misbehave: () => "rate" });
    expect(limited.last).toMatchObject({ check: "answers", problem: { code: "model.rate" } });
  });

  it("lets one hiccup decide nothing", async () => {
    const { findings } = await examine("openai:stub", {
      misbehave: (call) => (call % 5 === 3 ? "server-error" : undefined),
    });
    expect(findings.filter(({ outcome }) => outcome === "bad")).toEqual([]);
  });

  it("finds out how much is really read, where the server refuses and where it cuts without a word", async () => {
    const refused = (await examine("openai:stub", { context: 7000 })).one("context");
    expect(refused).toMatchObject({ outcome: "good", says: "ends" });
    expect(Number(refused?.facts.found)).toBeGreaterThan(6000);
    expect(Number(refused?.facts.found)).toBeLessThanOrEqual(7100);
    const cut = (await examine("ollama:stub", { context: 3000 })).one("context");
    expect(cut).toMatchObject({ outcome: "bad", problem: { code: "model.context-too-long" } });
    expect(Number(cut?.facts.found)).toBeLessThanOrEqual(3100);
  });

  it.each([
    [true, "switchable"],
    [false, "always"],
  ])("tells thinking, and whether it can be switched off (%s)", async (stoppable, says) => {
    const { one, findings } = await examine("openai:stub", { thinks: { tokens: 700, stoppable } });
    expect(one("thinking")).toMatchObject({ outcome: "note", says });
    expect(findings.filter(({ outcome }) => outcome === "bad")).toEqual([]);
  });

  it("reckons a day's time from what it measured", async () => {
    const { all } = await examine("openai:stub", { seconds: [0.2, 0.2] });
    const villages = all("carries").filter(({ says }) => says === "village");
    const speeds = villages.map(({ facts }) => Number(facts.speed));
    expect([...speeds].sort((a, b) => b - a)).toEqual(speeds);
    // A hundred villagers make some 5,000 calls, three at once, of 0.2 s at least.
    expect(speeds.at(-1)).toBeLessThan(8640 / ((5000 * 0.2) / 3));
  });
});
