/** Errors never enter the world (DESIGN 1.5): a failed thought leaves no trace, and the village goes on where it stood. */
import { describe, expect, it } from "vitest";
import { initialState } from "#village/initial";
import { createWorld } from "#village/world";
import { composeMind } from "../../server/cli/compose.ts";
import { createOffline } from "../../server/cli/create-model.ts";
import { Engine } from "../../server/engine/engine.ts";
import type { LanguageModel, ModelReply, Purpose } from "../../server/model/language-model.ts";
import { MemoryLog } from "../../server/run/memory-log.ts";
import { loadWorld } from "../support/live-village.ts";

const detail = "HTTP 503 upstream said: out of credits";
const failures: [name: string, reply: ModelReply, kind: string][] = [
  ["a spent budget", { ok: false, failure: { kind: "quota", detail } }, "quota"],
  ["an API error", { ok: false, failure: { kind: "connection", detail } }, "connection"],
  ["a late reply", { ok: false, failure: { kind: "time-out", detail } }, "time-out"],
  ["an empty string", { ok: true, text: "" }, "empty"],
  ["an error page in place of an answer", { ok: true, text: `<html>${detail}</html>` }, "unreadable"],
];
const purposes: Purpose[] = ["plan-day", "unfold", "react", "converse", "takeaway", "focal", "insights"];
const ticks = 2300;

/** First Light on the offline model, which gives `reply` to calls of a purpose while `broken` says so. */
function village(purpose?: Purpose, reply?: ModelReply) {
  const { scenario, map } = loadWorld("first-light", 7);
  // So that three villagers think back within a day's first hours.
  const world = createWorld({ ...scenario, mind: { ...scenario.mind, reflectionThreshold: 20 } }, map, 7);
  const offline = createOffline("en");
  if (!offline.ok) throw new Error("no offline model");
  const state = { broken: false };
  const model: LanguageModel = {
    ...offline.value,
    ask: async (request) =>
      reply && state.broken && request.purpose === purpose ? reply : offline.value.ask(request),
  };
  const mind = composeMind(model, "en", 7);
  if (!mind.ok) throw new Error("no mind");
  const log = new MemoryLog();
  const start = { world, state: initialState(world), tick: 0, before: [] };
  const parts = { mind: mind.value.mind, log, writeThought: JSON.stringify, inputsAt: () => [] };
  return { engine: new Engine(start, { ...parts, concurrency: 4 }), log, state };
}

const calm = village();
while (calm.engine.tick < ticks) await calm.engine.step();

describe.each(failures)("%s", (_, reply, kind) => {
  it.each(purposes)("fails a %s thought by its cause, and nothing of it is lived", async (purpose) => {
    const { engine, log, state } = village(purpose, reply);
    let failed = 0;
    while (engine.tick < ticks) {
      const [before, lines] = [engine.state, log.events.length];
      state.broken = failed < 2;
      const step = await engine.step();
      if (step.ok) continue;
      failed++;
      expect(step.failure.kind).toBe(kind);
      expect(engine.state).toBe(before);
      expect(log.events.length).toBe(lines);
    }
    expect(failed, "the failure must have come up").toBe(2);
    expect(log.events.join("\n")).not.toContain("upstream");
    expect(log.events).toEqual(calm.log.events);
  });
});
