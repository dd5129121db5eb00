/** Reads `events.jsonl` back, and says where it is torn or corrupt. */
import { existsSync, readFileSync } from "node:fs";
import { bad, good, problem, type Result } from "#village/errors";
import type { VillageEvent } from "#village/event";
import { readLine } from "#village/log-line";

export interface ReadLog {
  events: VillageEvent[];
  /** Byte offset at which each event's line ends, newline included. */
  ends: number[];
  /** True when the file ends in a line without newline, or in one that cannot be read. */
  torn: boolean;
}

/** A line that cannot be read is torn when it is the last one, and corruption anywhere else. */
export function readLog(path: string): Result<ReadLog> {
  const log: ReadLog = { events: [], ends: [], torn: false };
  if (!existsSync(path)) return good(log);
  const bytes = readFileSync(path);
  let start = 0;
  for (let line = 1; start < bytes.length; line++) {
    const newline = bytes.indexOf(10, start);
    if (newline < 0) {
      log.torn = true;
      break;
    }
    const text = bytes.toString("utf8", start, newline);
    const event = readLine(text);
    if (!event || !follows(log.events[log.events.length - 1], event)) {
      if (newline + 1 < bytes.length)
        return bad(problem("run.log-corrupt", { line, text: text.slice(0, 80) }, { file: path, line }));
      log.torn = true;
      break;
    }
    log.events.push(event);
    log.ends.push(newline + 1);
    start = newline + 1;
  }
  return good(log);
}

/** Ticks never go back, and `n` counts up within one (t, by). */
function follows(before: VillageEvent | undefined, event: VillageEvent): boolean {
  if (!before) return event.n === 0;
  if (event.t < before.t) return false;
  return event.t === before.t && event.by === before.by ? event.n === before.n + 1 : event.n === 0;
}
