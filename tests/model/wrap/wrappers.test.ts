/** The wrappers of a model, each alone, on a clock that does not wait. */
import { describe, expect, it } from "vitest";
import type { LanguageModel, ModelReply, ModelRequest } from "../../../server/model/language-model.ts";
import { addCall, noSpend } from "../../../server/model/spend.ts";
import type { WallClock } from "../../../server/model/wrap/clock.ts";
import { limited } from "../../../server/model/wrap/limited.ts";
import { retried } from "../../../server/model/wrap/retried.ts";
import { timed } from "../../../server/model/wrap/timed.ts";
import { type CallTrace, traced } from "../../../server/model/wrap/traced.ts";

const request: ModelRequest = {
  call: { tick: 3, villager: "ida", purpose: "react", ordinal: 0, vote: 0, attempt: 0 },
  purpose: "react",
  language: "en",
  sections: [],
  schema: {},
  seed: 9,
};
const good: ModelReply = { ok: true, text: "{}", usage: { prompt: 100, cached: 40, reply: 20 } };
const fails = (kind: "rate" | "quota" | "server", retryAfter?: number): ModelReply => ({
  ok: false,
  failure: { kind, detail: "no", ...(retryAfter === undefined ? {} : { retryAfter }) },
});

/** Gives these replies in turn, and keeps what it was asked. */
function scripted(replies: readonly ModelReply[]): LanguageModel & { asked: ModelRequest[] } {
  const asked: ModelRequest[] = [];
  return {
    name: "scripted",
    pure: false,
    frugal: true,
    asked,
    ask: async (one) => replies[Math.min(asked.push(one), replies.length) - 1] as ModelReply,
  };
}

/** Time passes by sleeping alone. */
function still(): WallClock & { slept: number[] } {
  const slept: number[] = [];
  let now = 0;
  return {
    slept,
    now: () => now,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
  };
}

describe("retried", () => {
  it("waits twice as long from try to try, or as long as the server asks, and draws another seed", async () => {
    const model = scripted([fails("server"), fails("server"), fails("rate", 7), good]);
    const clock = still();
    const reply = await retried(model, { retries: 4, clock }).ask(request);
    expect(reply).toEqual(good);
    expect(clock.slept).toEqual([1000, 2000, 7000]);
    expect(new Set(model.asked.map(({ seed }) => seed)).size).toBe(4);
  });

  it("does not ask again what asking cannot mend, and gives up after its tries", async () => {
    const spent = scripted([fails("quota"), good]);
    expect(await retried(spent, { retries: 4, clock: still() }).ask(request)).toMatchObject({ ok: false });
    expect(spent.asked.length).toBe(1);
    const down = scripted([fails("server")]);
    expect(await retried(down, { retries: 2, clock: still() }).ask(request)).toMatchObject({ ok: false });
    expect(down.asked.length).toBe(3);
  });
});

describe("limited", () => {
  it("keeps no more than so many calls under way", async () => {
    let under = 0;
    let most = 0;
    const model: LanguageModel = {
      ...scripted([]),
      ask: async () => {
        most = Math.max(most, ++under);
        await new Promise((go) => setImmediate(go));
        under--;
        return good;
      },
    };
    const narrow = limited(model, { concurrency: 3 }, () => 10);
    await Promise.all(Array.from({ length: 12 }, () => narrow.ask(request)));
    expect(most).toBe(3);
  });

  it("keeps within the tokens of a minute, counting what a call really took", async () => {
    const clock = still();
    const model = limited(scripted([good]), { concurrency: 1, tokensPerMinute: 250 }, () => 100, clock);
    for (let i = 0; i < 3; i++) await model.ask(request);
    // Two calls took 240 tokens, so that the third waits until the first is a minute old.
    expect(clock.slept).toEqual([60_000]);
  });
});

describe("timed", () => {
  const never: LanguageModel = {
    ...scripted([]),
    ask: (_, watch) =>
      new Promise((end) =>
        watch?.signal.addEventListener("abort", () => end(fails("server")), { once: true }),
      ),
  };

  it("ends a call that does not begin in time", async () => {
    expect(await timed(never, { first: 0.02, rest: 5 }).ask(request)).toMatchObject({
      failure: { kind: "time-out" },
    });
  });

  it("counts from the first piece once it has come", async () => {
    const begins: LanguageModel = {
      ...never,
      ask: (one, watch) => {
        watch?.heard();
        return never.ask(one, watch);
      },
    };
    const reply = await timed(begins, { first: 60, rest: 0.02 }).ask(request);
    expect(reply).toMatchObject({
      failure: { kind: "time-out", detail: expect.stringContaining("not whole") },
    });
  });
});

describe("traced", () => {
  it("writes down every call, and what was spent is their sum", async () => {
    const traces: CallTrace[] = [];
    const model = traced(scripted([fails("rate"), good]), {
      estimate: () => ({ prompt: 1, cached: 0, reply: 1 }),
      price: (_, { prompt, reply }) => (prompt + reply) / 1000,
      write: (trace) => void traces.push(trace),
      clock: still(),
    });
    await model.ask(request);
    await model.ask(request);
    expect(traces.map(({ outcome, prompt, usd }) => [outcome, prompt, usd])).toEqual([
      ["rate", 0, 0],
      ["ok", 100, 0.12],
    ]);
    const spend = noSpend();
    for (const trace of traces) addCall(spend, trace);
    expect(spend.total).toMatchObject({ calls: 2, failed: 1, prompt: 100, cached: 40, reply: 20, usd: 0.12 });
    expect(spend.byVillager.ida?.calls).toBe(2);
  });
});
