/** A live village, or the replay of a run, in the browser. */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Command } from "commander";
import { bad, orThrow, type Problem, problem } from "#village/errors";
import { Hall, type SearchRun } from "../api/hall.ts";
import { Pacer } from "../api/pacer.ts";
import { LiveRun } from "../run/live-run.ts";
import { behaviourVersion, hashFiles, readManifest } from "../run/manifest.ts";
import { lockRun, openRun, type RunFolder } from "../run/run-folder.ts";
import { compose } from "./compose.ts";
import { exit } from "./exit.ts";
import { assetsFolder, clientFolder } from "./folders.ts";
import { collect, type Settle, wholeNumber } from "./main.ts";
import { chosenScenario, type NewRunOptions, newRun, reopen } from "./new-run.ts";
import { openBrowser } from "./open-browser.ts";
import { lastRunFolder } from "./run-names.ts";
import { createRunSearch } from "./run-search.ts";
import { momentText } from "./time-text.ts";
import type { Words } from "./words.ts";

const defaultScenario = "willowbrook";

interface ServeOptions extends NewRunOptions {
  speed?: number;
  new?: boolean;
  keepGoing?: boolean;
  port: number;
  host: string;
  open?: boolean;
}

export function serveCommand(program: Command, words: Words, settle: Settle): void {
  const option = (name: string): string => words.say(`usage.options.${name}`);
  program
    .command("serve")
    .description(words.say("usage.serve"))
    .argument("[scenario|run]", words.say("usage.arguments.scenarioOrRun"), defaultScenario)
    .option("--model <name>", option("model"))
    .option("--mind <name=model>", option("mind"), collect, [])
    .option("--embedder <name>", option("embedder"))
    .option("--seed <n>", option("seed"), wholeNumber, 1)
    .option("--language <name>", option("language"))
    .option("--out <folder>", option("out"))
    .option("--speed <n>", option("speed"), Number)
    .option("--new", option("new"))
    .option("--keep-going", option("keepGoing"))
    .option("--port <n>", option("port"), wholeNumber, 4321)
    .option("--host <address>", option("host"), "127.0.0.1")
    .option("--open", option("open"))
    .action((target: string, options: ServeOptions) => settle(false, () => serve(target, options, words)));
}

async function serve(target: string, options: ServeOptions, words: Words): Promise<number> {
  if (!existsSync(join(clientFolder, "index.html")))
    orThrow(bad(problem("serve.client-missing", { folder: clientFolder })));
  if (options.speed !== undefined && !(options.speed >= 0.5 && options.speed <= 128))
    orThrow(bad(problem("usage.option", { expected: "--speed 0.5 … 128", came: String(options.speed) })));
  return existsSync(join(target, "manifest.json"))
    ? await replay(resolve(target), options, words)
    : await liveVillage(target, options, words);
}

async function replay(folder: string, options: ServeOptions, words: Words): Promise<number> {
  const run = orThrow(openRun(folder));
  const hall = new Hall(run, dirname(folder), undefined, searchFor(words));
  process.stdout.write(`${words.say("serve.replay", { out: folder })}\n`);
  await untilStopped(hall, options, words);
  return exit.done;
}

async function liveVillage(scenario: string, options: ServeOptions, words: Words): Promise<number> {
  const run = goOnOrBegin(scenario, { ...options, thoughts: true });
  const unlock = orThrow(lockRun(run.folder));
  const { mind } = orThrow(await compose(run));
  const live = orThrow(
    LiveRun.open(run, { mind, concurrency: 8, onTick: (tick, events) => hall.told(tick, events) }),
  );
  const pacer = new Pacer(live, {
    speed: options.speed,
    keepGoing: options.keepGoing ?? false,
    onChange: (status) => {
      if (status.phase === "resting") process.stdout.write(`${words.say("serve.resting")}\n`);
      hall.tell({ type: "status", status });
    },
    troubleOf: (problem) => ({ code: problem.code, text: words.brief(named(run, problem)) }),
  });
  const hall = new Hall(run, dirname(run.folder), { live, pacer }, searchFor(words));
  const { seed, model, scenario: name } = run.manifest;
  process.stdout.write(`${words.say("serve.live", { scenario: name, seed, model, out: run.folder })}\n`);
  const living = pacer.run();
  try {
    await untilStopped(hall, options, words);
  } finally {
    pacer.stop();
    await living;
    live.close();
    unlock();
  }
  const time = momentText(run.world.calendar, live.engine.tick);
  process.stdout.write(`${words.say("serve.stopped", { time })}\n`);
  return exit.done;
}

/** The problem with the shown name of its villager in place of the id. */
function named(run: RunFolder, problem: Problem): Problem {
  const shown = run.world.personas[String(problem.facts.villager)]?.name;
  return shown === undefined ? problem : { ...problem, facts: { ...problem.facts, villager: shown } };
}

const searchFor = (words: Words): SearchRun =>
  createRunSearch(() => process.stderr.write(`${words.say("search.exact")}\n`));

/** The last run of this scenario when it can go on, else a new one. */
function goOnOrBegin(scenario: string, options: ServeOptions): RunFolder {
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

/** Serves until a signal; gives up at once when the port cannot be had. */
async function untilStopped(hall: Hall, options: ServeOptions, words: Words): Promise<void> {
  // No other command needs what a server needs.
  const { listen } = await import("../api/server.ts");
  const folders = { client: clientFolder, art: join(assetsFolder, "art", "pack") };
  const listening = orThrow(await listen(hall, folders, options.host, options.port));
  const url = `http://${options.host === "0.0.0.0" ? "localhost" : options.host.replace("127.0.0.1", "localhost")}:${listening.port}/`;
  process.stdout.write(`${words.say("serve.address", { url })}\n${words.say("serve.stop")}\n`);
  if (options.open) openBrowser(url);
  await new Promise<void>((stop) => {
    process.once("SIGINT", () => stop()).once("SIGTERM", () => stop());
  });
  await listening.close();
}
