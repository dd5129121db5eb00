/** Lives a run on models of servers as the command line does, and reads the bytes that must repeat. */
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { orThrow } from "#village/errors";
import { compose } from "../../../server/cli/compose.ts";
import type { Surroundings } from "../../../server/model/settings.ts";
import { LiveRun } from "../../../server/run/live-run.ts";
import { eventsPath, type RunFolder, thoughtsPath } from "../../../server/run/run-folder.ts";

const concurrency = 4;

/** At most so many ticks; leaves the run as a killed process would unless it has ended. `replay`: without a network. */
export async function liveAtMost(
  run: RunFolder,
  most: number,
  surroundings: Surroundings,
  replay = false,
): Promise<void> {
  const { mind } = orThrow(await compose(run, { concurrency, surroundings, replay }));
  const lived = orThrow(LiveRun.open(run, { mind, concurrency }));
  for (let i = 0; i < most && !lived.ended; i++) expect(await lived.step()).toMatchObject({ ok: true });
  if (lived.ended) lived.close();
  else lived.flush();
}

export const bytesOf = (run: RunFolder): string[] =>
  [eventsPath, thoughtsPath].map((path) => readFileSync(path(run.folder), "utf8"));
