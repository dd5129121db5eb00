/** Writes a run in another form. */
import { createWriteStream, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Command, Option } from "commander";
import { bad, orThrow, problem } from "#village/errors";
import { loadPack } from "../language/load.ts";
import { modelNameFor } from "../model/minds.ts";
import { type SftLine, sftLine, type ToldThought, termsOf, trainingTerms } from "../model/sft.ts";
import { readThoughts } from "../run/read-thoughts.ts";
import { openRun, type RunFolder, thoughtsPath } from "../run/run-folder.ts";
import { locales } from "./create-model.ts";
import { exit } from "./exit.ts";
import { assetsFolder } from "./folders.ts";
import type { Settle } from "./main.ts";
import { readData } from "./surroundings.ts";
import type { Words } from "./words.ts";

interface ExportOptions {
  format: "sft";
  out: string;
  json?: boolean;
}

export function exportCommand(program: Command, words: Words, settle: Settle): void {
  program
    .command("export")
    .description(words.say("usage.export"))
    .argument("<run>", words.say("usage.arguments.run"))
    .addOption(
      new Option("--format <name>", words.say("usage.options.format")).choices(["sft"]).makeOptionMandatory(),
    )
    .requiredOption("--out <path>", words.say("usage.options.outFile"))
    .option("--json", words.say("usage.options.json"))
    .action((run: string, options: ExportOptions) =>
      settle(options.json ?? false, () => writeSft(orThrow(openRun(run)), options, words)),
    );
}

interface Provenance {
  model: string;
  lines: number;
  /** Whether the terms of its provider allow training on its replies; null where nothing is known. */
  allows: boolean | null;
  source: string | null;
}

async function writeSft(run: RunFolder, { out, json }: ExportOptions, words: Words): Promise<number> {
  if (existsSync(out)) orThrow(bad(problem("export.exists", { file: out })));
  const { manifest, folder } = run;
  const terms = orThrow(readData(join(assetsFolder, "training-terms.yaml"), trainingTerms));
  const lines = new Map<string, number>();
  let left = 0;
  const texts = async function* (): AsyncGenerator<string> {
    for await (const line of sftLines(run)) {
      if (!line) left++;
      else {
        lines.set(line.metadata.model, (lines.get(line.metadata.model) ?? 0) + 1);
        yield `${JSON.stringify(line)}\n`;
      }
    }
  };
  await pipeline(Readable.from(texts()), createWriteStream(out, { flags: "wx" }));
  const models = [...lines].map(([model, count]): Provenance => {
    const found = termsOf(terms, model);
    return { model, lines: count, allows: found?.allows ?? null, source: found?.source ?? null };
  });
  const { id, scenario, scenarioHash, seed, language, behaviour } = manifest;
  const provenance = {
    run: id,
    scenario,
    scenarioHash,
    seed,
    language,
    behaviour,
    termsOf: terms.date,
    models,
    left,
  };
  writeFileSync(`${out}.provenance.json`, `${JSON.stringify(provenance, null, 2)}\n`);
  for (const { model, allows, source } of models)
    if (allows !== true)
      process.stderr.write(
        `${words.say(allows === false ? "export.forbidden" : "export.unknownTerms", { model, source: source ?? "" })}\n`,
      );
  const total = models.reduce((sum, { lines: count }) => sum + count, 0);
  if (json) process.stdout.write(`${JSON.stringify({ ok: true, out, lines: total, ...provenance })}\n`);
  else process.stdout.write(`${words.say("export.sft", { lines: total, left, out, run: folder })}\n`);
  return exit.done;
}

/** A line for each thought of the run, undefined for those that are left out. */
async function* sftLines({ manifest, folder }: RunFolder): AsyncGenerator<SftLine | undefined> {
  const { language, model, minds } = manifest;
  const { prompts } = orThrow(loadPack(locales, language));
  const nameFor = modelNameFor(minds, model);
  for await (const thought of readThoughts(thoughtsPath(folder))) {
    const told = thought as unknown as ToldThought;
    yield sftLine(prompts, language, nameFor(told.villager, told.purpose), told);
  }
}
