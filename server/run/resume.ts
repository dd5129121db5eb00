/**
 * Where a run goes on: the log is cut to its last complete tick and folded.
 *
 * The last tick in the log may be incomplete without showing it (a process killed between two lines), so it is cut
 * off too and lived again; what follows is the same to the byte.
 */
import { existsSync, readFileSync } from "node:fs";
import { good, type Result } from "#village/errors";
import type { VillageEvent } from "#village/event";
import { initialState } from "#village/initial";
import { reduce } from "#village/reduce";
import type { EngineStart } from "../engine/engine.ts";
import { type Disk, realDisk } from "./disk.ts";
import { dropKeyframes, readKeyframe } from "./keyframe.ts";
import { readLog } from "./read-log.ts";
import { eventsPath, type RunFolder, thoughtsPath } from "./run-folder.ts";

export interface Resumed extends EngineStart {
  /** All events before `tick`. */
  events: VillageEvent[];
  /** Bytes of the log they fill. */
  bytes: number;
}

/** Reads the log, cuts what may be incomplete, and gives the state to go on from. */
export function resumeRun(run: RunFolder, disk: Disk = realDisk): Result<Resumed> {
  const log = readLog(eventsPath(run.folder));
  if (!log.ok) return log;
  const { events, ends } = log.value;
  const ended = run.manifest.status.phase === "ended" && !log.value.torn;
  const tick = ended ? run.manifest.status.tick : (events[events.length - 1]?.t ?? 0);
  while (events.length > 0 && (events[events.length - 1] as VillageEvent).t >= tick) events.pop();
  const bytes = ends[events.length - 1] ?? 0;
  if (!ended) {
    cutThoughts(disk, thoughtsPath(run.folder), tick);
    if (existsSync(eventsPath(run.folder))) disk.truncate(eventsPath(run.folder), bytes);
    dropKeyframes(run.folder, tick);
  }
  const frame = readKeyframe(run.folder, run.world, events);
  const state = reduce(frame?.state ?? initialState(run.world), events.slice(frame?.events ?? 0));
  const before = events.slice(firstOf(events, tick - 1));
  return good({ world: run.world, state, tick, before, events, bytes });
}

/** Index of the first event of `tick` among events that end before `tick + 1`. */
function firstOf(events: readonly VillageEvent[], tick: number): number {
  let index = events.length;
  while (index > 0 && (events[index - 1] as VillageEvent).t >= tick) index--;
  return index;
}

/** Keeps the thoughts of the ticks before `tick`; a torn line goes with the rest. */
function cutThoughts(disk: Disk, path: string, tick: number): void {
  if (!existsSync(path)) return;
  const bytes = readFileSync(path);
  let end = 0;
  while (end < bytes.length) {
    const newline = bytes.indexOf(10, end);
    if (newline < 0) break;
    const match = /^\{"id":"(\d+)\//.exec(bytes.toString("utf8", end, Math.min(newline, end + 40)));
    if (match && Number(match[1]) >= tick) break;
    end = newline + 1;
  }
  if (end < bytes.length) disk.truncate(path, end);
}
