/** A saved run whose log comes slowly. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Happening, happening } from "#village/event";
import { markOf } from "#village/why/link";
import type { Address } from "../../src/store/address.ts";
import { openRun, place } from "../../src/store/session.ts";
import { shown } from "../../src/store/shown.ts";
import { logOf } from "../metrics/figures.ts";
import { tinyScenario, tinyTiled } from "../support/tiny-world.ts";

const last = 3000;
const weather = (sky: "rain" | "clear"): Happening =>
  happening("weather.changed", "village", { weather: sky });
let log: ReadableStreamDefaultController<Uint8Array>;
let close: () => void;

/** Hands over one event for each of these ticks. */
function send(...ticks: number[]): void {
  const events = logOf(Object.fromEntries(ticks.map((t, i) => [t, [weather(i % 2 ? "rain" : "clear")]])));
  for (const event of events) log.enqueue(new TextEncoder().encode(`${JSON.stringify(event)}\n`));
}

function open(address: Address = {}): void {
  close = openRun({ server: "http://village", address: { run: "saved", ...address } });
}

beforeEach(() => {
  shown.setState(shown.getInitialState(), true);
  const info = {
    ...{
      id: "saved",
      live: false,
      seed: 1,
      model: "offline",
      models: ["offline"],
      role: "host",
      share: null,
    },
    scenario: tinyScenario(),
    map: tinyTiled(),
    status: { phase: "ended", tick: last, speed: 4 },
  };
  const body = new ReadableStream<Uint8Array>({ start: (controller) => void (log = controller) });
  vi.stubGlobal("fetch", async (url: string) =>
    url.includes("/events") ? new Response(body) : Response.json(info),
  );
});
afterEach(() => {
  close();
  vi.unstubAllGlobals();
});

const linkIs = (state: string) => expect.poll(() => shown.getState().link.state).toBe(state);
const endIs = (tick: number) => expect.poll(() => shown.getState().end).toBe(tick);

it("is shown from its start before its log has come to the end", async () => {
  open();
  await endIs(-1);
  send(10, 300, 301);
  await endIs(300);
  expect(shown.getState().link.state).toBe("loading");
  send(1000, 1001);
  await linkIs("open");
  expect(shown.getState()).toMatchObject({ cursor: 0, end: 1000 });
  log.close();
  await endIs(last);
});

it("is shown at a late tick once that has come, and keeps where one went since", async () => {
  open({ tick: 1500 });
  await endIs(-1);
  send(1000, 2000, 2001);
  await endIs(2000);
  expect(shown.getState().link.state).toBe("loading");
  send(2400, 2401);
  await linkIs("open");
  expect(shown.getState().cursor).toBe(1500);
  shown.getState().seek(40);
  log.close();
  await endIs(last);
  expect(shown.getState().cursor).toBe(40);
});

it("waits for the end of a log in which the tick stands near it", async () => {
  open({ tick: last - 5 });
  await endIs(-1);
  send(2000, last);
  await endIs(2000);
  expect(shown.getState().link.state).toBe("loading");
  log.close();
  await linkIs("open");
  expect(shown.getState().cursor).toBe(last - 5);
});

it.each([last, last + 900])("is shown at its last moment by a link to tick %i", async (tick) => {
  open({ tick });
  await endIs(-1);
  send(2000, last);
  log.close();
  await linkIs("open");
  expect(shown.getState()).toMatchObject({ cursor: last, atLive: false });
});

it("stands at the present of a live village only where no earlier moment is asked for", () => {
  expect(place(50, true, undefined)).toMatchObject({ cursor: 50, atLive: true });
  expect(place(50, true, 80)).toMatchObject({ cursor: 50, atLive: true });
  expect(place(50, true, 50)).toMatchObject({ cursor: 50, atLive: false });
  expect(place(50, true, 7)).toMatchObject({ cursor: 7, atLive: false });
  expect(place(-1, true, undefined)).toMatchObject({ cursor: 0, atLive: true });
});

it("asks why again once what is asked about has come, though one has gone back since", async () => {
  const act = happening("activity.began", "ann", {
    ...{
      text: "sweep the floor",
      icon: "clean",
      place: "west",
      room: null,
      object: null,
      until: 1900,
      step: null,
    },
  });
  const link = {
    kind: "act",
    by: "ann",
    t: 1800,
    thought: null,
    text: "sweep the floor",
    place: "west",
  } as const;
  open({ tick: 100, selected: "ann", why: markOf(link) });
  await endIs(-1);
  send(1000, 1001);
  await endIs(1000);
  expect(shown.getState().link.state).toBe("loading");
  for (const event of logOf({ 1800: [act] }))
    log.enqueue(new TextEncoder().encode(`${JSON.stringify(event)}\n`));
  send(2600, 2601);
  await linkIs("open");
  await expect.poll(() => shown.getState().asked).toEqual(link);
  log.close();
});
