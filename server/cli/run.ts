/** Lives a scenario without a browser, from the start or from where it stood. */
import { basename } from "node:path";
import { type Command, Option } from "commander";
import { secondsPerDay } from "#village/clock";
import { bad, orThrow, problem } from "#village/errors";
import { calendarOf } from "#village/world";
import { LiveRun } from "../run/live-run.ts";
import { behaviourVersion } from "../run/manifest.ts";
import { createRun, lockRun, openRun, type RunFolder } from "../run/run-folder.ts";
import { type LoadedScenario, loadScenario } from "../scenario/load.ts";
import { readScenarioFolder, type ScenarioFiles } from "../scenario/source.ts";
import { checkModel, compose } from "./compose.ts";
import { exit } from "./exit.ts";
import { scenariosFolder } from "./folders.ts";
import { type Settle, wholeNumber } from "./main.ts";
import { createProgress } from "./progress.ts";
import { freeRunFolder } from "./run-names.ts";
import { momentText, readMoment } from "./time-text.ts";
import type { Words } from "./words.ts";

export interface NewRunOptions {
  seed: number;
  model?: string;
  embedder?: string;
  language?: string;
  out?: string;
  days?: number;
  until?: string;
  ticks?: number;
  thoughts: boolean;
  record?: boolean;
}

interface RunCommandOptions extends NewRunOptions {
  resume?: string;
  concurrency: number;
  json?: boolean;
}

export function runCommand(program: Command, words: Words, settle: Settle): void {
  const option = (name: string): string => words.say(`usage.options.${name}`);
  program
    .command("run")
    .description(words.say("usage.run"))
    .argument("[scenario]", words.say("usage.arguments.scenario"))
    .option("--days <n>", option("days"), wholeNumber)
    .option("--until <moment>", option("until"))
    .option("--ticks <n>", option("ticks"), wholeNumber)
    .option("--seed <n>", option("seed"), wholeNumber, 1)
    .option("--model <name>", option("model"))
    .addOption(new Option("--embedder <name>", option("embedder")).choices(["lexical"]))
    .option("--out <folder>", option("out"))
    .option("--language <name>", option("language"))
    .option("--concurrency <n>", option("concurrency"), wholeNumber, 8)
    .option("--resume <run>", option("resume"))
    .option("--record", option("record"))
    .option("--no-thoughts", option("thoughts"))
    .option("--json", option("json"))
    .action((scenario: string | undefined, options: RunCommandOptions) =>
      settle(options.json ?? false, () => run(scenario, options, words)),
    );
}

async function run(scenario: string | undefined, options: RunCommandOptions, words: Words): Promise<number> {
  if ((scenario === undefined) === (options.resume === undefined))
    orThrow(bad(problem("usage.option", { expected: "<scenario> | --resume <run>", came: scenario ?? "—" })));
  const folder = scenario === undefined ? reopen(options.resume ?? "") : newRun(scenario, options);
  const unlock = orThrow(lockRun(folder.folder));
  try {
    return await live(folder, options, words);
  } finally {
    unlock();
  }
}

export interface ChosenScenario {
  files: ScenarioFiles;
  loaded: LoadedScenario;
  /** Its folder's name, with the language when that is not its own: runs are named by it. */
  name: string;
}

export function chosenScenario(scenario: string, language: string | undefined): ChosenScenario {
  const { folder, files } = orThrow(readScenarioFolder(scenario, scenariosFolder));
  const loaded = orThrow(loadScenario(files, language));
  const chosen = loaded.scenario.language;
  const name = chosen === loaded.languages[0] ? basename(folder) : `${basename(folder)}-${chosen}`;
  return { files, loaded, name };
}

/** Makes a run folder from a scenario and options. */
export function newRun(scenario: string, options: NewRunOptions): RunFolder {
  const { files, loaded, name } = chosenScenario(scenario, options.language);
  const model = orThrow(checkModel(options.model ?? loaded.scenario.model, loaded.scenario.language));
  const calendar = calendarOf(loaded.scenario);
  const perDay = secondsPerDay / calendar.tickSeconds;
  const end = options.until ?? loaded.scenario.end;
  const until =
    options.ticks ??
    (options.days === undefined ? orThrow(readMoment(calendar, end, "--until")) : options.days * perDay);
  const out = options.out ?? freeRunFolder(name);
  return orThrow(
    createRun(out, files, loaded, {
      seed: options.seed,
      model,
      minds: {},
      embedder: options.embedder ?? "lexical",
      thoughts: options.thoughts,
      cassette: options.record ?? false,
      until,
    }),
  );
}

/** Opens a run to go on with; one of another behaviour version would not go on as it began. */
export function reopen(folder: string): RunFolder {
  const run = orThrow(openRun(folder));
  if (run.manifest.behaviour !== behaviourVersion)
    orThrow(
      bad(problem("run.behaviour-differs", { came: run.manifest.behaviour, expected: behaviourVersion })),
    );
  return run;
}

async function live(folder: RunFolder, options: RunCommandOptions, words: Words): Promise<number> {
  const { mind, meter } = orThrow(await compose(folder));
  const { calendar } = folder.world;
  const { until, seed, model, scenario } = folder.manifest;
  const out = folder.folder;
  const lived = orThrow(
    LiveRun.open(folder, { mind, concurrency: options.concurrency, onTick: (t, e) => progress.note(t, e) }),
  );
  const from = lived.engine.tick;
  const progress = createProgress(words, calendar, from, until, () => meter.calls);
  const tell = (key: string, facts: Record<string, string | number>): void =>
    void process.stderr.write(`${words.say(key, facts)}\n`);
  if (from === 0) tell("run.begun", { scenario, seed, model, out, until: momentText(calendar, until) });
  else tell("run.resumed", { out, time: momentText(calendar, from) });

  let interrupted = false;
  const stop = (): void => {
    interrupted = true;
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  let paused: Extract<Awaited<ReturnType<LiveRun["step"]>>, { ok: false }> | undefined;
  while (!lived.ended && !interrupted && !paused) {
    const step = await lived.step();
    if (!step.ok) paused = step;
    if (lived.engine.tick % 64 === 0) await new Promise((resume) => setImmediate(resume));
  }
  lived.close();
  progress.stop();
  process.off("SIGINT", stop).off("SIGTERM", stop);

  const time = momentText(calendar, lived.engine.tick);
  const summary = {
    ticks: lived.engine.tick - from,
    events: progress.events,
    talks: progress.talks,
    calls: meter.calls,
  };
  const facts = { ...summary, out, time, seconds: Math.round(progress.seconds * 10) / 10 };
  if (options.json)
    process.stdout.write(`${JSON.stringify({ ok: !paused, ...facts, byPurpose: meter.byPurpose })}\n`);
  if (paused)
    tell("run.paused", {
      ...facts,
      villager: paused.villager,
      kind: paused.failure.kind,
      detail: paused.failure.detail,
    });
  else tell(interrupted ? "run.interrupted" : "run.ended", facts);
  return paused ? exit.paused : interrupted ? exit.interrupted : exit.done;
}
