/** Is this machine, this model, this embedder fit for a village, and how many villagers can it carry? */
import type { Command } from "commander";
import { orThrow, type Problem } from "#village/errors";
import type { NeedleWords } from "../doctor/context.ts";
import { probeEmbedder } from "../doctor/embedder-probe.ts";
import { type Check, type Finding, finding } from "../doctor/finding.ts";
import { failureProblem } from "../engine/failure-problem.ts";
import type { ModelFailure } from "../model/language-model.ts";
import { checkEmbedder, createServerEmbedder, lexicalName } from "./create-embedder.ts";
import { checkModel } from "./create-model.ts";
import { examineMachine, examineOffline } from "./doctor-machine.ts";
import { examineModel } from "./doctor-model.ts";
import { samplePrompts } from "./doctor-samples.ts";
import { exit } from "./exit.ts";
import { type Settle, wholeNumber } from "./main.ts";
import { type Around, readAround } from "./surroundings.ts";
import type { Words } from "./words.ts";

interface DoctorOptions {
  model: string;
  embedder?: string;
  language: string;
  concurrency: number;
  context: number;
  json?: boolean;
}

const offline = "offline";
/** Texts that an embedder is measured with. */
const embedded = 64;

export function doctorCommand(program: Command, words: Words, settle: Settle): void {
  const option = (name: string): string => words.say(`usage.options.${name}`);
  program
    .command("doctor")
    .description(words.say("usage.doctor"))
    .option("--model <name>", option("modelDoctor"), offline)
    .option("--embedder <name>", option("embedder"))
    .option("--language <name>", option("languageDoctor"), "en")
    .option("--concurrency <n>", option("concurrencyDoctor"), wholeNumber, 8)
    .option("--context <n>", option("context"), wholeNumber, 16_384)
    .option("--json", option("json"))
    .action((options: DoctorOptions) => settle(options.json ?? false, () => doctor(options, words)));
}

async function doctor(options: DoctorOptions, words: Words): Promise<number> {
  const { model, embedder, language, json } = options;
  orThrow(checkModel(model, language));
  if (embedder !== undefined) orThrow(checkEmbedder(embedder));
  const onCheck = (check: Check): void =>
    void process.stderr.write(
      `${words.say("doctor.looks", { check: words.say(`doctor.checks.${check}`) })}\n`,
    );
  onCheck("node");
  const findings = await examineMachine();
  const alone = model === offline && (embedder === undefined || embedder === lexicalName);
  if (alone) {
    onCheck("offline");
    findings.push(...(await examineOffline(language)));
  }
  const around = orThrow(await readAround());
  if (model !== offline)
    findings.push(
      ...(await examineModel(model, {
        ...around,
        language,
        concurrency: Math.max(1, options.concurrency),
        context: options.context,
        needle: needleOf(words),
        onCheck,
      })),
    );
  if (embedder !== undefined) {
    onCheck("embedder");
    findings.push(await examineEmbedder(embedder, language, around));
  }
  const fit = findings.every(({ outcome }) => outcome !== "bad");
  if (json)
    process.stdout.write(`${JSON.stringify({ ok: fit, model, embedder: embedder ?? null, findings })}\n`);
  else
    process.stdout.write(
      `${[...findings.flatMap((one) => linesOf(one, words)), verdict(fit, words)].join("\n")}\n`,
    );
  return fit ? exit.done : exit.wrong;
}

async function examineEmbedder(
  name: string,
  language: string,
  { surroundings, prices, spans }: Around,
): Promise<Finding> {
  if (name === lexicalName) return finding("embedder", "good", "builtIn", { embedder: name });
  // One hiccup decides nothing, and a broken server is told soon.
  const hasty = { ...surroundings.embedders?.[name], retries: 1 };
  const embedder = orThrow(
    await createServerEmbedder(name, {
      surroundings: { ...surroundings, embedders: { ...surroundings.embedders, [name]: hasty } },
      prices,
      spans,
      write: () => {},
    }),
  );
  const lines = (await samplePrompts(language)).flatMap(({ sections }) => sections.flatMap((s) => s.lines));
  // Its failures name it already.
  const problemOf = ({ kind, detail }: ModelFailure): Problem =>
    failureProblem(name, { kind, detail: detail.replace(`${name}: `, "") });
  return probeEmbedder(embedder, [...new Set(lines)].slice(0, embedded), problemOf, () => performance.now());
}

/** The words of the search for how much a model reads. */
export const needleOf = (words: Words): NeedleWords => ({
  task: words.say("doctor.needle.task"),
  hidden: words.say("doctor.needle.hidden"),
  filling: words.say("doctor.needle.filling"),
  question: words.say("doctor.needle.question"),
});

function linesOf({ check, outcome, says, facts, problem }: Finding, words: Words): string[] {
  const line = words.say("doctor.line", {
    mark: words.say(`doctor.marks.${outcome}`),
    check: words.say(`doctor.checks.${check}`),
    text: words.say(`doctor.${check}.${says}`, facts),
  });
  return problem ? [line, words.explain(problem)] : [line];
}

const verdict = (fit: boolean, words: Words): string => words.say(fit ? "doctor.fit" : "doctor.unfit");
