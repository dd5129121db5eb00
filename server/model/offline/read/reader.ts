/**
 * Reads a text once: sentence by sentence, what it says. What no pattern knows stays as plain words that can be
 * quoted. A reading depends on the text and the language alone; days stay relative, pronouns stay open.
 */
import { bounded } from "../bounded-cache.ts";
import type { Language } from "../language.ts";
import { inContext } from "./context.ts";
import { type CourtesyReader, createCourtesyReader } from "./courtesy.ts";
import { readEvent, type SaidEvent } from "./event.ts";
import { readPlace } from "./place-expression.ts";
import { readTime, type SaidTime } from "./time-expression.ts";

type StatementKind =
  | "event"
  | "plan"
  | "request"
  | "promise"
  | "opinion"
  | "feeling"
  | "news"
  | "question"
  | "plain";

export interface Statement {
  kind: StatementKind;
  /** The sentence as written, without the words that name its source. */
  text: string;
  /** The whole sentence. */
  whole: string;
  /** Who is said to have said it: "Ida tells me …". */
  source: string | undefined;
  /** Who the plan is about, as written: a name or a pronoun. */
  subject: string | undefined;
  /** A plan in base form: "bring a bowl of strawberries to Marta". */
  goal: string | undefined;
  event: SaidEvent | undefined;
  time: SaidTime;
  place: string | undefined;
  secret: boolean;
  /** Meant to be told: the same text says so, here or further on. */
  open: boolean;
  /** The act of a sentence that carries no matter: "It was nice to see you." */
  courtesy: string | undefined;
  /** From whom it is kept, when one is named. */
  hiddenFrom: string | undefined;
}

export type Reader = (text: string) => readonly Statement[];

export function createReader(language: Language): Reader {
  const sentenceEnd = language.compileAll(String(language.pack.reading.sentenceEnd));
  const courtesy = createCourtesyReader(language);
  return bounded(12_000, (text) => {
    const sentences = text
      .split(sentenceEnd)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence !== "");
    return inContext(
      language,
      sentences.map((sentence, index) =>
        readSentence(language, sentence, courtesy, sentences[index - 1], sentences[index + 1]),
      ),
    );
  });
}

function readSentence(
  language: Language,
  whole: string,
  courtesy: CourtesyReader,
  before: string | undefined,
  after: string | undefined,
): Statement {
  const { source, rest } = splitSource(language, whole);
  const question = /[?？]$/u.test(rest);
  const event = givenBy(language, readEvent(language, rest, { before, after }), source);
  const plan = question ? undefined : language.pattern("plans").exec(rest)?.groups;
  const hidden = language.pattern("hiddenFrom").exec(whole)?.groups;
  const kind = event ? "event" : plan ? "plan" : question ? "question" : kindOf(language, rest);
  return {
    kind,
    text: rest,
    whole,
    source,
    subject: plan?.subject,
    goal: plan?.goal === undefined ? undefined : goalOf(language, plan.goal),
    event,
    time: event ?? readTime(language, rest),
    place: event ? event.place : readPlace(language, rest),
    secret: language.pattern("secret").test(whole),
    open: false,
    courtesy: courtesy(whole),
    hiddenFrom: hidden?.name ?? hidden?.name2 ?? hidden?.name3,
  };
}

/** "Ida says that she is giving a supper": she is Ida. */
function givenBy(
  language: Language,
  event: SaidEvent | undefined,
  source: string | undefined,
): SaidEvent | undefined {
  if (source === undefined || event?.host === undefined) return event;
  return language.pack.reading.thirds.includes(event.host) ? { ...event, host: source } : event;
}

function splitSource(language: Language, whole: string): { source: string | undefined; rest: string } {
  const leadIn = language.optional("leadIn");
  const sentence = leadIn ? whole.replace(leadIn, "") : whole;
  for (const path of ["sourceAfter", "sourceTold", "source", "sourceHeard", "sourceIs"]) {
    const match = language.optional(path)?.exec(sentence)?.groups;
    if (match?.rest) return { source: match.source ?? match.source2, rest: match.rest + (match.end ?? "") };
  }
  return { source: undefined, rest: sentence };
}

function kindOf(language: Language, sentence: string): StatementKind {
  for (const kind of ["request", "promise", "feeling", "opinion", "news"] as const) {
    if (language.pattern(`kinds.${kind}`).test(sentence)) return kind;
  }
  return "plain";
}

/** Cuts a plan down to what is to be done: no time, no reasons. */
function goalOf(language: Language, goal: string): string {
  const short = goal.replace(language.pattern("goalEnd"), "");
  return short.replace(language.compileAll(String(language.pack.reading.goalTime)), "").trim();
}
