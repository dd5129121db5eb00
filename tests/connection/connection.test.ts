import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { WebSocket as NodeWebSocket } from "ws";
import type { VillageEvent } from "#village/event";
import type { ServerMessage } from "#village/protocol";
import { createApi } from "../../src/connection/api.ts";
import { connectLive } from "../../src/connection/live.ts";
import { TickReader } from "../../src/connection/ndjson.ts";
import { type MadeUpVillage, madeUpVillage } from "../support/made-up/village.ts";
import { type StubServer, startStub } from "../support/stub-server.ts";

let village: MadeUpVillage;
let server: StubServer;
beforeAll(async () => {
  // Node 20 has no WebSocket of its own; that of ws has the same interface.
  globalThis.WebSocket ??= NodeWebSocket as unknown as typeof WebSocket;
  village = madeUpVillage(6, 400);
  server = await startStub({ village, live: true, tick: 300, speed: 64 });
});
afterAll(() => server.close());

describe("the reader of a log in pieces", () => {
  it("gives whole ticks only, wherever the pieces are cut", () => {
    const text = village.events.map((event) => `${JSON.stringify(event)}\n`).join("");
    for (const size of [7, 100, 4096]) {
      const reader = new TickReader();
      const seen: VillageEvent[] = [];
      let last = -1;
      for (let from = 0; from < text.length; from += size) {
        const events = reader.push(text.slice(from, from + size));
        for (const event of events) expect(event.t).toBeGreaterThan(last);
        last = events[events.length - 1]?.t ?? last;
        seen.push(...events);
      }
      expect([...seen, ...reader.finish()]).toEqual(village.events);
    }
  });

  it("passes over a torn last line", () => {
    const reader = new TickReader();
    expect(reader.push('{"t":1,"n":0}\n{"t":2,')).toEqual([]);
    expect(reader.finish()).toEqual([{ t: 1, n: 0 }]);
  });
});

describe("the server's side", () => {
  it("tells its runs, a run, and the log after a tick", async () => {
    const api = createApi(server.url);
    const list = await api.runs();
    expect(list).toMatchObject({ ok: true, value: { current: "made-up" } });
    const run = await api.run("made-up");
    expect(run).toMatchObject({ ok: true, value: { live: true, scenario: { name: "Willowbrook" } } });
    const seen: VillageEvent[] = [];
    const done = await api.events(
      "made-up",
      200,
      (events) => seen.push(...events),
      new AbortController().signal,
    );
    expect(done).toEqual({ ok: true });
    const last = seen[seen.length - 1]?.t ?? 0;
    expect(last).toBeGreaterThanOrEqual(290);
    expect(seen).toEqual(village.events.filter((event) => event.t > 200 && event.t <= last));
  });

  it("tells an unknown run from a server that is away", async () => {
    expect(await createApi(server.url).run("nobody")).toMatchObject({
      trouble: "run-unknown",
      passing: false,
    });
    expect(await createApi("http://127.0.0.1:9").runs()).toMatchObject({
      trouble: "server-away",
      passing: true,
    });
  });

  it("tells what happens, and takes a speed", async () => {
    const messages: ServerMessage[] = [];
    const open = vi.fn();
    const closed = vi.fn();
    const live = connectLive({ base: server.url, run: "made-up" }, 300, {
      open,
      message: (message) => messages.push(message),
      closed,
    });
    await vi.waitFor(() => expect(messages.length).toBeGreaterThan(2), 3000);
    expect(open).toHaveBeenCalledOnce();
    live.send({ type: "speed", speed: 32 });
    await vi.waitFor(
      () => expect(messages).toContainEqual(expect.objectContaining({ type: "status" })),
      3000,
    );
    expect(server.status().speed).toBe(32);
    live.close();
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce(), 3000);
  });
});
