import type { ClientMessage, ServerMessage } from "#village/protocol";
import { readUntilDone, wait } from "./read-until-done.ts";
import { type EventSink, type EventSource, pauseBefore, type ReadLog } from "./source.ts";

export interface LiveSocket {
  send(message: ClientMessage): void;
  close(): void;
}

export interface LiveHandlers {
  open(): void;
  message(message: ServerMessage): void;
  /** Once, whether it ever opened or not. */
  closed(): void;
}

export interface LivePorts {
  read: ReadLog;
  /** Listens to what happens after tick `after`. */
  connect(after: number, handlers: LiveHandlers): LiveSocket;
  /** Whether the server can be reached, and whether it still lives the run; `gone` names why it does not. */
  probe(): Promise<"here" | "away" | { gone: string }>;
}

/**
 * A live run: the log so far, then what the socket tells.
 *
 *     read log ─▶ connect after the last tick ─▶ open ─┐
 *                        ▲                             │ closed
 *                        └── probe ◀── wait ◀── lost ◀─┘
 *
 * Invariant: every tick reaches the sink once and in order, across any number of broken connections.
 */
export function socketSource(ports: LivePorts): EventSource {
  const stopped = new AbortController();
  let socket: LiveSocket | null = null;
  return {
    start: (after, sink) => {
      void readUntilDone(ports.read, after, sink, stopped.signal).then((last) => {
        if (last !== undefined) void listen(ports, last, sink, stopped.signal, (s) => (socket = s));
      });
    },
    stop: () => {
      stopped.abort();
      socket?.close();
    },
    send: (message) => socket?.send(message),
  };
}

async function listen(
  ports: LivePorts,
  after: number,
  sink: EventSink,
  signal: AbortSignal,
  keep: (socket: LiveSocket | null) => void,
): Promise<void> {
  let last = after;
  for (let attempt = 0; !signal.aborted; attempt++) {
    await new Promise<void>((done) => {
      keep(
        ports.connect(last, {
          open: () => {
            attempt = 0;
            sink.link("open");
          },
          message: (message) => {
            if (message.type === "status") sink.status(message.status);
            else if (message.type === "events" && message.tick > last) {
              sink.events(
                message.events.filter((event) => event.t > last),
                message.tick,
              );
              last = message.tick;
            }
          },
          closed: done,
        }),
      );
    });
    keep(null);
    if (signal.aborted) return;
    sink.link("lost");
    const gone = await untilFound(ports, attempt, signal);
    if (signal.aborted) return;
    if (gone !== undefined) return sink.failed(gone, "");
  }
}

/** Waits until the server answers again; gives why it no longer lives the run, if so. */
async function untilFound(
  ports: LivePorts,
  attempt: number,
  signal: AbortSignal,
): Promise<string | undefined> {
  for (let tries = attempt; ; tries++) {
    await wait(pauseBefore(tries), signal);
    if (signal.aborted) return undefined;
    const answer = await ports.probe();
    if (answer !== "away") return answer === "here" ? undefined : answer.gone;
  }
}
