import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { restWhileStill } from "../../src/scenes/rest.ts";
import { shown } from "../../src/store/shown.ts";

let page: EventTarget;
const steps: number[] = [];
const game = { step: (_time: number, delta: number): void => void steps.push(delta) };
let stop: () => void;

/** Frames of 10 ms each; how many of them were drawn. */
function frames(count: number): number {
  const before = steps.length;
  for (let i = 0; i < count; i++) {
    vi.advanceTimersByTime(10);
    game.step(performance.now(), 10);
  }
  return steps.length - before;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
  page = new EventTarget();
  vi.stubGlobal("window", page);
  steps.length = 0;
  game.step = (_time, delta) => void steps.push(delta);
  stop = restWhileStill(game);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("draws every frame while time goes", () => {
  shown.setState({ playing: true });
  expect(frames(200)).toBe(200);
});

it("draws every eighth of these frames once all is still, and loses no time", () => {
  shown.setState({ playing: false });
  frames(71);
  expect(frames(80)).toBe(10);
  // The last one drawn is the 150th.
  expect(steps.reduce((sum, delta) => sum + delta, 0)).toBe(150 * 10);
});

it.each([
  ["what is shown changes", () => shown.setState({ cursor: shown.getState().cursor + 1 })],
  ["a hand moves", () => page.dispatchEvent(new Event("pointermove"))],
])("draws at once when %s", (_, change) => {
  shown.setState({ playing: false });
  frames(100);
  frames(1);
  change();
  expect(frames(70)).toBe(70);
});
