/** Who watches decides when a village lives, never whether it can: no page must stay open. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Pacer } from "../../server/api/pacer.ts";
import type { LiveRun } from "../../server/run/live-run.ts";

const minute = 60_000;

/** A run that only counts its ticks. */
function pacerOf(keepGoing: boolean) {
  const engine = { tick: 0 };
  const step = async () => ({ ok: true as const, tick: engine.tick++, events: [] });
  const live = { engine, ended: false, step } as unknown as LiveRun;
  const pacer = new Pacer(live, {
    speed: 10,
    keepGoing,
    onChange: () => undefined,
    troubleOf: () => undefined,
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
    pacer.setViewers(1);
    await vi.advanceTimersByTimeAsync(minute);
    const left = engine.tick;
    pacer.setViewers(0);
    await vi.advanceTimersByTimeAsync(4 * minute);
    expect(engine.tick).toBeGreaterThan(left + 2300);
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(pacer.status().phase).toBe("resting");
    const rested = engine.tick;
    pacer.setViewers(1);
    await vi.advanceTimersByTimeAsync(minute);
    expect(engine.tick).toBeGreaterThan(rested + 500);
    pacer.stop();
  });
});
