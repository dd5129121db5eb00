/**
 * Where the events of a run come from. Live and replay differ in nothing but the source.
 *
 *     log over HTTP ──────────────▶ fileSource ───┐
 *                                                 ├──▶ EventSink
 *     log over HTTP, then socket ─▶ socketSource ─┘
 */
import type { VillageEvent } from "#village/event";
import type { ClientMessage, RunStatus } from "#village/protocol";

export interface EventSource {
  /** Begins to hand over what happened after tick `after`; -1 = from the start. */
  start(after: number, sink: EventSink): void;
  stop(): void;
  /** Tells a live run; a saved one does not listen. */
  send(message: ClientMessage): void;
}

export interface EventSink {
  /** Whole ticks in log order; `tick` is the last complete one. */
  events(events: readonly VillageEvent[], tick: number): void;
  status(status: RunStatus): void;
  /** "open": what is in the log has been read, and a live run is being listened to. */
  link(link: "open" | "lost"): void;
  /** It will not come right by waiting. */
  failed(trouble: string, detail: string): void;
}

export type Outcome = { ok: true } | { ok: false; trouble: string; detail: string; passing: boolean };

/** Reads the log after a tick, whole ticks at a time. A failure is `passing` when trying again may help. */
export type ReadLog = (
  after: number,
  onTicks: (events: readonly VillageEvent[], tick: number) => void,
  signal: AbortSignal,
) => Promise<Outcome>;

/** Milliseconds before the next attempt: doubling from half a second to eight. */
export const pauseBefore = (attempt: number): number => Math.min(8000, 500 * 2 ** attempt);
