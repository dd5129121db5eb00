import { describe, expect, it, vi } from "vitest";
import type { VillageEvent } from "#village/event";
import { fileSource } from "../../src/timeline/file-source.ts";
import { type LiveHandlers, socketSource } from "../../src/timeline/socket-source.ts";
import type { EventSink, ReadLog } from "../../src/timeline/source.ts";

const at = (t: number): VillageEvent =>
  ({ t, n: 0, by: "world", type: "weather.changed", data: { weather: "rain" } }) as VillageEvent;
const log = [0, 1, 2, 5, 9].map(at);

/** A log of ticks 0 to 9, one tick a piece, whose reading breaks after `breaks` pieces, the first time only. */
function reader(breaks = 99): ReadLog {
  let times = 0;
  return async (after, onTicks) => {
    times += 1;
    const rest = log.filter((event) => event.t > after);
    for (const [i, event] of rest.entries()) {
      if (times === 1 && i === breaks)
        return { ok: false, trouble: "server-away", detail: "", passing: true };
      onTicks([event], event.t);
    }
    return { ok: true };
  };
}

function sink() {
  const seen = { ticks: [] as number[], links: [] as string[], failed: [] as string[] };
  const it: EventSink = {
    events: (events) => seen.ticks.push(...events.map((event) => event.t)),
    status: () => undefined,
    link: (link) => seen.links.push(link),
    failed: (trouble) => seen.failed.push(trouble),
  };
  return { seen, it };
}

describe("a saved run", () => {
  it("is read once and is open then", async () => {
    const { seen, it: to } = sink();
    fileSource(reader()).start(-1, to);
    await vi.waitFor(() => expect(seen.links).toEqual(["open"]));
    expect(seen.ticks).toEqual([0, 1, 2, 5, 9]);
  });

  it("goes on after the last tick when the way breaks", async () => {
    const { seen, it: to } = sink();
    fileSource(reader(2)).start(-1, to);
    await vi.waitFor(() => expect(seen.links).toEqual(["lost", "open"]), 3000);
    expect(seen.ticks).toEqual([0, 1, 2, 5, 9]);
  });

  it("says what cannot come right", async () => {
    const { seen, it: to } = sink();
    fileSource(async () => ({ ok: false, trouble: "run-unknown", detail: "", passing: false })).start(-1, to);
    await vi.waitFor(() => expect(seen.failed).toEqual(["run-unknown"]));
  });
});

describe("a live run", () => {
  const open = (answers: ("here" | "away" | { gone: string })[]) => {
    const sockets: { after: number; handlers: LiveHandlers }[] = [];
    const source = socketSource({
      read: reader(),
      connect: (after, handlers) => {
        sockets.push({ after, handlers });
        return { send: () => undefined, close: () => handlers.closed() };
      },
      probe: async () => answers.shift() ?? "here",
    });
    const { seen, it: to } = sink();
    source.start(-1, to);
    return { sockets, source, seen };
  };

  it("listens after the last tick of the log, and again after the last one heard", async () => {
    const { sockets, source, seen } = open(["away"]);
    await vi.waitFor(() => expect(sockets.length).toBe(1));
    expect(sockets[0]?.after).toBe(9);
    sockets[0]?.handlers.open();
    sockets[0]?.handlers.message({ type: "events", tick: 12, events: [at(11)] });
    sockets[0]?.handlers.closed();
    await vi.waitFor(() => expect(sockets.length).toBe(2), 5000);
    expect(sockets[1]?.after).toBe(12);
    sockets[1]?.handlers.message({ type: "events", tick: 12, events: [at(11)] });
    sockets[1]?.handlers.message({ type: "events", tick: 14, events: [at(11), at(14)] });
    sockets[1]?.handlers.open();
    source.stop();
    expect(seen.ticks).toEqual([0, 1, 2, 5, 9, 11, 14]);
    expect(seen.links).toEqual(["open", "lost", "open"]);
  });

  it("gives up when the server no longer lives the run, and says why", async () => {
    const { sockets, seen } = open([{ gone: "run-replaced" }]);
    await vi.waitFor(() => expect(sockets.length).toBe(1));
    sockets[0]?.handlers.closed();
    await vi.waitFor(() => expect(seen.failed).toEqual(["run-replaced"]), 3000);
  });
});
