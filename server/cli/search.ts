/** Memories and talks of all villagers by meaning, in one run or in all runs of a folder. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { bad, orThrow, problem } from "#village/errors";
import type { SearchHit, SearchReply } from "#village/protocol";
import { openRun, type RunFolder } from "../run/run-folder.ts";
import { exit } from "./exit.ts";
import { type Settle, wholeNumber } from "./main.ts";
import { createRunSearch } from "./run-search.ts";
import type { Words } from "./words.ts";

const defaultLimit = 10;

export function searchCommand(program: Command, words: Words, settle: Settle): void {
  program
    .command("search")
    .description(words.say("usage.search"))
    .argument("<run|folder>", words.say("usage.arguments.runOrFolder"))
    .argument("<text>", words.say("usage.arguments.text"))
    .option("--limit <n>", words.say("usage.options.limit"), wholeNumber, defaultLimit)
    .option("--json", words.say("usage.options.json"))
    .action((folder: string, text: string, options: { limit: number; json?: boolean }) =>
      settle(options.json ?? false, async () => {
        if (text.trim() === "") orThrow(bad(problem("usage.option", { expected: "<text>", came: "“”" })));
        const runs = runsIn(folder);
        const hits = await searchAll(runs, text, options.limit, words);
        const reply: SearchReply = { query: text, hits };
        if (options.json) process.stdout.write(`${JSON.stringify(reply)}\n`);
        else print(hits, runs.length > 1, words);
        return exit.done;
      }),
    );
}

/** The run, or the runs that stand in the folder, by name. */
function runsIn(folder: string): RunFolder[] {
  const isRun = (path: string): boolean => existsSync(join(path, "manifest.json"));
  if (existsSync(folder) && !isRun(folder)) {
    const inside = readdirSync(folder)
      .sort()
      .map((name) => join(folder, name))
      .filter(isRun);
    if (inside.length > 0) return inside.map((path) => orThrow(openRun(path)));
  }
  return [orThrow(openRun(folder))];
}

async function searchAll(
  runs: readonly RunFolder[],
  text: string,
  limit: number,
  words: Words,
): Promise<SearchHit[]> {
  const search = createRunSearch(() => process.stderr.write(`${words.say("search.exact")}\n`));
  const hits: SearchHit[] = [];
  for (const run of runs) hits.push(...orThrow(await search(run, text, limit)));
  // Sorting is stable: equal scores stay in the order of runs, and by age within one.
  return hits.sort((a, b) => b.score - a.score).slice(0, limit);
}

function print(hits: readonly SearchHit[], several: boolean, words: Words): void {
  const out = (line: string): void => void process.stdout.write(`${line}\n`);
  if (hits.length === 0) out(words.say("search.nothing"));
  for (const hit of hits) {
    const where = hit.placeName ?? words.say("search.nowhere");
    const kind = words.say(`search.kinds.${hit.kind}`);
    const { run, time, name, text } = hit;
    const facts = { run, time, name, text, where, kind, score: hit.score.toFixed(3) };
    const held = hit.heldBy.length === 0 ? "" : words.say("search.heldBy", { names: hit.heldBy.join(" · ") });
    out(words.say(several ? "search.hitOfRun" : "search.hit", facts) + held);
  }
}
