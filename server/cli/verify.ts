import type { Command } from "commander";
import { orThrow } from "#village/errors";
import { initialState } from "#village/initial";
import { Engine } from "../engine/engine.ts";
import { readInputs } from "../run/inputs.ts";
import { inputsAt } from "../run/live-run.ts";
import { MemoryLog } from "../run/memory-log.ts";
import { eventsPath, type RunFolder, thoughtsPath } from "../run/run-folder.ts";
import { ThoughtWriter } from "../run/thought-writer.ts";
import { compareRun, type Verdict } from "../run/verify.ts";
import { compose } from "./compose.ts";
import { exit } from "./exit.ts";
import type { Settle } from "./main.ts";
import { reopen } from "./new-run.ts";
import { createProgress } from "./progress.ts";
import type { Words } from "./words.ts";

/** How much of a differing line is shown. */
const shownLength = 300;

export function verifyCommand(program: Command, words: Words, settle: Settle): void {
  program
    .command("verify")
    .description(words.say("usage.verify"))
    .argument("<run>", words.say("usage.arguments.run"))
    .option("--json", words.say("usage.options.json"))
    .action((run: string, options: { json?: boolean }) =>
      settle(options.json ?? false, async () => {
        const verdict = await verify(reopen(run), words);
        if (options.json) process.stdout.write(`${JSON.stringify(verdict)}\n`);
        else print(verdict, words);
        return verdict.identical ? exit.done : exit.wrong;
      }),
    );
}

async function verify(run: RunFolder, words: Words): Promise<Verdict> {
  const { mind, meter, spend } = orThrow(await compose(run, { replay: true }));
  const log = new MemoryLog();
  const { world, manifest, folder } = run;
  const writer = new ThoughtWriter();
  const start = { world, state: initialState(world), tick: 0, before: [] };
  const inputs = inputsAt(world, orThrow(readInputs(folder)));
  const writeThought = manifest.thoughts ? writer.write : () => "";
  const until = manifest.status.phase === "ended" ? manifest.until : manifest.status.tick;
  const progress = createProgress(words, world.calendar, 0, until, () => ({
    calls: meter.calls,
    spend: spend.total,
  }));
  const engine = new Engine(start, {
    mind,
    log,
    writeThought,
    inputsAt: inputs,
    concurrency: 8,
    onTick: progress.note,
  });
  const paths = {
    events: eventsPath(folder),
    ...(manifest.thoughts ? { thoughts: thoughtsPath(folder) } : {}),
  };
  const verdict = await compareRun(engine, log, paths, until);
  progress.stop();
  return verdict;
}

function print(verdict: Verdict, words: Words): void {
  if (verdict.identical) {
    process.stdout.write(`${words.say("verify.identical", { ...verdict, identical: "" })}\n`);
    return;
  }
  const { file, line, tick, expected, came } = verdict;
  process.stdout.write(
    `${words.say("verify.differs", { file, line, tick: tick ?? "—" })}\n` +
      `${words.say("verify.expected", { expected: expected.slice(0, shownLength) })}\n` +
      `${words.say("verify.came", { came: came.slice(0, shownLength) })}\n`,
  );
}
