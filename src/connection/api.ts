/** The server's HTTP side, as protocol.ts describes it. Failures are values. */
import type { VillageEvent } from "#village/event";
import type { RunInfo, RunList, ThoughtReply } from "#village/protocol";
import { TickReader } from "./ndjson.ts";

export type Trouble =
  | "server-away"
  | "run-unknown"
  | "reply-unreadable"
  | "log-unreadable"
  | "key-refused"
  | "site-refused";

export interface Failure {
  ok: false;
  trouble: Trouble;
  detail: string;
  /** Whether trying again may help. */
  passing: boolean;
}
export type Reply<T> = { ok: true; value: T } | Failure;

export interface Api {
  runs(): Promise<Reply<RunList>>;
  run(id: string): Promise<Reply<RunInfo>>;
  /** One thought of a run by its id. */
  thought(run: string, id: string): Promise<Reply<ThoughtReply>>;
  /** Hands over the log after a tick, whole ticks at a time. */
  events(
    id: string,
    after: number,
    onTicks: (events: VillageEvent[], tick: number) => void,
    signal: AbortSignal,
  ): Promise<{ ok: true } | Failure>;
}

/** `base` is the server's address without a slash at the end; "" for the page's own. `key` opens a shared village. */
export function createApi(base = "", key?: string): Api {
  return {
    runs: () => json<RunList>(`${base}/api/runs`, key),
    run: (id) => json<RunInfo>(runUrl(base, id), key),
    thought: (run, id) => json<ThoughtReply>(`${runUrl(base, run)}/thoughts/${encodeURIComponent(id)}`, key),
    events: (id, after, onTicks, signal) =>
      readEvents(`${runUrl(base, id)}/events?after=${after}`, key, onTicks, signal),
  };
}

const runUrl = (base: string, id: string): string => `${base}/api/runs/${encodeURIComponent(id)}`;

const away = (detail: string): Failure => ({ ok: false, trouble: "server-away", detail, passing: true });

async function get(url: string, key?: string, signal?: AbortSignal): Promise<Reply<Response>> {
  try {
    const headers: HeadersInit = key === undefined ? {} : { Authorization: `Bearer ${key}` };
    const response = await fetch(url, { signal: signal ?? null, cache: "no-store", headers });
    if (response.ok) return { ok: true, value: response };
    const detail = `${response.status} ${new URL(response.url).pathname}`;
    if (response.status === 404) return { ok: false, trouble: "run-unknown", detail, passing: false };
    if (response.status === 403)
      return { ok: false, trouble: await whyRefused(response), detail, passing: false };
    return away(detail);
  } catch (error) {
    return away(String(error));
  }
}

async function whyRefused(response: Response): Promise<Trouble> {
  const told = (await response.json().catch(() => null)) as { code?: unknown } | null;
  return told?.code === "access.origin" ? "site-refused" : "key-refused";
}

async function json<T>(url: string, key: string | undefined): Promise<Reply<T>> {
  const reply = await get(url, key);
  if (!reply.ok) return reply;
  try {
    return { ok: true, value: (await reply.value.json()) as T };
  } catch (error) {
    return { ok: false, trouble: "reply-unreadable", detail: `${url}: ${error}`, passing: false };
  }
}

async function readEvents(
  url: string,
  key: string | undefined,
  onTicks: (events: VillageEvent[], tick: number) => void,
  signal: AbortSignal,
): Promise<{ ok: true } | Failure> {
  const reply = await get(url, key, signal);
  if (!reply.ok) return reply;
  const ticks = new TickReader();
  const give = (events: VillageEvent[]): void => {
    const last = events[events.length - 1];
    if (last) onTicks(events, last.t);
  };
  const body = reply.value.body?.pipeThrough(new TextDecoderStream()).getReader();
  while (body) {
    let piece: ReadableStreamReadResult<string>;
    try {
      piece = await body.read();
    } catch (error) {
      return away(String(error));
    }
    if (piece.done) break;
    try {
      give(ticks.push(piece.value));
    } catch (error) {
      return { ok: false, trouble: "log-unreadable", detail: String(error), passing: false };
    }
  }
  give(ticks.finish());
  return { ok: true };
}
