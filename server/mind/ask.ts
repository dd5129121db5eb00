/**
 * The one way from a mind to a model.
 *
 *     sections ──budgets──▶ request ──model──▶ text ──JSON──▶ schema ──accept──▶ value
 *                              ▲                 └───── what is wrong ─────┘
 *                              └────────── once more, at most 3 in all
 *
 * When the third was not accepted either the villager waits. Going on asks anew: three more, after those that are recorded.
 *
 * Where the scenario asks for votes, this happens several times side by side, and the answer given most often is taken.
 *
 * Invariant: an answer that cannot be read, or that the step does not accept, becomes a typed failure. There is no default.
 */
import { bits } from "#village/random";
import type { ModelFailure } from "../model/language-model.ts";
import {
  type AnswerSchema,
  type FittedSection,
  type Known,
  type Prompt,
  schemaOf,
  withinBudget,
} from "../prompts/prompt.ts";
import type { RetrievedMemory, Thought } from "./mind.ts";
import { type Accepted, readAnswer } from "./read-answer.ts";
import type { Turn } from "./turn.ts";
import { elected } from "./vote.ts";

export type { Accepted };

const mostAttempts = 3;
/** So much of an answer that was not accepted is shown to the model again. */
const shownAgain = 600;

export interface Question<Answer, Value> {
  /** Lines by section; a section that is not named is empty. */
  sections: Readonly<Record<string, readonly string[] | FittedSection>>;
  /** What may be named, given how many lines of each section were kept. */
  known: (kept: (section: string) => number) => Known;
  /**
   * Turns the answer into what the step needs, or tells what is wrong with it. What fits its form but not the world
   * (hours with gaps, say) is put right when this was the `last` attempt, and what was wrong is told as mended.
   */
  accept: (answer: Answer, last: boolean) => Accepted<Value>;
  because: (value: Value) => string;
  retrieved?: readonly RetrievedMemory[];
}

export interface Answered<Value> {
  value: Value;
  /** Id of the thought. */
  thought: string;
}

/** What one vote came to. */
export type Ballot<Value> = { reply: string; repairs: readonly string[] } & (
  | { ok: true; value: Value }
  | { ok: false; failure: ModelFailure }
);

/** The accepted value, or undefined with the turn's failure set. */
export async function ask<Answer, Value>(
  turn: Turn,
  prompt: Prompt<Answer>,
  question: Question<Answer, Value>,
): Promise<Answered<Value> | undefined> {
  const { purpose } = prompt;
  const ordinal = turn.nextOrdinal(purpose);
  const sections = prompt.sections.map((budget) => {
    const lines = question.sections[budget.name] ?? [];
    return "tokens" in lines ? lines : withinBudget(budget, lines, turn.isFrugal(purpose));
  });
  const known = question.known((name) => sections.find((s) => s.name === name)?.lines.length ?? 0);
  const schema = schemaOf(prompt, turn.isFrugal(purpose) ? named(known, sections) : known);
  const seed = bits(turn.tools.seed, turn.id, turn.tick, purpose, ordinal);
  const votes = turn.world.scenario.mind.votes[purpose] ?? 1;
  const ballots = await Promise.all(
    Array.from({ length: votes }, (_, vote) =>
      cast(turn, question, { purpose, sections, schema, ordinal, vote, seed }),
    ),
  );
  const { ballot, agreement } = elected(ballots);
  const thought: Thought = {
    id: `${turn.tick}/${turn.id}/${purpose}/${ordinal}`,
    tick: turn.tick,
    villager: turn.id,
    purpose,
    because: ballot.ok ? question.because(ballot.value) : "",
    sections,
    retrieved: question.retrieved ?? [],
    reply: ballot.reply,
    repairs: ballot.repairs,
    seed,
    ...(agreement ? { agreement } : {}),
  };
  turn.thoughts.push(thought);
  if (ballot.ok) return { value: ballot.value, thought: thought.id };
  turn.failure = ballot.failure;
  return undefined;
}

/**
 * Of the names that may be given those that stand in the request: an enumeration is paid for with every call. Where it is
 * not, all of them stay, which are the same for hours: a form is then made once for many calls.
 */
function named(known: Known, sections: readonly FittedSection[]): Known {
  const text = sections.flatMap(({ lines }) => lines).join("\n");
  const isThere = (name: string): boolean => text.includes(name);
  const { places, people } = known;
  return {
    ...known,
    ...(places ? { places: places.filter(isThere) } : {}),
    ...(people ? { people: people.filter(isThere) } : {}),
  };
}

interface Call<Answer> {
  purpose: Prompt<Answer>["purpose"];
  sections: readonly FittedSection[];
  schema: AnswerSchema<Answer>;
  ordinal: number;
  vote: number;
  seed: number;
}

/** Asks until an answer is accepted, telling the model what was wrong with the last one. */
async function cast<Answer, Value>(
  turn: Turn,
  { accept }: Question<Answer, Value>,
  { purpose, sections, schema, ordinal, vote, seed }: Call<Answer>,
): Promise<Ballot<Value>> {
  const drawn = vote === 0 ? seed : bits(seed, "vote", vote);
  let repairs: readonly string[] = [];
  let problem: string[] = [];
  for (let attempt = 0; ; attempt++) {
    const answer = await turn.tools.model(turn.id, purpose).ask({
      call: { tick: turn.tick, villager: turn.id, purpose, ordinal, vote, attempt },
      purpose,
      language: turn.pack.language,
      sections: problem.length > 0 ? [...sections, { name: "problem", lines: problem }] : sections,
      get schema() {
        return schema.json();
      },
      seed: attempt === 0 ? drawn : bits(drawn, attempt),
    });
    if (!answer.ok) return { ok: false, failure: answer.failure, reply: "", repairs };
    const { text: reply } = answer;
    const last = attempt % mostAttempts === mostAttempts - 1;
    const read = readAnswer(turn.pack.prompts.problem, schema.zod, reply, (given) => accept(given, last));
    if (read.ok) return { ok: true, value: read.value, reply, repairs: [...repairs, ...read.mended] };
    repairs = [...repairs, read.problem];
    if (last && !answer.recorded)
      return { ok: false, failure: { kind: read.kind, detail: read.problem }, reply, repairs };
    problem = [read.problem, reply.slice(0, shownAgain)];
  }
}
