/** A village that lives while it is served: begun anew, or gone on with. */
import { existsSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { orThrow, type Problem, problem } from "#village/errors";
import type { Trouble } from "#village/protocol";
import { Hall, type SearchRun } from "../api/hall.ts";
import { Pacer } from "../api/pacer.ts";
import { explain } from "../language/explain.ts";
import { loadPack } from "../language/load.ts";
import { LiveRun } from "../run/live-run.ts";
import { behaviourVersion, hashFiles, readManifest } from "../run/manifest.ts";
import { lockRun, type RunFolder } from "../run/run-folder.ts";
import { compose } from "./compose.ts";
import { locales } from "./create-model.ts";
import { exit } from "./exit.ts";
import { spentCap } from "./live.ts";
import { cassetteModel, chosenScenario, newRun, reopen } from "./new-run.ts";
import { lastRunFolder } from "./run-names.ts";
import { keysOf } from "./share.ts";
import { momentText } from "./time-text.ts";
import { type ServeOptions, untilStopped } from "./until-stopped.ts";
import { Vitals } from "./vitals.ts";
import type { Words } from "./words.ts";

/** Milliseconds between two looks at who is thinking. */
const look = 1000;

export async function liveVillage(
  scenario: string,
  search: SearchRun,
  options: ServeOptions,
  words: Words,
): Promise<number> {
  const run = goOnOrBegin(scenario, { ...options, thoughts: true });
  const unlock = orThrow(lockRun(run.folder));
  const budget = { usd: options.budgetUsd, tokens: options.budgetTokens };
  const vitals = new Vitals(budget);
  const { mind, spend } = orThrow(
    await compose(run, {
      replay: options.model === cassetteModel,
      wrap: vitals.seen,
      onWait: vitals.waits,
    }),
  );
  const live = orThrow(
    LiveRun.open(run, { mind, concurrency: 8, onTick: (tick, events) => hall.lived(tick, events) }),
  );
  const pacer = new Pacer(live, {
    speed: options.speed,
    keepGoing: options.keepGoing ?? false,
    onChange: (status) => {
      if (status.phase === "resting") process.stdout.write(`${words.say("serve.resting")}\n`);
      hall.stands(status);
    },
    troubleOf: (problem, villager) => troubleOf(run, problem, villager),
    hindrance: () => {
      const cap = spentCap(spend, budget);
      return cap === undefined ? undefined : problem("budget.spent", { cap });
    },
    atWork: () => vitals.status(spend),
  });
  const keys = options.share ? keysOf(resolve(run.folder)) : undefined;
  const hall = new Hall(run, dirname(run.folder), { live, pacer }, search);
  const { seed, model, scenario: name } = run.manifest;
  process.stdout.write(`${words.say("serve.live", { scenario: name, seed, model, out: run.folder })}\n`);
  const living = pacer.run();
  const looking = setInterval(
    whenChanged(() => pacer.status(), hall),
    look,
  );
  try {
    await untilStopped(hall, keys, options, words);
  } finally {
    clearInterval(looking);
    pacer.stop();
    await living;
    live.close();
    unlock();
  }
  const time = momentText(run.world.calendar, live.engine.tick);
  process.stdout.write(`${words.say("serve.stopped", { time })}\n`);
  return exit.done;
}

/** Tells how the models stand whenever that has changed. */
function whenChanged(status: Pacer["status"], hall: Hall): () => void {
  let told = "{}";
  return () => {
    const now = status();
    const text = JSON.stringify({ thinking: now.thinking, spent: now.spent });
    if (text !== told) hall.stands(now);
    told = text;
  };
}

/** What stopped the village, in every language that there is a pack of. */
function troubleOf(run: RunFolder, problem: Problem, villager: string | null): Trouble {
  const name = villager === null ? undefined : run.world.personas[villager]?.name;
  const named = name === undefined ? problem : { ...problem, facts: { ...problem.facts, villager: name } };
  const told: Trouble["told"] = {};
  for (const language of readdirSync(locales)) {
    const pack = loadPack(locales, language);
    if (!pack.ok) continue;
    const { came, todo } = explain(pack.value, named);
    told[language] = { cause: came, remedy: todo };
  }
  return { code: problem.code, villager, told };
}

/** The last run of this scenario when it can go on, else a new one. */
function goOnOrBegin(scenario: string, options: ServeOptions): RunFolder {
  if (options.model === cassetteModel) return newRun(scenario, options);
  const { files, loaded, name } = chosenScenario(scenario, options.language);
  const last = options.out ?? lastRunFolder(name);
  if (last !== undefined && !options.new && existsSync(join(last, "manifest.json"))) {
    const manifest = orThrow(readManifest(last));
    const same =
      manifest.scenarioHash === hashFiles(files) &&
      manifest.language === loaded.scenario.language &&
      manifest.behaviour === behaviourVersion;
    if (same && manifest.status.phase !== "ended") return reopen(last);
  }
  return newRun(scenario, options);
}
