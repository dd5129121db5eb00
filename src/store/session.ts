/**
 * Opens a run: asks the server for it, reads its log into a timeline, and goes on listening when it is live.
 * What it learns goes into `shown`; what the viewer asks of the village goes to the source.
 */

import type { RunInfo, RunStatus, ThoughtReply } from "#village/protocol";
import { readMap } from "#village/read-map";
import { tickOfMark } from "#village/why/link";
import { createWorld } from "#village/world";
import { type Api, createApi, type Reply } from "../connection/api.ts";
import { connectLive } from "../connection/live.ts";
import { fileSource } from "../timeline/file-source.ts";
import { wait } from "../timeline/read-until-done.ts";
import { socketSource } from "../timeline/socket-source.ts";
import { type EventSource, pauseBefore } from "../timeline/source.ts";
import { Timeline } from "../timeline/timeline.ts";
import { type Address, picked } from "./address.ts";
import { askAgain } from "./ask-again.ts";
import { shown } from "./shown.ts";

export interface Wanted {
  /** The server's address without a slash at the end. */
  server: string;
  /** Opens a shared village. */
  key?: string | undefined;
  /**
   * What to show first: the server's current run when none is named, the present of a live run or the start of a
   * saved one when there is no tick.
   */
  address: Address;
}

/** Opens the run that is wanted; the function closes it again. */
export function openRun(wanted: Wanted): () => void {
  const stopped = new AbortController();
  const api = createApi(wanted.server, wanted.key);
  void findRun(api, wanted.address.run, stopped.signal).then((info) => {
    if (!info || stopped.signal.aborted) return;
    const source = sourceOf(api, wanted, info);
    if (!begin(info, source, wanted.address)) return;
    const readThought = async (id: string): Promise<ThoughtReply | null> => {
      const reply = await api.thought(info.id, id);
      return reply.ok ? reply.value : null;
    };
    shown.setState({ tell: source.send, readThought });
    stopped.signal.addEventListener("abort", () => source.stop());
  });
  return () => stopped.abort();
}

async function findRun(api: Api, id: string | undefined, signal: AbortSignal): Promise<RunInfo | undefined> {
  for (let attempt = 0; !signal.aborted; attempt++) {
    const reply = await ask(api, id);
    if (reply.ok) return reply.value;
    const lost = { state: "lost", since: Date.now() } as const;
    const failed = { state: "failed", code: reply.trouble, detail: reply.detail } as const;
    shown.setState({ link: reply.passing ? lost : failed });
    if (!reply.passing) return undefined;
    await wait(pauseBefore(Math.min(attempt, 2)), signal);
  }
  return undefined;
}

async function ask(api: Api, id: string | undefined): Promise<Reply<RunInfo>> {
  if (id !== undefined) return api.run(id);
  const list = await api.runs();
  return list.ok ? api.run(list.value.current) : list;
}

function sourceOf(api: Api, { server, key }: Wanted, info: RunInfo): EventSource {
  const read: Parameters<typeof fileSource>[0] = (after, onTicks, signal) =>
    api.events(info.id, after, onTicks, signal);
  if (!info.live) return fileSource(read);
  return socketSource({
    read,
    connect: (after, handlers) => connectLive({ base: server, run: info.id, key }, after, handlers),
    probe: async () => {
      const reply = await api.run(info.id);
      if (!reply.ok) return reply.passing ? "away" : { gone: reply.trouble };
      return reply.value.live ? "here" : { gone: "run-replaced" };
    },
  });
}

/** Ticks beyond the one to show, after which a saved run need not be read to its end to be watched. */
const enoughToOpen = 720;

/** Shows the run from its first events on; false when its map cannot be read. */
function begin(info: RunInfo, source: EventSource, address: Address): boolean {
  const map = readMap(info.map, info.scenario.map);
  if (!map.ok) {
    const detail = map.problems.map((p) => `${p.code} ${JSON.stringify(p.facts)}`).join("; ");
    shown.setState({ link: { state: "failed", code: "map-unreadable", detail } });
    return false;
  }
  const world = createWorld(info.scenario, map.value, info.seed);
  const timeline = new Timeline(world);
  const { id, live, model, models, role, share } = info;
  const run = { id, live, model, models, role, share };
  shown.setState({ world, timeline, run, end: -1, link: { state: "loading" } });
  takeStatus(info.status);
  /** The tick to show, or that of what is asked about where one has gone back since. */
  const latest = Math.max(address.tick ?? 0, address.why === undefined ? 0 : tickOfMark(address.why));
  let opened = false;
  let read = false;
  const open = (): void => {
    if (!opened) {
      shown.setState(place(timeline.end, live, address.tick));
      shown.setState(picked(address, world.order));
      void askAgain(address.why);
    }
    opened = true;
    shown.setState({ link: { state: "open" } });
  };
  source.start(-1, {
    events: (events, last) => {
      timeline.append(events, last);
      shown.setState({ end: timeline.end });
      if (!opened && !live && last > latest + enoughToOpen) open();
    },
    status: takeStatus,
    link: (link) => {
      if (link === "lost") {
        shown.setState({ link: { state: "lost", since: Date.now() } });
        return;
      }
      if (!read) {
        timeline.append([], info.status.tick);
        shown.setState({ end: timeline.end });
      }
      read = true;
      open();
    },
    failed: (code, detail) => shown.setState({ link: { state: "failed", code, detail } }),
  });
  return true;
}

/** Where the cursor stands first; beyond the end is the end of a saved run, and the present of a live one. */
export function place(end: number, live: boolean, tick: number | undefined) {
  const last = Math.max(0, end);
  if (tick === undefined) return { end, cursor: live ? last : 0, atLive: live };
  return { end, cursor: Math.min(tick, last), atLive: live && tick > last };
}

/** Who watches the present sees the village's own speed. */
function takeStatus(status: RunStatus): void {
  const { run, atLive, end } = shown.getState();
  shown.setState({ status });
  if (run?.live && (atLive || end < 0)) shown.setState({ speed: status.speed });
}
