/**
 * How fast villages live: 3 villagers (first-light), 25 (willowbrook), 100 and 400 (willowbrook's people multiplied),
 * a game day each (400: its first three hours) with the offline model, one process a village, whole process timed.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

export interface EngineRow {
  villagers: number;
  ticks: number;
  /** Wall seconds of the whole process, start-up and loading included. */
  processSeconds: number;
  /** Wall seconds of the loop alone. */
  seconds: number;
  villagerTicksPerSecond: number;
  /** Game seconds lived a real second. */
  gameToReal: number;
  peakMemoryMiB: number;
  logMiBPerDay: number;
  thoughtsMiBPerDay: number;
  talks: number;
  modelCalls: number;
  /** Share of the loop's CPU time by part, in percent. */
  split: Record<string, number>;
}

/** Villagers and ticks: a game day, and its first three hours where a village is so crowded that a day takes long. */
const sizes = [
  [3, 8640],
  [25, 8640],
  [100, 8640],
  [400, 1080],
] as const;

export async function benchEngine(json: boolean): Promise<void> {
  const rows: EngineRow[] = [];
  for (const [size, ticks] of sizes) {
    process.stderr.write(`${size} villagers …\n`);
    const begun = performance.now();
    const child = spawnSync(
      process.execPath,
      ["--import", "tsx", join(import.meta.dirname, "engine-day.ts"), String(size), String(ticks)],
      {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    if (child.status !== 0) throw new Error(`${size} villagers: the day did not end`);
    const processSeconds = round((performance.now() - begun) / 1000);
    rows.push({ ...(JSON.parse(child.stdout) as EngineRow), processSeconds });
  }
  if (json) process.stdout.write(`${JSON.stringify({ bench: "engine", node: process.version, rows })}\n`);
  else for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
}

const round = (value: number): number => Math.round(value * 100) / 100;
