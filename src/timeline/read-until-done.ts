import { type EventSink, pauseBefore, type ReadLog } from "./source.ts";

/**
 * Reads the log to its end, however often the way to it breaks, and hands it to the sink.
 * Gives the last tick read, or undefined when it was stopped or cannot succeed.
 */
export async function readUntilDone(
  read: ReadLog,
  after: number,
  sink: EventSink,
  signal: AbortSignal,
): Promise<number | undefined> {
  let last = after;
  for (let attempt = 0; !signal.aborted; attempt++) {
    const outcome = await read(
      last,
      (events, tick) => {
        last = Math.max(last, tick);
        attempt = 0;
        sink.events(events, tick);
      },
      signal,
    );
    if (signal.aborted) return undefined;
    if (outcome.ok) return last;
    if (!outcome.passing) {
      sink.failed(outcome.trouble, outcome.detail);
      return undefined;
    }
    sink.link("lost");
    await wait(pauseBefore(attempt), signal);
  }
  return undefined;
}

/** Ends early when the signal is aborted. */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
