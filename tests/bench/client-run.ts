/** 25 villagers of Willowbrook who have lived two days, served as `hamlet serve` does. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { serveRun } from "../support/served-run.ts";

const hamlet = join(resolve(import.meta.dirname, "../.."), "bin", "hamlet.mjs");
const seed = "103";

export interface LivedRun {
  url: string;
  ticks: number;
  close(): Promise<void>;
}

/** The run is lived once and kept beside other temporary files, since it takes a minute. */
export async function livedRun(): Promise<LivedRun> {
  const folder = join(tmpdir(), `hamlet-bench-client-${seed}`);
  if (!existsSync(join(folder, "events.jsonl"))) {
    process.stderr.write("25 villagers, two days …\n");
    const args = ["run", "willowbrook", "--days", "2", "--seed", seed, "--out", folder];
    const done = spawnSync(process.execPath, [hamlet, ...args], { stdio: ["ignore", "ignore", "inherit"] });
    if (done.status !== 0) throw new Error("the two days did not end");
  }
  const server = await serveRun([folder]);
  return { url: server.url, ticks: 2 * 8640, close: () => server.stop() };
}
