/** A run lived to its end on the disk, as `hamlet run` leaves it. */
import { resolve } from "node:path";
import { orThrow } from "#village/errors";
import { compose } from "../../server/cli/compose.ts";
import { newRun } from "../../server/cli/new-run.ts";
import { LiveRun } from "../../server/run/live-run.ts";
import type { RunFolder } from "../../server/run/run-folder.ts";
import { openRun } from "../../server/run/run-folder.ts";
import { scenariosFolder } from "./live-village.ts";

/** `scenario`: a name under scenarios/, or a folder. */
export async function savedRun(
  scenario: string,
  out: string,
  seed: number,
  ticks: number,
): Promise<RunFolder> {
  const run = newRun(resolve(scenariosFolder, scenario), { seed, ticks, out, thoughts: true });
  const live = orThrow(LiveRun.open(run, { mind: orThrow(await compose(run)).mind, concurrency: 8 }));
  while (!live.ended) if (!(await live.step()).ok) throw new Error("the run must end");
  live.close();
  return orThrow(openRun(out));
}
