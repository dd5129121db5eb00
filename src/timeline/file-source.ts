import { readUntilDone } from "./read-until-done.ts";
import type { EventSource, ReadLog } from "./source.ts";

/** A saved run: its log is read once. */
export function fileSource(read: ReadLog): EventSource {
  const stopped = new AbortController();
  return {
    start: (after, sink) => {
      void readUntilDone(read, after, sink, stopped.signal).then((last) => {
        if (last !== undefined) sink.link("open");
      });
    },
    stop: () => stopped.abort(),
    send: () => undefined,
  };
}
