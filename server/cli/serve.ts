/** A live village, or the replay of a run, in the browser. */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Command } from "commander";
import { bad, orThrow, problem } from "#village/errors";
import { Hall } from "../api/hall.ts";
import { openRun } from "../run/run-folder.ts";
import { exit } from "./exit.ts";
import { clientFolder } from "./folders.ts";
import { collect, positive, type Settle, wholeNumber } from "./main.ts";
import { cassetteModel } from "./new-run.ts";
import { otherPack } from "./other-pack.ts";
import { createRunSearch } from "./run-search.ts";
import { liveVillage } from "./serve-live.ts";
import { keysOf } from "./share.ts";
import { type ServeOptions, untilStopped } from "./until-stopped.ts";
import type { Words } from "./words.ts";

const defaultScenario = "willowbrook";

export function serveCommand(program: Command, words: Words, settle: Settle): void {
  const option = (name: string): string => words.say(`usage.options.${name}`);
  program
    .command("serve")
    .description(words.say("usage.serve"))
    .argument("[scenario|run]", words.say("usage.arguments.scenarioOrRun"), defaultScenario)
    .option("--model <name>", option("model"))
    .option("--mind <name=model>", option("mind"), collect, [])
    .option("--budget-usd <dollars>", option("budgetUsd"), positive)
    .option("--budget-tokens <n>", option("budgetTokens"), positive)
    .option("--embedder <name>", option("embedder"))
    .option("--seed <n>", option("seed"), wholeNumber, 1)
    .option("--language <name>", option("language"))
    .option("--out <folder>", option("out"))
    .option("--speed <n>", option("speed"), Number)
    .option("--new", option("new"))
    .option("--keep-going", option("keepGoing"))
    .option("--port <n>", option("port"), wholeNumber, 4321)
    .option("--host <address>", option("host"))
    .option("--share", option("share"))
    .option("--open", option("open"))
    .option("--art <folder>", option("art"))
    .action((target: string, { art, ...options }: ServeOptions & { art?: string }) =>
      settle(false, () => serve(target, options, art, words)),
    );
}

async function serve(
  target: string,
  given: ServeOptions,
  art: string | undefined,
  words: Words,
): Promise<number> {
  if (!existsSync(join(clientFolder, "index.html")))
    orThrow(bad(problem("serve.client-missing", { folder: clientFolder })));
  if (given.speed !== undefined && !(given.speed >= 0.5 && given.speed <= 128))
    orThrow(bad(problem("usage.option", { expected: "--speed 0.5 … 128", came: String(given.speed) })));
  const options = { ...given, otherArt: art === undefined ? undefined : await otherPack(art, words) };
  const search = createRunSearch(() => process.stderr.write(`${words.say("search.exact")}\n`));
  // With recorded replies a run is not shown but lived again.
  return existsSync(join(target, "manifest.json")) && options.model !== cassetteModel
    ? await replay(resolve(target), search, options, words)
    : await liveVillage(target, search, options, words);
}

async function replay(
  folder: string,
  search: ReturnType<typeof createRunSearch>,
  options: ServeOptions,
  words: Words,
): Promise<number> {
  const run = orThrow(openRun(folder));
  const keys = options.share ? keysOf(folder) : undefined;
  const hall = new Hall(run, dirname(folder), undefined, search);
  process.stdout.write(`${words.say("serve.replay", { out: folder })}\n`);
  await untilStopped(hall, keys, options, words);
  return exit.done;
}
