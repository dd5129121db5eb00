/**
 * Does a village wear out? First Light lives thirty days; what a day costs at the end stands beside what day 3 cost.
 * Time is processor time, so that other work on the machine does not count. `--days`, `--seed` change the run.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

export interface DayRow {
  day: number;
  /** Processor time of the whole process, microseconds. */
  microsecondsPerTick: number;
  /** New memories on this day, and all of them, for each villager. */
  memoriesMade: number;
  memories: number;
  /** State without the memory streams, for each villager, as JSON. */
  stateKiB: number;
  /** Heap of the process after a collection. */
  heapMiB: number;
  /** Mean and largest prompt of the day's calls. */
  tokensPerCall: number;
  largestPrompt: number;
  calls: number;
  lines: number;
}

interface DaysFigures {
  rows: DayRow[];
  loops: Record<string, number>;
}

const shown = [3, 10, 20, 30];
const compared = [
  "microsecondsPerTick",
  "memoriesMade",
  "memories",
  "stateKiB",
  "heapMiB",
  "tokensPerCall",
] as const;

export async function benchDays(json: boolean): Promise<void> {
  const option = (name: string, usual: string): string => {
    const at = process.argv.indexOf(name);
    return at < 0 ? usual : (process.argv[at + 1] ?? usual);
  };
  const file = join(import.meta.dirname, "days-lived.ts");
  const child = spawnSync(
    process.execPath,
    ["--expose-gc", "--import", "tsx", file, option("--days", "30"), option("--seed", "101")],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 2 ** 26 },
  );
  if (child.status !== 0) throw new Error("the days did not end");
  const { rows, loops } = JSON.parse(child.stdout) as DaysFigures;
  const base = meanOf(rows, 3);
  const last = meanOf(rows, rows.length);
  const ratios = Object.fromEntries(compared.map((name) => [name, round(last[name] / base[name])]));
  const days = rows.filter(({ day }) => shown.includes(day));
  if (json) process.stdout.write(`${JSON.stringify({ bench: "days", days, ratios, loops, rows })}\n`);
  else {
    for (const row of days) process.stdout.write(`${JSON.stringify(row)}\n`);
    process.stdout.write(`${JSON.stringify({ ratios, loops })}\n`);
  }
}

/** Days 2 to 4, or the last three: a single day may be a Sunday. */
function meanOf(rows: readonly DayRow[], day: number): Record<(typeof compared)[number], number> {
  const around = day === rows.length ? rows.slice(-3) : rows.slice(day - 2, day + 1);
  const mean = (name: (typeof compared)[number]): number =>
    around.reduce((sum, row) => sum + row[name], 0) / around.length;
  return Object.fromEntries(compared.map((name) => [name, mean(name)])) as ReturnType<typeof meanOf>;
}

const round = (value: number): number => Math.round(value * 100) / 100;
