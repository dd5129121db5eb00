/** Figures of a run, computed from its log alone. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { z } from "zod";
import { secondsPerDay } from "#village/clock";
import { bad, orThrow, problem, type Result } from "#village/errors";
import { type Figures, measure } from "#village/metrics/measure";
import { type Probe, probeSchema } from "#village/scenario";
import { loadMatchWords } from "../language/load-match-words.ts";
import { readLog } from "../run/read-log.ts";
import { eventsPath, openRun, type RunFolder } from "../run/run-folder.ts";
import { readYaml } from "../scenario/yaml-file.ts";
import { exit } from "./exit.ts";
import { assetsFolder } from "./folders.ts";
import type { Settle } from "./main.ts";
import { figureLines } from "./metrics-text.ts";
import { costLines, costsOf } from "./spend-text.ts";
import type { Words } from "./words.ts";

interface Options {
  probe?: string;
  placebo?: string;
  json?: boolean;
}

export function metricsCommand(program: Command, words: Words, settle: Settle): void {
  program
    .command("metrics")
    .description(words.say("usage.metrics"))
    .argument("<run>", words.say("usage.arguments.run"))
    .option("--probe <file>", words.say("usage.options.probe"))
    .option("--placebo <run>", words.say("usage.options.placebo"))
    .option("--json", words.say("usage.options.json"))
    .action((run: string, options: Options) =>
      settle(options.json ?? false, async () => {
        const folder = orThrow(openRun(run));
        const { world } = folder;
        const figures = metricsOf(folder, options);
        const costs = costsOf(folder);
        const days = (figures.ticks * world.calendar.tickSeconds) / secondsPerDay;
        const lines = options.json
          ? [JSON.stringify(costs ? { ...figures, costs } : figures)]
          : [
              ...figureLines(words, world, figures),
              ...(costs ? costLines(words, costs, days, world.order.length) : []),
            ];
        process.stdout.write(`${lines.join("\n")}\n`);
        return exit.done;
      }),
    );
}

/** The figures of a run folder, with the probes of its scenario or of a file. */
export function metricsOf(folder: RunFolder, options: Options = {}): Figures {
  const run = readRun(folder);
  const { scenario } = run.world;
  const probes = options.probe === undefined ? scenario.probes : orThrow(readProbes(options.probe));
  const words = orThrow(loadMatchWords(join(assetsFolder, "locales"), scenario.language));
  const placebo = options.placebo === undefined ? undefined : readRun(orThrow(openRun(options.placebo)));
  return measure({ ...run, probes, words, placebo });
}

function readRun({ folder, world, manifest }: RunFolder) {
  const { events } = orThrow(readLog(eventsPath(folder)));
  const last = events[events.length - 1]?.t ?? -1;
  const ticks = Math.max(last + 1, manifest.status.phase === "ended" ? manifest.until : 0);
  return { world, events, ticks };
}

/** A file with a list of probes, each as in a scenario. */
function readProbes(file: string): Result<Probe[]> {
  if (!existsSync(file)) return bad(problem("scenario.unreadable", { file }, { file }));
  const read = readYaml(readFileSync(file, "utf8"), file, z.array(probeSchema));
  return read.ok ? { ok: true, value: read.value.value } : read;
}
