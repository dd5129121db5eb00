/** Thirty who watch one run, one of them not reading: all hear the same, and nobody waits for the slow one. */
import { mkdtempSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import type { VillageEvent } from "#village/event";
import { keyProtocol, liveProtocol, type ServerMessage } from "#village/protocol";
import type { Hall, Watcher } from "../../server/api/hall.ts";
import { LiveViewer } from "../../server/api/live-viewer.ts";
import { RecentTicks } from "../../server/api/recent-ticks.ts";
import { type SharedVillage, shareVillage } from "../support/shared-village.ts";

const shelf = mkdtempSync(join(tmpdir(), "hamlet-many-"));
const keys = { host: "host-key-0123456789abcdefgh", viewer: "viewer-key-0123456789abcdef" };
const watched = 1500;
let village: SharedVillage;

beforeAll(async () => {
  village = await shareVillage(shelf, { keys });
});
afterAll(async () => {
  await village.close();
  rmSync(shelf, { recursive: true, force: true });
});

interface Reader {
  ids: string[];
  /** Last ticks of the messages, in their order. */
  ticks: number[];
  socket: WebSocket;
}

function read(after: number): Reader {
  const url = `ws://127.0.0.1:${village.port}/api/runs/village/live?after=${after}`;
  const socket = new WebSocket(url, [liveProtocol, keyProtocol(keys.viewer)]);
  const reader: Reader = { ids: [], ticks: [], socket };
  socket.on("message", (data) => {
    const message = JSON.parse(String(data)) as ServerMessage;
    if (message.type !== "events") return;
    reader.ticks.push(message.tick);
    reader.ids.push(...message.events.map((event: VillageEvent) => `${event.t} ${event.by} ${event.n}`));
  });
  return reader;
}

/** Shakes hands as a viewer and then reads nothing more. */
function stall(): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(village.port, "127.0.0.1", () => {
      const lines = [
        "GET /api/runs/village/live?after=-1 HTTP/1.1",
        `Host: 127.0.0.1:${village.port}`,
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        `Sec-WebSocket-Protocol: ${liveProtocol}, ${keyProtocol(keys.viewer)}`,
      ];
      socket.write(`${lines.join("\r\n")}\r\n\r\n`);
      socket.once("data", () => {
        socket.pause();
        resolve(socket);
      });
    });
  });
}

describe("thirty readers", () => {
  it("hear every event once and in order, from wherever they come in, though one of them reads nothing", async () => {
    const stalled = await stall();
    // From the start, from the middle, and ahead of a village whose log was cut when it was killed.
    const readers = Array.from({ length: 29 }, (_, i) => {
      const { tick } = village.pacer.status();
      return read([-1, tick - i, tick + 40][i % 3] as number);
    });
    await vi.waitFor(() => expect(village.pacer.status().tick).toBeGreaterThan(watched), {
      timeout: 90_000,
      interval: 200,
    });
    const last = village.pacer.status().tick;
    village.pacer.setPaused(true);
    await vi.waitFor(() => {
      for (const { ticks } of readers) expect(ticks.at(-1)).toBeGreaterThanOrEqual(last);
    }, 20_000);
    const [first] = readers;
    expect(first?.ids.length).toBeGreaterThan(100);
    expect(new Set(first?.ids).size).toBe(first?.ids.length);
    for (const { ids, ticks } of readers) {
      expect(ids).toEqual(first?.ids.slice(first.ids.length - ids.length));
      expect(ticks).toEqual([...ticks].sort((a, b) => a - b));
    }
    expect(stalled.destroyed).toBe(false);
    stalled.destroy();
    for (const { socket } of readers) socket.terminate();
    village.pacer.setPaused(false);
  });
});

describe("a slow reader", () => {
  /** A socket whose other side reads nothing until it is told to. */
  function slowSocket() {
    const sent: string[] = [];
    const waiting: (() => void)[] = [];
    const socket = {
      OPEN: 1,
      readyState: 1,
      bufferedAmount: 0,
      on: () => socket,
      terminate: () => undefined,
      ping: (_data: unknown, _mask: unknown, done: () => void) => waiting.push(done),
      send: (text: string, done?: () => void) => {
        sent.push(text);
        socket.bufferedAmount += text.length;
        if (done) waiting.push(done);
      },
    };
    const readAll = (): void => {
      socket.bufferedAmount = 0;
      for (const done of waiting.splice(0)) done();
    };
    return { socket: socket as unknown as WebSocket, sent, readAll, held: () => socket.bufferedAmount };
  }

  it("is held in memory up to a bound, and is told the rest from the log when it reads again", async () => {
    let tick = -1;
    const log: string[] = [];
    const watchers = new Set<Watcher>();
    const recent = new RecentTicks();
    const pad = "x".repeat(20_000);
    const hall = {
      pacer: { status: () => ({ tick, phase: "running", speed: 4 }) },
      enter: (watcher: Watcher) => {
        watchers.add(watcher);
        return () => undefined;
      },
      recent,
      async *events(_: string, after: number, start: number) {
        expect(start).toBeLessThanOrEqual(after + 1);
        for (const [i, line] of log.entries()) if (i >= start && i > after) yield { line, end: i + 1 };
      },
    } as unknown as Hall;
    const live = (): void => {
      tick++;
      log.push(`{"t":${tick},"pad":"${pad}"}`);
      const text = `{"type":"events","tick":${tick},"events":[${log[tick]}]}`;
      recent.add(tick, text);
      for (const watcher of watchers) watcher.lived(tick, text);
    };
    const { socket, sent, readAll, held } = slowSocket();
    new LiveViewer(socket, hall, "run", "viewer", -1);
    await Promise.resolve();
    let most = 0;
    for (let i = 0; i < 2000; i++) {
      live();
      if (i % 50 === 0) await new Promise((resume) => setImmediate(resume));
      most = Math.max(most, held());
    }
    expect(most).toBeLessThan(3_000_000);
    await vi.waitFor(
      () => {
        readAll();
        expect(JSON.parse(sent.at(-1) ?? "")).toMatchObject({ tick: 1999 });
      },
      { timeout: 30_000, interval: 1 },
    );
    const ticks = sent.flatMap((text) => {
      const message = JSON.parse(text) as ServerMessage;
      return message.type === "events" ? message.events.map((event) => event.t) : [];
    });
    expect(ticks).toEqual(Array.from({ length: 2000 }, (_, i) => i));
    readAll();
    await new Promise((resume) => setImmediate(resume));
    live();
    expect(sent.at(-1)).toContain('"tick":2000');
  });
});
