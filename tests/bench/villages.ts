/**
 * Does news travel in villages that nobody wrote the model for? Made villages (tests/fixtures/villages) live two days
 * each, with and without their event, beside willowbrook; one process a village, two at a time.
 *
 * `--seeds 301..310` chooses the villages; what is mended is mended on these, and others are kept for the proof.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";

export interface VillageRow {
  seed: number;
  village: string;
  villagers: number;
  event: string;
  /** Shares of all villagers who know of it. */
  eventKnown: number;
  newsKnown: number;
  /** Counts, the host excluded. */
  told: number;
  came: number;
  /** Of those told, the share who came. */
  toldWhoCame: number | null;
  /** How many came to the same place at the same hour in the same village without the event. */
  placeboCame: number | null;
  densityStart: number;
  densityEnd: number;
  talksPerVillagerDay: number;
}

const atOnce = 2;
const tuned = "301..310";
const reference = ["101", "willowbrook"];

export async function benchVillages(json: boolean): Promise<void> {
  const given = process.argv[process.argv.indexOf("--seeds") + 1];
  const [first = 0, last = 0] =
    (process.argv.includes("--seeds") ? given : tuned)?.split("..").map(Number) ?? [];
  const seeds = Array.from({ length: last - first + 1 }, (_, i) => [String(first + i)]);
  const waiting = [reference, ...seeds];
  const rows: VillageRow[] = [];
  const work = async (): Promise<void> => {
    for (let args = waiting.shift(); args; args = waiting.shift()) {
      const row = await lived(args);
      process.stderr.write(`${JSON.stringify(row)}\n`);
      rows.push(row);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const willowbrook = rows.find((row) => row.village === "Willowbrook");
  const made = rows.filter((row) => row !== willowbrook).sort((a, b) => a.seed - b.seed);
  const mean = meanOf(made);
  if (json) process.stdout.write(`${JSON.stringify({ bench: "villages", willowbrook, made, mean })}\n`);
  else
    process.stdout.write(`${JSON.stringify({ willowbrook: willowbrook && meanOf([willowbrook]), mean })}\n`);
}

function lived(args: readonly string[]): Promise<VillageRow> {
  const file = join(import.meta.dirname, "village-lived.ts");
  const child = spawn(process.execPath, ["--import", "tsx", file, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.on("data", (part: Buffer) => {
    text += part.toString();
  });
  return new Promise((done, fail) => {
    child.on("close", (code) =>
      code === 0
        ? done(JSON.parse(text) as VillageRow)
        : fail(new Error(`village ${args.join(" ")}: ${code}`)),
    );
  });
}

/** Means over villages; `toldWhoCame` over those in which somebody was told. */
function meanOf(rows: readonly VillageRow[]) {
  const mean = (pick: (row: VillageRow) => number | null): number | null => {
    const values = rows.map(pick).filter((value) => value !== null);
    const sum = values.reduce((total, value) => total + value, 0);
    return values.length === 0 ? null : Math.round((sum / values.length) * 1000) / 1000;
  };
  return {
    eventKnown: mean((row) => row.eventKnown),
    newsKnown: mean((row) => row.newsKnown),
    toldWhoCame: mean((row) => row.toldWhoCame),
    came: mean((row) => row.came / (row.villagers - 1)),
    placeboCame: mean((row) => row.placeboCame && row.placeboCame / (row.villagers - 1)),
    densityStart: mean((row) => row.densityStart),
    densityEnd: mean((row) => row.densityEnd),
    talksPerVillagerDay: mean((row) => row.talksPerVillagerDay),
  };
}
