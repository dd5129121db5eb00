/**
 * How much of a prompt the model really reads: a word is hidden before ever more lines of filling, and asked for.
 *
 *     hidden word · line · line · line · … · what is the word?       2,048, 4,096, 8,192 … tokens
 */
import type { Problem } from "#village/errors";
import { bits } from "#village/random";
import type { ModelFailure, ModelRequest } from "../model/language-model.ts";
import { prompts } from "../prompts/prompts.ts";
import { type Finding, finding } from "./finding.ts";
import type { Patient } from "./patient.ts";

/** What is asked, in the language of the village; {slots} are filled. */
export interface NeedleWords {
  task: string;
  /** With the slot {word}. */
  hidden: string;
  /** With the slot {number}. */
  filling: string;
  question: string;
}

const smallest = 2048;
const refinements = 3;
/** Tokens that stand around the sections: the task, the schema, and the answer. */
const around = 1200;
const words = ["harbour", "lantern", "walnut", "thimble", "meadow", "copper", "saddle", "pebble"] as const;

/** Tokens that the longest prompt of a villager can have. */
export const neededContext =
  around +
  Math.max(...Object.values(prompts).map(({ sections }) => sections.reduce((sum, s) => sum + s.tokens, 0)));

/** Looks up to `most` tokens, and where that fails, between the last two sizes a few times more. */
export async function probeContext(
  patient: Patient,
  needle: NeedleWords,
  most: number,
  problemOf: (failure: ModelFailure) => Problem,
): Promise<Finding> {
  const { model } = await patient.reach({
    words: { system: needle.task, purposes: { ...emptyPurposes, focal: needle.question } },
  });
  /** Tokens of the longest prompt that was read, by the server's own count where it counts. */
  let read = 0;
  const faultAt = async (size: number): Promise<ModelFailure | undefined> => {
    const word = words[bits(size, "needle") % words.length] as string;
    const reply = await model.ask(haystack(patient, needle, size, word));
    if (!reply.ok) return reply.failure;
    if (reply.text.includes(word)) {
      read = Math.max(read, reply.usage?.prompt ?? size);
      return undefined;
    }
    return { kind: "context-too-long", detail: `${size} tokens: “${word}” ≠ ${reply.text.slice(0, 80)}` };
  };
  let [found, failed, steps] = [0, Number.POSITIVE_INFINITY, 0];
  let fault: ModelFailure | undefined;
  for (let size = Math.min(smallest, most); size > found && size < failed && steps <= refinements; ) {
    const came = await faultAt(size);
    if (came) [failed, fault] = [size, came];
    else found = size;
    if (failed < Number.POSITIVE_INFINITY) steps++;
    size = failed < Number.POSITIVE_INFINITY ? Math.floor((found + failed) / 2) : Math.min(size * 2, most);
  }
  const facts = { found: read, failed: Math.min(failed, most), needed: neededContext };
  if (read >= neededContext) return finding("context", "good", fault ? "ends" : "reads", facts);
  const short: ModelFailure = fault ?? { kind: "context-too-long", detail: `${most} < ${neededContext}` };
  return finding("context", "bad", "short", facts, problemOf(short));
}

const emptyPurposes = Object.fromEntries(Object.keys(prompts).map((purpose) => [purpose, ""])) as Record<
  ModelRequest["purpose"],
  string
>;

const schema = {
  type: "object",
  properties: { word: { type: "string" } },
  required: ["word"],
  additionalProperties: false,
};

function haystack(patient: Patient, needle: NeedleWords, size: number, word: string): ModelRequest {
  const lines = [needle.hidden.replace("{word}", word)];
  const frame = [needle.task, needle.question, JSON.stringify(schema), ...lines];
  let tokens = frame.reduce((sum, line) => sum + patient.tokensOf(line) + 1, 0);
  for (let number = 1; tokens < size; number++) {
    const line = needle.filling.replace("{number}", String(number));
    tokens += patient.tokensOf(line) + 1;
    lines.push(line);
  }
  return {
    call: { tick: 0, villager: "doctor", purpose: "focal", ordinal: size, vote: 0, attempt: 0 },
    purpose: "focal",
    language: patient.samples[0]?.language ?? "en",
    sections: [{ name: "memories", lines }],
    schema,
    seed: bits(size, "seed"),
  };
}
