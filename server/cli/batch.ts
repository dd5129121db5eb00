/** Lives an experiment: arms × seeds in worker processes, one table, means with intervals on the screen. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Command, Option } from "commander";
import { bad, orThrow, problem } from "#village/errors";
import { type Task, workOff } from "../experiment/crew.ts";
import type { Experiment } from "../experiment/experiment.ts";
import { type LoadedExperiment, loadExperiment } from "../experiment/load.ts";
import { isFinished, type Keep, type PlannedRun, plannedRuns, prepareRun } from "../experiment/runs.ts";
import { parseSeeds } from "../experiment/seeds.ts";
import { realDisk } from "../run/disk.ts";
import { lockRun } from "../run/run-folder.ts";
import { createBatchProgress } from "./batch-progress.ts";
import { conclude, type Unfinished } from "./batch-results.ts";
import { type ChosenModels, chosenModels } from "./chosen-models.ts";
import { columnPatterns } from "./columns.ts";
import { checkEmbedder, lexicalName } from "./create-embedder.ts";
import { exit } from "./exit.ts";
import { runsFolder, scenariosFolder } from "./folders.ts";
import { type Settle, wholeNumber } from "./main.ts";
import type { Words } from "./words.ts";

interface BatchOptions {
  workers: number;
  resume?: boolean;
  out?: string;
  seeds?: string;
  arms?: string;
  embedder?: string;
  language?: string;
  keep: Keep;
  json?: boolean;
}

interface ChosenMinds extends ChosenModels {
  embedder: string;
}

export function batchCommand(program: Command, words: Words, settle: Settle): void {
  const option = (name: string): string => words.say(`usage.options.${name}`);
  program
    .command("batch")
    .description(words.say("usage.batch"))
    .argument("<experiment>", words.say("usage.arguments.experiment"))
    .option("--workers <n>", option("workers"), wholeNumber, availableParallelism())
    .option("--resume", option("resumeBatch"))
    .option("--out <folder>", option("outBatch"))
    .option("--seeds <seeds>", option("seeds"))
    .option("--arms <names>", option("arms"))
    .option("--embedder <name>", option("embedder"))
    .option("--language <name>", option("language"))
    .addOption(new Option("--keep <what>", option("keep")).choices(["metrics", "runs"]).default("metrics"))
    .option("--json", option("json"))
    .action((file: string, options: BatchOptions) =>
      settle(options.json ?? false, () => batch(file, options, words)),
    );
}

async function batch(file: string, options: BatchOptions, words: Words): Promise<number> {
  const sources = { shelf: scenariosFolder, columns: columnPatterns(), language: options.language };
  const loaded = withArms(orThrow(loadExperiment(file, sources)), options.arms);
  const { experiment, arms } = loaded;
  const seeds = seedsOf(experiment, options);
  const out = options.out ?? join(runsFolder, "experiments", basename(file).replace(/\.ya?ml$/, ""));
  if (!options.resume && existsSync(out) && readdirSync(out).length > 0)
    orThrow(bad(problem("experiment.begun", { folder: out })));
  const embedder = orThrow(checkEmbedder(options.embedder ?? experiment.embedder ?? lexicalName));
  const minds = new Map(
    arms.map(({ name, loaded: { scenario } }) => [
      name,
      { ...orThrow(chosenModels(scenario, experiment.model, [])), embedder },
    ]),
  );
  mkdirSync(out, { recursive: true });
  const unlock = orThrow(lockRun(out));
  try {
    realDisk.replace(join(out, "experiment.yaml"), readFileSync(file, "utf8"));
    const runs = plannedRuns(out, arms, seeds);
    const { endings, interrupted } = await liveAll(loaded, runs, minds, options, words);
    if (interrupted) {
      process.stderr.write(
        `${words.say("batch.interrupted", { out, done: done(runs), runs: runs.length })}\n`,
      );
      return exit.interrupted;
    }
    conclude(loaded, runs, seeds, out, endings, options.json ?? false, words);
    return endings.length > 0 ? exit.paused : exit.done;
  } finally {
    unlock();
  }
}

/** The experiment with the arms that are named alone, in the order of its file. */
function withArms(loaded: LoadedExperiment, names: string | undefined): LoadedExperiment {
  if (names === undefined) return loaded;
  const wanted = names.split(",").map((name) => name.trim());
  const known = loaded.arms.map((arm) => arm.name);
  const strange = wanted.find((name) => !known.includes(name));
  if (strange !== undefined)
    orThrow(bad(problem("usage.option", { expected: `--arms ${known.join(",")}`, came: strange || "—" })));
  return { ...loaded, arms: loaded.arms.filter((arm) => wanted.includes(arm.name)) };
}

const done = (runs: readonly PlannedRun[]): number => runs.filter(isFinished).length;

function seedsOf(experiment: Experiment, { seeds, workers }: BatchOptions): number[] {
  if (workers < 1) orThrow(bad(problem("usage.option", { expected: "--workers 1, 2 …", came: workers })));
  if (seeds === undefined) return experiment.seeds;
  const read = parseSeeds(seeds);
  return read ?? orThrow(bad(problem("usage.option", { expected: "--seeds 1..10", came: seeds })));
}

async function liveAll(
  { arms }: LoadedExperiment,
  runs: readonly PlannedRun[],
  minds: ReadonlyMap<string, ChosenMinds>,
  { keep, workers }: BatchOptions,
  words: Words,
): Promise<{ endings: Unfinished[]; interrupted: boolean }> {
  const endings: Unfinished[] = [];
  const tasks: Task[] = [];
  for (const run of runs) {
    const arm = arms.find(({ name }) => name === run.arm) as LoadedExperiment["arms"][number];
    const ready = prepareRun(run, arm, minds.get(run.arm) as ChosenMinds, keep);
    if (!ready.ok) endings.push({ run, ending: { kind: "failed", problems: ready.problems } });
    else if (!isFinished(run)) tasks.push({ ...run, keep });
  }
  const untils = new Map(arms.map((arm) => [arm.name, arm.until]));
  const progress = createBatchProgress(
    words,
    runs.length,
    runs.length - tasks.length,
    (task) => untils.get(task.arm) ?? 0,
  );
  const interrupt = new AbortController();
  const stop = (): void => interrupt.abort();
  process.once("SIGINT", stop).once("SIGTERM", stop);
  await workOff(tasks, {
    workers,
    script: join(import.meta.dirname, "batch-worker.ts"),
    // The engine's options as in bin/hamlet.mjs, and the compiler.
    execArgv: [
      "--no-regexp-tier-up",
      "--max-semi-space-size=32",
      "--import",
      pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href,
    ],
    signal: interrupt.signal,
    onLived: progress.lived,
    onEnded: (task, ending) => {
      progress.ended(task, ending);
      if (ending.kind !== "done" && ending.kind !== "stopped") endings.push({ run: task, ending });
    },
  });
  progress.stop();
  process.off("SIGINT", stop).off("SIGTERM", stop);
  return { endings, interrupted: interrupt.signal.aborted };
}
