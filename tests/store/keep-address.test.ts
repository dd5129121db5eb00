/** The page's history, of which the browser's part is played here. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Chronicle } from "#village/chronicle";
import type { Link } from "#village/why/link";
import { openMemory, playFrom, stopAt } from "../../src/panels/shared/go-to.ts";
import { keepAddress } from "../../src/store/keep-address.ts";
import { shown } from "../../src/store/shown.ts";
import { Timeline } from "../../src/timeline/timeline.ts";
import { begins, logOf, remembers } from "../metrics/figures.ts";
import { tinyWorld } from "../support/tiny-world.ts";

const world = tinyWorld();
const log = logOf({
  40: [begins("ann", "bake bread", "west", 900)],
  50: [remembers("ann", "The bread rises.")],
});
const asked: Link = { kind: "act", by: "ann", t: 40, thought: null, text: "bake bread", place: "west" };

let entries: string[];
let follow: () => void;
let stop: () => void;

/** The address bar shows the last entry. */
function put(url: string): void {
  const { pathname, search, hash } = new URL(url, "http://village");
  vi.stubGlobal("location", { pathname, search, hash });
}
function back(): void {
  entries.pop();
  put(entries.at(-1) ?? "/");
  follow();
}

beforeEach(() => {
  vi.useFakeTimers();
  entries = ["/"];
  put("/");
  const record = (url: string): void => {
    entries.push(url);
    put(url);
  };
  vi.stubGlobal("history", {
    pushState: (_: null, __: "", url: string) => record(url),
    replaceState: (_: null, __: "", url: string) => {
      entries.pop();
      record(url);
    },
  });
  vi.stubGlobal("addEventListener", (_: string, read: () => void) => void (follow = read));
  vi.stubGlobal("removeEventListener", () => undefined);
  const timeline = new Timeline(world);
  timeline.append(log, 900);
  const run = {
    id: "a",
    live: false,
    model: "offline",
    models: ["offline"],
    role: "host" as const,
    share: null,
  };
  shown.setState({ world, timeline, run, end: 900, cursor: 800.5, link: { state: "open" } });
  stop = keepAddress();
});
afterEach(() => {
  stop();
  shown.setState(shown.getInitialState(), true);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("a link to a moment", () => {
  it("leaves a way back to the moment, the panel and the question one came from", () => {
    shown.setState({ selected: "ann", tab: "memory", asked });
    stopAt({ by: "ben", t: 40 });
    expect(shown.getState()).toMatchObject({ cursor: 40, followed: "ben", playing: false, asked });
    expect(entries).toHaveLength(2);
    vi.advanceTimersByTime(5000);
    expect(entries).toHaveLength(2);
    shown.getState().select("cid");
    back();
    const came = { cursor: 800, followed: null, playing: true, selected: "ann", tab: "memory" };
    expect(shown.getState()).toMatchObject(came);
    vi.useRealTimers();
    return expect.poll(() => shown.getState().asked).toEqual(asked);
  });

  it("keeps a question that was not left as it is", () => {
    shown.setState({ selected: "ann", asked });
    stopAt({ by: "ben", t: 40 });
    back();
    expect(shown.getState().asked).toBe(asked);
  });

  it("that plays on, and one to a memory, are gone back from too", () => {
    shown.setState({ cursor: 45, playing: false });
    playFrom(300, "ben");
    expect(shown.getState()).toMatchObject({ cursor: 300, playing: true });
    shown.setState({ cursor: 10 });
    openMemory("ann", new Chronicle(world).read(log).life("ann").memories.length - 1);
    expect(shown.getState()).toMatchObject({ cursor: 50, selected: "ann", tab: "memory" });
    back();
    expect(shown.getState()).toMatchObject({ cursor: 10, selected: null, cited: null });
    back();
    expect(shown.getState()).toMatchObject({ cursor: 45, playing: false, followed: null });
  });

  it("to where one is leaves nothing to go back to", () => {
    shown.setState({ cursor: 40, playing: false, followed: "ann", director: false });
    stopAt({ by: "ann", t: 40 });
    expect(entries).toHaveLength(1);
  });
});

it("goes back to the present of a live village", () => {
  const run = shown.getState().run;
  shown.setState({ run: run && { ...run, live: true }, atLive: true, cursor: 899 });
  stopAt({ by: "ann", t: 40 });
  expect(shown.getState().atLive).toBe(false);
  back();
  expect(shown.getState()).toMatchObject({ atLive: true, playing: true, cursor: 900 });
});
