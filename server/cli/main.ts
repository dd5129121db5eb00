/** `hamlet`: one command a file. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { behaviourVersion } from "../run/manifest.ts";
import { batchCommand } from "./batch.ts";
import { flushSpans } from "./call-spans.ts";
import { doctorCommand } from "./doctor.ts";
import { exit, fail, problemsOf } from "./exit.ts";
import { exportCommand } from "./export.ts";
import { cloneFolder } from "./folders.ts";
import { forecastCommand } from "./forecast.ts";
import { inspectCommand } from "./inspect.ts";
import { metricsCommand } from "./metrics.ts";
import { runCommand } from "./run.ts";
import { searchCommand } from "./search.ts";
import { serveCommand } from "./serve.ts";
import { validateCommand } from "./validate.ts";
import { verifyCommand } from "./verify.ts";
import { languageOf, loadWords, type Words } from "./words.ts";

const commands = [
  serveCommand,
  runCommand,
  verifyCommand,
  validateCommand,
  inspectCommand,
  searchCommand,
  metricsCommand,
  batchCommand,
  exportCommand,
  forecastCommand,
  doctorCommand,
];

export async function main(argv: readonly string[]): Promise<void> {
  const words = loadWords(languageOf(process.env));
  const program = new Command("hamlet").description(words.say("about")).exitOverride().showHelpAfterError();
  program
    .version(versions(), "-V, --version", words.say("usage.options.version"))
    .helpOption("-h, --help", words.say("usage.options.help"))
    .helpCommand("help [command]", words.say("usage.help"))
    .configureHelp({ styleTitle: (title) => words.say(`usage.titles.${title.replace(":", "")}`) });
  for (const add of commands) add(program, words, settle(words));
  program.commands.forEach((command) => {
    command.exitOverride();
  });
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? exit.done : exit.usage;
  }
}

/** Of the package, and of how villages behave: runs of another behaviour version do not go on. */
function versions(): string {
  const { version } = JSON.parse(readFileSync(join(cloneFolder, "package.json"), "utf8")) as {
    version: string;
  };
  return `${version} (behaviour ${behaviourVersion})`;
}

/** Runs a command's body and sets the exit code that it returns. */
export type Settle = (json: boolean, body: () => Promise<number>) => Promise<void>;

const settle =
  (words: Words): Settle =>
  async (json, body) => {
    try {
      process.exitCode = await body();
    } catch (error) {
      process.exitCode = fail(words, problemsOf(error), json);
    } finally {
      await flushSpans();
    }
  };

export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || text.trim() === "") throw new InvalidArgumentError("0, 1, 2 …");
  return value;
}

export function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError("> 0");
  return value;
}

/** Gathers an option that may be given several times. */
export const collect = (text: string, before: string[]): string[] => [...before, text];
