/** An event to come, read from one sentence: who gives it, what it is, where and when. */
import type { Language } from "../language.ts";
import { readPlace } from "./place-expression.ts";
import { readTime, type SaidDay } from "./time-expression.ts";

export interface SaidEvent {
  /** As in "lantern supper": no article. */
  what: string;
  /** A name as written, or "I" and "you" for those who talk; undefined when nobody is named. */
  host: string | undefined;
  place: string | undefined;
  day: SaidDay | undefined;
  from: number | undefined;
  until: number | undefined;
  around: number | undefined;
  /** Said to be called off. */
  off: boolean;
}

/** Hosts as pronouns of those who talk. */
export const speaker = "I";
export const hearer = "you";

export function readEvent(language: Language, sentence: string): SaidEvent | undefined {
  if (!language.pattern("eventHint").test(sentence)) return undefined;
  const phrase = eventPhrase(language, sentence);
  if (!phrase || language.pattern("past").test(clauseAt(sentence, phrase.start))) return undefined;
  if (language.pattern("habit").test(sentence)) return undefined;
  const time = readTime(language, sentence);
  const place = readPlace(language, sentence);
  const host = readHost(language, sentence, phrase);
  const vague = time.day === undefined && time.from === undefined && place === undefined;
  if (vague && host === undefined && !language.pattern("future").test(sentence)) return undefined;
  if (vague && phrase.what.includes(" ") === false && host === undefined) return undefined;
  return { what: phrase.what, host, place, ...time, off: language.pattern("cancelled").test(sentence) };
}

/** The part of a sentence between two pauses that holds the index. */
function clauseAt(sentence: string, index: number): string {
  const pauses = [...sentence.matchAll(/[,;:—，；：]/gu)].map((match) => match.index);
  return sentence.slice(
    pauses.findLast((at) => at < index) ?? 0,
    pauses.find((at) => at > index),
  );
}

interface Phrase {
  det: string;
  what: string;
  start: number;
}

function eventPhrase(language: Language, sentence: string): Phrase | undefined {
  const { reading } = language.pack;
  for (const path of ["eventPhrase", "eventOpen", "eventNamed"] as const) {
    for (const match of sentence.matchAll(language.compileAll(String(reading[path])))) {
      const { det = "", what = "" } = match.groups ?? {};
      if (language.pattern("notEvents").test(what)) continue;
      const start = path === "eventOpen" ? match.index + match[0].lastIndexOf(`${det} ${what}`) : match.index;
      return { det, what, start };
    }
    if (path === "eventOpen" && !language.pattern("future").test(sentence)) return undefined;
  }
  return undefined;
}

function readHost(language: Language, sentence: string, phrase: Phrase): string | undefined {
  const owner = language.pattern("hostPossessive").exec(phrase.det)?.groups;
  if (owner?.host) return owner.host;
  if (owner?.mine) return speaker;
  if (owner?.yours) return hearer;
  if (owner?.third) return firstName(language, sentence.slice(0, phrase.start));
  const before = sentence.slice(0, phrase.start);
  for (const pattern of language.pack.reading.hosts) {
    const host = language.compile(pattern).exec(before)?.groups?.host;
    if (host && host.toLowerCase() in language.pack.speech.pronouns) return host.toLowerCase();
    if (host && !language.compile(language.pack.speech.pronouns.words?.notPerson ?? "^$").test(host))
      return normal(language, host);
    const person =
      host === undefined ? undefined : language.pack.speech.pronouns.persons?.[host.toLowerCase()];
    if (person) return person;
  }
  const after = language.pattern("hostAfter").exec(sentence.slice(phrase.start))?.groups;
  return after?.host ?? after?.host2 ?? after?.host3;
}

/** The first person pronouns mean the speaker; a pronoun of the third person stays open and is settled by the caller. */
function normal(language: Language, host: string): string {
  const known = language.pack.speech.pronouns.persons?.[host.toLowerCase()];
  return known ?? host;
}

function firstName(language: Language, text: string): string | undefined {
  return language.compile("{{wordStart}}{{name}}{{wordStart}}").exec(text)?.[0];
}
