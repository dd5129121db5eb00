import { describe, expect, it } from "vitest";
import { Vitals } from "../../server/cli/vitals.ts";
import type { LanguageModel, ModelReply, ModelRequest } from "../../server/model/language-model.ts";
import { addCall, noSpend } from "../../server/model/spend.ts";

const request = (villager: string): ModelRequest => ({
  call: { tick: 3, villager, purpose: "react", ordinal: 0, vote: 0, attempt: 0 },
  purpose: "react",
  language: "en",
  sections: [],
  schema: {},
  seed: 1,
});

/** A model that answers when it is told to, and the time of its vitals. */
function village(pure = false) {
  let now = 0;
  const answers: ((reply: ModelReply) => void)[] = [];
  const vitals = new Vitals({ usd: 5, tokens: undefined }, { now: () => now });
  const model: LanguageModel = vitals.seen({
    name: "openai:x",
    pure,
    frugal: !pure,
    ask: () => new Promise((answer) => answers.push(answer)),
  });
  const pass = (seconds: number): number => (now += seconds * 1000);
  return { vitals, model, answers, pass };
}

describe("what the models are at", () => {
  it("tells whose thought is under way and since when, until it has ended", async () => {
    const { vitals, model, answers, pass } = village();
    const thought = model.ask(request("ida"));
    pass(12.7);
    expect(vitals.status(noSpend()).thinking).toEqual([
      { villager: "ida", purpose: "react", model: "openai:x", seconds: 12 },
    ]);
    answers[0]?.({ ok: true, text: "{}" });
    await thought;
    expect(vitals.status(noSpend())).toEqual({});
  });

  it("tells why one is asked again, and when", () => {
    const { vitals, model, pass } = village();
    const asked = request("bram");
    void model.ask(asked);
    vitals.waits(asked, { kind: "rate", detail: "HTTP 429" }, 20);
    pass(4.5);
    const [told] = vitals.status(noSpend()).thinking ?? [];
    expect(told?.retry).toEqual({ code: "model.rate", seconds: 16 });
    pass(16);
    expect(vitals.status(noSpend()).thinking?.[0]?.retry).toBeUndefined();
  });

  it("tells what was spent, what is not priced, and the caps that were given", () => {
    const { vitals } = village();
    const spend = noSpend();
    const call = { call: "3/ida/react/0/0/0", model: "openai:x", at: "", firstSeconds: 1, seconds: 2 };
    addCall(spend, { ...call, prompt: 90, cached: 0, reply: 10, estimated: false, usd: 0.5, outcome: "ok" });
    addCall(spend, {
      ...call,
      prompt: 40,
      cached: 0,
      reply: 0,
      estimated: false,
      usd: null,
      outcome: "rate",
    });
    expect(vitals.status(spend)).toEqual({
      spent: { calls: 2, tokens: 140, usd: 0.5, unpriced: 1, budget: { usd: 5 } },
      thinking: [],
    });
  });

  it("has nothing to tell of the built-in model", () => {
    const { vitals, model } = village(true);
    void model.ask(request("ida"));
    expect(vitals.status(noSpend())).toEqual({});
  });
});
