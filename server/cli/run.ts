/** Lives a scenario without a browser, from the start or from where it stood. */
import type { Command } from "commander";
import { bad, orThrow, problem } from "#village/errors";
import { failureProblem } from "../engine/failure-problem.ts";
import { tokensOf } from "../model/spend.ts";
import { LiveRun } from "../run/live-run.ts";
import { lockRun, type RunFolder } from "../run/run-folder.ts";
import { compose } from "./compose.ts";
import { exit } from "./exit.ts";
import { type Ending, liveOn } from "./live.ts";
import { collect, positive, type Settle, wholeNumber } from "./main.ts";
import { cassetteModel, type NewRunOptions, newRun, reopen } from "./new-run.ts";
import { createProgress } from "./progress.ts";
import { momentText } from "./time-text.ts";
import type { Facts, Words } from "./words.ts";

interface RunCommandOptions extends NewRunOptions {
  resume?: string;
  concurrency: number;
  budgetUsd?: number;
  budgetTokens?: number;
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
    .option("--mind <name=model>", option("mind"), collect, [])
    .option("--budget-usd <dollars>", option("budgetUsd"), positive)
    .option("--budget-tokens <n>", option("budgetTokens"), positive)
    .option("--embedder <name>", option("embedder"))
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

async function live(folder: RunFolder, options: RunCommandOptions, words: Words): Promise<number> {
  const { world, manifest, folder: out } = folder;
  const { calendar } = world;
  const { until, seed, model, scenario } = manifest;
  const tell = (key: string, facts: Facts): void => void process.stderr.write(`${words.say(key, facts)}\n`);
  const { mind, meter, spend } = orThrow(
    await compose(folder, {
      replay: options.model === cassetteModel,
      concurrency: options.concurrency,
      onWait: ({ call }, { kind, detail }, seconds) =>
        tell("run.waits", {
          villager: world.personas[call.villager]?.name ?? call.villager,
          kind,
          detail,
          seconds,
        }),
      onEmbedderWait: (embedder, { kind, detail }, seconds) =>
        tell("run.embedderWaits", { embedder, kind, detail, seconds }),
    }),
  );
  const lived = orThrow(
    LiveRun.open(folder, { mind, concurrency: options.concurrency, onTick: (t, e) => progress.note(t, e) }),
  );
  const from = lived.engine.tick;
  const progress = createProgress(words, calendar, from, until, () => ({
    calls: meter.calls,
    spend: spend.total,
  }));
  if (from === 0) tell("run.begun", { scenario, seed, model, out, until: momentText(calendar, until) });
  else tell("run.resumed", { out, time: momentText(calendar, from) });

  const ending = await liveOn(lived, spend, { usd: options.budgetUsd, tokens: options.budgetTokens });
  progress.stop();

  const facts = {
    ticks: lived.engine.tick - from,
    events: progress.events,
    talks: progress.talks,
    calls: meter.calls,
    out,
    time: momentText(calendar, lived.engine.tick),
    seconds: Math.round(progress.seconds * 10) / 10,
  };
  if (options.json) {
    const ok = ending.kind !== "failed" && ending.kind !== "spent";
    process.stdout.write(`${JSON.stringify({ ok, ...facts, byPurpose: meter.byPurpose, spend })}\n`);
  }
  const { calls, failed, usd } = spend.total;
  if (calls > 0) tell("run.spent", { calls, failed, tokens: tokensOf(spend.total), usd: usd.toFixed(4) });
  return tellEnding(ending, facts, folder, words);
}

/** Says how it ended, and gives the exit code. */
function tellEnding(ending: Ending, facts: Facts, { world }: RunFolder, words: Words): number {
  const tell = (key: string, more: Facts = {}): void =>
    void process.stderr.write(`${words.say(key, { ...facts, ...more })}\n`);
  switch (ending.kind) {
    case "failed": {
      const name = world.personas[ending.villager]?.name ?? ending.villager;
      tell("run.paused");
      process.stderr.write(`${words.explain(failureProblem(name, ending.failure))}\n`);
      return exit.paused;
    }
    case "spent":
      tell("run.capped", { cap: ending.cap });
      return exit.paused;
    case "interrupted":
      tell("run.interrupted");
      return exit.interrupted;
    default:
      tell("run.ended");
      return exit.done;
  }
}
