/** Who watches decides when a village lives, never whether it can: no page must stay open. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { problem } from "#village/errors";
import { mostAhead } from "#village/protocol";
import { Pacer, type PacerOptions } from "../../server/api/pacer.ts";
import type { LiveRun } from "../../server/run/live-run.ts";

const minute = 60_000;

/** A run that only counts its ticks. */
function pacerOf(keepGoing: boolean, more: Partial<PacerOptions> = {}) {
  const engine = { tick: 0, state: { villagers: {} } };
  const step = async () => ({ ok: true as const, tick: engine.tick++, events: [] });
  const live = { engine, ended: false, step } as unknown as LiveRun;
  const pacer = new Pacer(live, {
    speed: 10,
    keepGoing,
    onChange: () => undefined,
    troubleOf: ({ code }, villager) => ({ code, villager, told: {} }),
    ...more,
  });
  void pacer.run();
  return { engine, pacer };
}

describe("a village that can be watched", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("lives from first to last without anybody, when told to keep going", async () => {
    const { engine, pacer } = pacerOf(true);
    await vi.advanceTimersByTimeAsync(30 * minute);
    expect(engine.tick).toBeGreaterThan(17_000);
    pacer.stop();
  });

  it("lives on when its viewer has left, rests only after a while, and wakes for the next", async () => {
    const { engine, pacer } = pacerOf(false);
    pacer.setHosts(1);
    await vi.advanceTimersByTimeAsync(minute);
    const left = engine.tick;
    pacer.setHosts(0);
    await vi.advanceTimersByTimeAsync(4 * minute);
    expect(engine.tick).toBeGreaterThan(left + 2300);
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(pacer.status().phase).toBe("resting");
    const rested = engine.tick;
    pacer.setHosts(1);
    await vi.advanceTimersByTimeAsync(minute);
    expect(engine.tick).toBeGreaterThan(rested + 500);
    pacer.stop();
  });

  it("lets the night pass quickly while all sleep", async () => {
    const { engine, pacer } = pacerOf(true);
    const asleep = { present: true, activity: { icon: "sleep" } };
    engine.state = { villagers: { ida: asleep, bram: asleep } };
    await vi.advanceTimersByTimeAsync(10_000);
    expect(engine.tick).toBeGreaterThan(1200);
    const woken = engine.tick;
    engine.state = { villagers: { ida: asleep, bram: { present: true, activity: null } } };
    await vi.advanceTimersByTimeAsync(10_000);
    expect(engine.tick).toBeLessThan(woken + 130);
    pacer.stop();
  });

  it("is at most six ticks ahead of the foremost who watches the present", async () => {
    const { engine, pacer } = pacerOf(true);
    const [near, far] = [{}, {}];
    pacer.noteSeen(far, 0);
    for (let tick = 0; tick < 60; tick++) {
      pacer.noteSeen(near, tick);
      await vi.advanceTimersByTimeAsync(1000);
      expect(pacer.status().tick).toBe(tick + mostAhead);
    }
    pacer.noteSeen(near, null);
    pacer.noteSeen(far, 40);
    await vi.advanceTimersByTimeAsync(1000);
    expect(pacer.status().tick).toBe(59 + mostAhead);
    pacer.noteSeen(far, null);
    await vi.advanceTimersByTimeAsync(minute);
    expect(engine.tick).toBeGreaterThan(600);
    pacer.stop();
  });

  it("does not wait for one who has fallen silent, nor lose its pace by being told", async () => {
    const { engine, pacer } = pacerOf(true);
    pacer.noteSeen({}, 0);
    await vi.advanceTimersByTimeAsync(1900);
    expect(pacer.status().tick).toBe(mostAhead);
    await vi.advanceTimersByTimeAsync(minute);
    expect(engine.tick).toBeGreaterThan(550);
    const watcher = {};
    const from = engine.tick;
    for (let i = 0; i < 1000; i++) {
      pacer.noteSeen(watcher, engine.tick - 1);
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(engine.tick - from).toBeGreaterThan(95);
    expect(engine.tick - from).toBeLessThan(105);
    pacer.stop();
  });

  it("stops at a hindrance, says which, and goes on when it is told to after it has passed", async () => {
    let spent = true;
    const { engine, pacer } = pacerOf(true, {
      hindrance: () => (spent ? problem("budget.spent", { cap: "--budget-usd 1" }) : undefined),
    });
    await vi.advanceTimersByTimeAsync(1000);
    expect(pacer.status()).toMatchObject({
      phase: "failed",
      trouble: { code: "budget.spent", villager: null },
    });
    pacer.setPaused(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect([engine.tick, pacer.status().phase]).toEqual([0, "failed"]);
    spent = false;
    pacer.setPaused(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(engine.tick).toBeGreaterThan(5);
    expect(pacer.status().trouble).toBeUndefined();
    pacer.stop();
  });
});
