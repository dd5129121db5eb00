import { describe, expect, it } from "vitest";
import { advance, lagAt, type Playhead } from "../../src/store/advance.ts";

const head = (more: Partial<Playhead>): Playhead => ({
  cursor: 10,
  end: 100,
  speed: 4,
  playing: true,
  atLive: false,
  ...more,
});

/** Watches a live village that lives `speed` ticks a second and tells each tick a little late or early. */
function watch(speed: number, seconds: number): { lag: number; back: number; end: number } {
  let now = head({ cursor: 0, end: 0, speed, atLive: true });
  const seen = { lag: 0, back: 0, end: 0 };
  for (let frame = 0; frame < seconds * 60; frame++) {
    const late = frame % 2 === 0 ? 0.02 : 0;
    const end = Math.max(now.end, Math.floor((frame / 60 - late) * speed));
    const next = advance({ ...now, end }, speed, 1 / 60);
    seen.back = Math.max(seen.back, now.cursor - next.cursor);
    if (frame > 60) seen.lag = Math.max(seen.lag, next.end - next.cursor);
    now = next;
  }
  return { ...seen, end: now.end };
}

describe("the playhead", () => {
  it("moves by speed times seconds", () => {
    expect(advance(head({}), null, 0.1).cursor).toBeCloseTo(10.4);
  });

  it("stands still when paused or when nothing is known", () => {
    const paused = head({ playing: false });
    expect(advance(paused, null, 1)).toBe(paused);
    const empty = head({ end: -1, atLive: true });
    expect(advance(empty, 4, 1)).toBe(empty);
  });

  it("stops at the end of a saved run", () => {
    expect(advance(head({ cursor: 99.9 }), null, 0.2)).toMatchObject({ cursor: 100, playing: false });
  });

  it("does not leap after a hidden tab", () => {
    expect(advance(head({}), null, 3600).cursor).toBeCloseTo(11);
  });

  it("becomes live when it catches up", () => {
    expect(advance(head({ cursor: 98.9 }), 4, 0.1)).toMatchObject({ atLive: true, playing: true });
  });

  it("stays behind a village that lives faster than one plays", () => {
    const slow = advance(head({ cursor: 99.5, speed: 1 }), 4, 0.1);
    expect(slow).toMatchObject({ atLive: false, playing: true });
    expect(slow.cursor).toBeCloseTo(99.6);
    expect(advance(head({ cursor: 99.99, speed: 1 }), 4, 0.2)).toMatchObject({ cursor: 100, playing: true });
  });

  it("never passes the end of what is known", () => {
    expect(advance(head({ cursor: 99.99, atLive: true }), 4, 10).cursor).toBe(100);
  });

  it("goes to the present at once when it is far behind", () => {
    expect(advance(head({ cursor: 10, end: 500, atLive: true }), 4, 0.02).cursor).toBe(500 - lagAt(4));
  });

  it.each([0.5, 1, 4, 16])("keeps within six ticks of a village at speed %s and never goes back", (speed) => {
    const seen = watch(speed, 20);
    expect(seen.lag).toBeLessThanOrEqual(6);
    expect(seen.back).toBe(0);
    expect(seen.end).toBeGreaterThanOrEqual(speed * 18);
  });
});
