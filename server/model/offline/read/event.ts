/** An event to come, read from one sentence: who gives it, what it is, where and when. */
import type { Language } from "../language.ts";
import { clauseAt, clausesFrom, endsOf } from "./clauses.ts";
import { doerOf, readDeed } from "./event-deed.ts";
import { readPlace } from "./place-expression.ts";
import { readTime, type SaidDay, type SaidTime } from "./time-expression.ts";

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
  const phrase = eventPhrase(language, sentence) ?? deedPhrase(language, sentence);
  if (!phrase || language.pattern("past").test(clauseAt(sentence, phrase.start))) return undefined;
  if (language.pattern("habit").test(sentence)) return undefined;
  const time = timeOf(language, sentence, phrase.start);
  const place = readPlace(language, sentence, phrase.start);
  const host = settled(language, sentence, readHost(language, sentence, phrase));
  const vague = time.day === undefined && time.from === undefined && place === undefined;
  if (vague && phrase.isDeed) return undefined;
  if (vague && host === undefined && !language.pattern("future").test(sentence)) return undefined;
  if (vague && phrase.what.includes(" ") === false && host === undefined) return undefined;
  return { what: phrase.what, host, place, ...time, off: language.pattern("cancelled").test(sentence) };
}

/** The day said nearest to the event, where a sentence names several. */
function timeOf(language: Language, sentence: string, at: number): SaidTime {
  const time = readTime(language, sentence);
  if (time.day === undefined) return time;
  for (const clause of clausesFrom(sentence, at)) {
    const { day } = readTime(language, clause);
    if (day !== undefined) return { ...time, day };
  }
  return time;
}

interface Phrase {
  det: string;
  what: string;
  start: number;
  /** Told by what is done, without a noun. */
  isDeed?: boolean;
}

const deedPhrase = (language: Language, sentence: string): Phrase | undefined => {
  const deed = readDeed(language, sentence);
  return deed && { det: "", ...deed, isDeed: true };
};

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
  const doer = phrase.isDeed ? doerOf(language, before) : undefined;
  if (doer !== undefined) return normal(language, doer);
  for (const clauses of endsOf(before)) {
    const host = subjectOf(language, clauses);
    if (host !== undefined) return host;
  }
  const after = language.pattern("hostAfter").exec(sentence.slice(phrase.start))?.groups;
  return after?.host ?? after?.host2 ?? after?.host3;
}

/** A pronoun of the third person is whoever alone was named in the sentence before it. */
function settled(language: Language, sentence: string, host: string | undefined): string | undefined {
  const { thirds } = language.pack.reading;
  if (host === undefined || !thirds.includes(host.toLowerCase())) return host;
  const at = sentence.toLowerCase().indexOf(host.toLowerCase());
  const named = sentence.slice(0, at).match(language.compileAll("{{wordStart}}{{name}}{{wordStart}}")) ?? [];
  const people = [...new Set(named)];
  return people.length === 1 ? people[0] : host;
}

/** Who gives what follows these words, by the first pattern that fits; a guest does not. */
function subjectOf(language: Language, before: string): string | undefined {
  const { persons, words } = language.pack.speech.pronouns;
  for (const pattern of language.pack.reading.hosts) {
    const match = language.compile(pattern).exec(before);
    const host = match?.groups?.host;
    if (!match || !host) continue;
    if (language.pattern("guest").test(match[0].slice(match[0].indexOf(host)))) continue;
    if (host.toLowerCase() in language.pack.speech.pronouns) return host.toLowerCase();
    if (!language.compile(words?.notPerson ?? "^$").test(host)) return normal(language, host);
    const person = persons?.[host.toLowerCase()];
    if (person) return person;
  }
  return undefined;
}

/** The first person pronouns mean the speaker; a pronoun of the third person stays open and is settled by the caller. */
function normal(language: Language, host: string): string {
  const known = language.pack.speech.pronouns.persons?.[host.toLowerCase()];
  return known ?? host;
}

function firstName(language: Language, text: string): string | undefined {
  return language.compile("{{wordStart}}{{name}}{{wordStart}}").exec(text)?.[0];
}
