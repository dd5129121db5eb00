/**
 * Lives first-light for the days given, on disk with thoughts, and prints one DaysFigures. Run with --expose-gc, so
 * that memory is what is kept and not what waits to be collected.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { secondsPerDay } from "#village/clock";
import { orThrow } from "#village/errors";
import type { VillageEvent } from "#village/event";
import { measure } from "#village/metrics/measure";
import { sentencesOf } from "#village/metrics/phrases";
import type { VillageState } from "#village/state";
import { compose } from "../../server/cli/compose.ts";
import { newRun } from "../../server/cli/new-run.ts";
import { loadMatchWords } from "../../server/language/load-match-words.ts";
import { LiveRun } from "../../server/run/live-run.ts";
import { readLog } from "../../server/run/read-log.ts";
import { eventsPath, thoughtsPath } from "../../server/run/run-folder.ts";
import { scenariosFolder } from "../support/live-village.ts";
import type { DayRow } from "./days.ts";

const memoriesIn = (state: VillageState): number =>
  Object.values(state.villagers).reduce((sum, v) => sum + v.mind.memories.length, 0);

/** The state without the memory streams, which only grow. */
const restOf = (state: VillageState): string =>
  JSON.stringify(state, (key, value) => (key === "memories" || key === "retrieved" ? undefined : value));

const [days = 30, seed = 101] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "hamlet-days-"));
const perDay = secondsPerDay / 10;
const out = join(folder, "run");
const run = newRun(join(scenariosFolder, "first-light"), { seed, days, out, thoughts: true });
const { mind } = orThrow(await compose(run));
const live = orThrow(LiveRun.open(run, { mind, concurrency: 8 }));
const rows: DayRow[] = [];
const villagers = run.world.order.length;
let made = 0;
while (!live.ended) {
  const cpu = process.cpuUsage();
  for (let tick = 0; tick < perDay; tick++) orThrow(await stepped());
  const { user, system } = process.cpuUsage(cpu);
  globalThis.gc?.();
  const remembered = memoriesIn(live.engine.state);
  rows.push({
    day: rows.length + 1,
    microsecondsPerTick: Math.round((user + system) / perDay),
    memoriesMade: round((remembered - made) / villagers),
    memories: round(remembered / villagers),
    stateKiB: round(restOf(live.engine.state).length / 1024 / villagers),
    heapMiB: round(process.memoryUsage().heapUsed / 2 ** 20),
    tokensPerCall: 0,
    largestPrompt: 0,
    calls: 0,
    lines: 0,
  });
  made = remembered;
}
live.close();
for (const line of readFileSync(thoughtsPath(out), "utf8").split("\n")) {
  if (line === "") continue;
  const thought = JSON.parse(line) as { tick: number; sections: { tokens: number }[] };
  const row = rows[Math.floor(thought.tick / perDay)];
  const tokens = thought.sections.reduce((sum, section) => sum + section.tokens, 0);
  if (!row) continue;
  row.calls++;
  row.tokensPerCall += tokens;
  row.largestPrompt = Math.max(row.largestPrompt, tokens);
}
for (const row of rows) row.tokensPerCall = round(row.tokensPerCall / Math.max(1, row.calls));
const { events } = orThrow(readLog(eventsPath(out)));
const words = orThrow(loadMatchWords(join(scenariosFolder, "..", "assets", "locales"), "en"));
const { repetition, actLoops } = measure({ ...run, events, ticks: days * perDay, probes: [], words });
const said = events.flatMap((e) => (e.type === "line.said" ? [e] : []));
for (const { t } of said) (rows[Math.floor(t / perDay)] as DayRow).lines++;
const lines = said.map((e) => `${e.by}: ${e.data.text}`);
process.stdout.write(
  JSON.stringify({
    rows,
    loops: {
      linesSaid: lines.length,
      linesUnique: round(new Set(lines).size / Math.max(1, lines.length)),
      saidTwiceInADay: repetition.saidAgain.count,
      lineLoops: repetition.loops.count,
      actLoops: actLoops.count,
      ...toldAgain(events),
      ...samePlans(events),
    },
  }),
);
rmSync(folder, { recursive: true, force: true });

async function stepped() {
  const step = await live.step();
  if (!step.ok) throw new Error(`${step.villager}: ${step.failure.kind} ${step.failure.detail}`);
  return { ok: true as const, value: step };
}

/** Sentences of seven words and more that a villager says to somebody: the share said to the same person before, and the most often said. */
function toldAgain(log: readonly VillageEvent[]): { sentencesToldAgain: number; sentenceToldMost: number } {
  const times = new Map<string, number>();
  let count = 0;
  for (const event of log) {
    if (event.type !== "line.said") continue;
    for (const sentence of sentencesOf(event.data.text)) {
      if (sentence.trim().split(/\s+/).length < 7) continue;
      const key = `${event.by} ${event.data.to.join()} ${sentence.trim()}`;
      times.set(key, (times.get(key) ?? 0) + 1);
      count++;
    }
  }
  return {
    sentencesToldAgain: round((count - times.size) / Math.max(1, count)),
    sentenceToldMost: Math.max(0, ...times.values()),
  };
}

/** Days planned with the same blocks in the same order, whatever the hours, as an earlier day of that villager; villager-days in all. */
function samePlans(log: readonly VillageEvent[]): { daysPlanned: number; daysRepeated: number } {
  const seen = new Set<string>();
  const planned = new Set<string>();
  let repeated = 0;
  for (const event of log) {
    if (event.type !== "day.planned" || planned.has(`${event.by}/${event.data.day}`)) continue;
    planned.add(`${event.by}/${event.data.day}`);
    const blocks = event.data.blocks.map((b) => `${b.text} ${b.place}`);
    const plan = `${event.by} ${blocks.join("; ")}`;
    if (seen.has(plan)) repeated++;
    seen.add(plan);
  }
  return { daysPlanned: planned.size, daysRepeated: repeated };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
