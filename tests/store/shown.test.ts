import { afterEach, describe, expect, it } from "vitest";
import type { ClientMessage } from "#village/protocol";
import { shown } from "../../src/store/shown.ts";

const first = shown.getInitialState();
const live = {
  id: "a",
  live: true,
  model: "offline",
  models: ["offline"],
  role: "host" as const,
  share: null,
};
afterEach(() => shown.setState(first, true));

describe("what is shown", () => {
  it("seeks within what is known and leaves the present", () => {
    shown.setState({ end: 50, run: live, atLive: true });
    shown.getState().seek(80);
    expect(shown.getState()).toMatchObject({ cursor: 50, atLive: false });
    shown.getState().seek(-3);
    expect(shown.getState().cursor).toBe(0);
  });

  it("returns to the present of a live run with its speed, and of no other", () => {
    shown.setState({ end: 50, run: live, speed: 1, status: { tick: 50, phase: "running", speed: 8 } });
    shown.getState().goLive();
    expect(shown.getState()).toMatchObject({ cursor: 50, atLive: true, playing: true, speed: 8 });
    shown.setState({ ...first, end: 50, run: { ...live, live: false } });
    shown.getState().goLive();
    expect(shown.getState().atLive).toBe(false);
  });

  it("asks the village for another speed only at the present", () => {
    const told: ClientMessage[] = [];
    shown.setState({
      tell: (message) => told.push(message),
      run: live,
      atLive: true,
      status: { tick: 1, phase: "running", speed: 4 },
    });
    shown.getState().setSpeed(16);
    shown.setState({ atLive: false });
    shown.getState().setSpeed(32);
    expect(told).toEqual([{ type: "speed", speed: 16 }]);
  });

  it("gives the camera to one at a time", () => {
    shown.getState().follow("ida");
    expect(shown.getState()).toMatchObject({ followed: "ida", director: false });
    shown.getState().setDirector(true);
    expect(shown.getState()).toMatchObject({ followed: null, director: true });
    shown.getState().askFit();
    expect(shown.getState()).toMatchObject({ director: false, fit: 1 });
  });

  it("lets a viewer fall behind a village whose pace is the hosts'", () => {
    const told: ClientMessage[] = [];
    shown.setState({
      tell: (message) => told.push(message),
      run: { ...live, role: "viewer" },
      atLive: true,
      speed: 4,
      status: { tick: 1, phase: "running", speed: 4 },
    });
    shown.getState().setSpeed(16);
    expect(shown.getState()).toMatchObject({ atLive: true, speed: 4 });
    shown.getState().setSpeed(2);
    expect(shown.getState()).toMatchObject({ atLive: false, speed: 2 });
    expect(told).toEqual([]);
  });
});
