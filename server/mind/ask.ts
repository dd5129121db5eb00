/**
 * The one way from a mind to a model.
 *
 *     sections ──budgets──▶ request ──model──▶ text ──JSON──▶ schema ──accept──▶ value
 *                              ▲                 └───── what is wrong ─────┘
 *                              └────────── once more, at most 3 in all
 *
 * Invariant: an answer that cannot be read, or that the step does not accept, becomes a typed failure. There is no default.
 */
import type { z } from "zod";
import { bits } from "#village/random";
import { fill } from "../language/pack.ts";
import type { ModelFailure } from "../model/language-model.ts";
import { type FittedSection, type Known, type Prompt, schemaOf, withinBudget } from "../prompts/prompt.ts";
import type { RetrievedMemory, Thought } from "./mind.ts";
import { readJson } from "./read-json.ts";
import type { Turn } from "./turn.ts";

const mostAttempts = 3;

export type Accepted<Value> = { ok: true; value: Value } | { ok: false; problem: string };

export interface Question<Answer, Value> {
  /** Lines by section; a section that is not named is empty. */
  sections: Readonly<Record<string, readonly string[] | FittedSection>>;
  /** What may be named, given how many lines of each section were kept. */
  known: (kept: (section: string) => number) => Known;
  /** Turns the answer into what the step needs, or tells what is wrong with it. */
  accept: (answer: Answer) => Accepted<Value>;
  because: (value: Value) => string;
  retrieved?: readonly RetrievedMemory[];
}

export interface Answered<Value> {
  value: Value;
  /** Id of the thought. */
  thought: string;
}

/** The accepted value, or undefined with the turn's failure set. */
export async function ask<Answer, Value>(
  turn: Turn,
  prompt: Prompt<Answer>,
  question: Question<Answer, Value>,
): Promise<Answered<Value> | undefined> {
  const ordinal = turn.nextOrdinal(prompt.purpose);
  const sections = prompt.sections.map((budget) => {
    const lines = question.sections[budget.name] ?? [];
    return "tokens" in lines ? lines : withinBudget(budget, lines);
  });
  const schema = schemaOf(
    prompt,
    question.known((name) => sections.find((s) => s.name === name)?.lines.length ?? 0),
  );
  const thought: Thought = {
    id: `${turn.tick}/${turn.id}/${prompt.purpose}/${ordinal}`,
    tick: turn.tick,
    villager: turn.id,
    purpose: prompt.purpose,
    because: "",
    sections,
    retrieved: question.retrieved ?? [],
    reply: "",
    repairs: [],
    seed: bits(turn.tools.seed, turn.id, turn.tick, prompt.purpose, ordinal),
  };
  let failure: ModelFailure = { kind: "empty", detail: "" };
  let problem: string[] = [];
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const reply = await turn.tools.model(turn.id, prompt.purpose).ask({
      call: { tick: turn.tick, villager: turn.id, purpose: prompt.purpose, ordinal, vote: 0, attempt },
      purpose: prompt.purpose,
      language: turn.pack.language,
      sections: problem.length > 0 ? [...sections, { name: "problem", lines: problem }] : sections,
      get schema() {
        return schema.json();
      },
      seed: attempt === 0 ? thought.seed : bits(thought.seed, attempt),
    });
    if (!reply.ok) return fail(turn, thought, reply.failure);
    thought.reply = reply.text;
    const read = readAnswer(turn, schema.zod, reply.text, question.accept);
    if (read.ok) {
      if (read.mended) thought.repairs = [...thought.repairs, "json"];
      thought.because = question.because(read.value);
      turn.thoughts.push(thought);
      return { value: read.value, thought: thought.id };
    }
    failure = { kind: read.kind, detail: read.problem };
    problem = [read.problem, reply.text.slice(0, 600)];
    thought.repairs = [...thought.repairs, read.problem];
  }
  return fail(turn, thought, failure);
}

function fail(turn: Turn, thought: Thought, failure: ModelFailure): undefined {
  turn.thoughts.push(thought);
  turn.failure = failure;
  return undefined;
}

type Read<Value> =
  | { ok: true; value: Value; mended: boolean }
  | { ok: false; kind: "empty" | "unreadable" | "schema"; problem: string };

function readAnswer<Answer, Value>(
  turn: Turn,
  schema: z.ZodType<Answer>,
  text: string,
  accept: (answer: Answer) => Accepted<Value>,
): Read<Value> {
  const words = turn.pack.prompts.problem;
  const json = readJson(text);
  if (!json)
    return { ok: false, kind: text.trim() === "" ? "empty" : "unreadable", problem: words.unreadable };
  // A schema with names in it serves a few answers, so that compiling it would take longer than it saves.
  const parsed = schema.safeParse(json.value, { jitless: true });
  if (!parsed.success) {
    const problems = parsed.error.issues
      .slice(0, 5)
      .map((issue) => fill(words.schema, { path: issue.path.join(".") || "·", code: issue.code }));
    return { ok: false, kind: "schema", problem: problems.join(" ") };
  }
  const accepted = accept(parsed.data);
  return accepted.ok
    ? { ok: true, value: accepted.value, mended: json.mended }
    : { ok: false, kind: "schema", problem: accepted.problem };
}
