/**
 * Lives one game day (or the ticks given second) of a village of the given size on disk, under the CPU profiler;
 * prints one EngineRow.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { secondsPerDay } from "#village/clock";
import { orThrow } from "#village/errors";
import { compose } from "../../server/cli/compose.ts";
import { LiveRun } from "../../server/run/live-run.ts";
import { createRun, eventsPath, thoughtsPath } from "../../server/run/run-folder.ts";
import { loadScenario } from "../../server/scenario/load.ts";
import { readScenarioFolder } from "../../server/scenario/source.ts";
import { scenariosFolder } from "../support/live-village.ts";
import { multiplied } from "./multiplied.ts";
import { splitByPart } from "./split.ts";

const size = Number(process.argv[2] ?? 25);
const source = orThrow(readScenarioFolder(size <= 3 ? "first-light" : "willowbrook", scenariosFolder));
const files = multiplied(source.files, size);
const loaded = orThrow(loadScenario(files));
const day = secondsPerDay / loaded.scenario.tickSeconds;
const ticks = Math.min(day, Number(process.argv[3] ?? day));
const folder = mkdtempSync(join(tmpdir(), "hamlet-bench-"));
const options = {
  seed: 7,
  model: "offline",
  minds: {},
  embedder: "lexical",
  thoughts: true,
  cassette: false,
  until: ticks,
};
const run = orThrow(createRun(folder, files, loaded, options));
const { mind, meter } = orThrow(await compose(run));
let talks = 0;
const onTick = (_tick: number, events: readonly { type: string }[]): void => {
  for (const event of events) if (event.type === "talk.opened") talks++;
};
const live = orThrow(LiveRun.open(run, { mind, concurrency: 8, onTick }));

const profiler = new Session();
profiler.connect();
await profiler.post("Profiler.enable");
await profiler.post("Profiler.setSamplingInterval", { interval: 1000 });
await profiler.post("Profiler.start");
const begun = performance.now();
while (!live.ended) {
  const step = await live.step();
  if (!step.ok) throw new Error(`${step.villager}: ${step.failure.kind} ${step.failure.detail}`);
}
live.close();
const seconds = (performance.now() - begun) / 1000;
const { profile } = await profiler.post("Profiler.stop");

const round = (value: number, digits = 100): number => Math.round(value * digits) / digits;
/** Of the file, scaled to a whole day. */
const mebibytes = (path: string): number => round((statSync(path).size / 2 ** 20) * (day / ticks));
process.stdout.write(
  JSON.stringify({
    villagers: loaded.scenario.villagers.length,
    ticks,
    seconds: round(seconds),
    villagerTicksPerSecond: Math.round((loaded.scenario.villagers.length * ticks) / seconds),
    gameToReal: Math.round((ticks * loaded.scenario.tickSeconds) / seconds),
    peakMemoryMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    logMiBPerDay: mebibytes(eventsPath(folder)),
    thoughtsMiBPerDay: mebibytes(thoughtsPath(folder)),
    talks,
    modelCalls: meter.calls,
    split: splitByPart(profile),
  }),
);
rmSync(folder, { recursive: true, force: true });
