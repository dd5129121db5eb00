/** While one scrubs, what stands in words waits until one rests; a single leap is shown soon. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepAddress } from "../../src/store/keep-address.ts";
import { moment, startMoments } from "../../src/store/moment.ts";
import { leapsTo, rest, Scrub } from "../../src/store/scrub.ts";
import { shown } from "../../src/store/shown.ts";
import { Timeline } from "../../src/timeline/timeline.ts";
import { Scene } from "../support/scene.ts";

const { world } = new Scene();

describe("a scrub", () => {
  it("goes on while leaps follow each other, and ends when one rests", () => {
    const scrub = new Scrub();
    const at = (ms: number, leaps: boolean): boolean => scrub.goesOn(leaps, ms);
    expect([at(0, true), at(20, false), at(100, true), at(200, false), at(390, true)]).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
    expect([at(391 + rest, false), at(2000, true), at(2100, false)]).toEqual([false, false, false]);
  });

  it("is over when it is ended", () => {
    const scrub = new Scrub();
    scrub.goesOn(true, 0);
    scrub.end();
    expect(scrub.goesOn(true, 10)).toBe(false);
  });

  it("is made of leaps, not of what passes while the village plays", () => {
    expect([leapsTo(10, 50, 4), leapsTo(10, 51, 4), leapsTo(10, 9, 4), leapsTo(10, 130, 128)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe("the moment for panels", () => {
  let stop: () => void;
  beforeEach(() => {
    vi.useFakeTimers();
    shown.setState({ ...shown.getInitialState(), speed: 4, link: { state: "open" } });
    stop = startMoments();
  });
  afterEach(() => {
    stop();
    shown.setState(shown.getInitialState());
    vi.useRealTimers();
  });
  const leap = (cursor: number): void => shown.setState({ cursor });

  it("changes soon after a single leap", () => {
    vi.advanceTimersByTime(1000);
    leap(500);
    vi.advanceTimersByTime(150);
    expect(moment.getState().tick).toBe(500);
  });

  it("is taken at once where a run opens, at whatever tick", () => {
    shown.setState({ timeline: new Timeline(world), end: -1, link: { state: "loading" } });
    expect(moment.getState().state).not.toBeNull();
    shown.setState({ cursor: 1500, end: 2000, link: { state: "open" } });
    leap(1700);
    expect(moment.getState()).toMatchObject({ tick: 1500, end: 2000 });
  });

  it("waits through a scrub, and changes once one rests", () => {
    vi.advanceTimersByTime(1000);
    for (let i = 1; i <= 40; i++) {
      leap(i * 100);
      vi.advanceTimersByTime(50);
    }
    expect(moment.getState()).toMatchObject({ tick: 0, lags: true });
    vi.advanceTimersByTime(rest);
    expect(moment.getState()).toMatchObject({ tick: 4000, lags: false });
  });
});

describe("the address", () => {
  const written: string[] = [];
  let stop: () => void;
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("location", { search: "", hash: "", pathname: "/" });
    vi.stubGlobal("history", { replaceState: (_: null, __: "", url: string) => written.push(url) });
    vi.stubGlobal("addEventListener", () => undefined);
    vi.stubGlobal("removeEventListener", () => undefined);
    shown.setState({ cursor: 0, speed: 4, end: 9000, link: { state: "open" } });
    stop = keepAddress();
  });
  afterEach(() => {
    stop();
    written.length = 0;
    shown.setState(shown.getInitialState());
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it("is not written while one scrubs, and tells where one came to rest", () => {
    for (let i = 1; i <= 40; i++) {
      shown.setState({ cursor: i * 100 });
      vi.advanceTimersByTime(50);
    }
    expect(written).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(written).toHaveLength(1);
    expect(written[0]).toContain("t=4000");
  });

  it("is written again and again while the village plays", () => {
    for (let i = 1; i <= 40; i++) {
      shown.setState({ cursor: i });
      vi.advanceTimersByTime(50);
    }
    expect(written.length).toBeGreaterThan(2);
  });
});
