/** Who gives an event: its owner, the subject of the giving, or who is said to afterwards. */
import type { Language } from "../language.ts";
import { endsOf } from "./clauses.ts";
import { doerOf } from "./event-deed.ts";
import type { Phrase } from "./event-phrase.ts";

/** Hosts as pronouns of those who talk. */
export const speaker = "I";
export const hearer = "you";

/** A pronoun of the third person is whoever alone was named before it in the sentence; else it stays open for the caller. */
export function readHost(language: Language, sentence: string, phrase: Phrase): string | undefined {
  const host = hostAsWritten(language, sentence, phrase);
  if (host === undefined || !language.pack.reading.thirds.includes(host.toLowerCase())) return host;
  const at = sentence.toLowerCase().search(language.compile(`{{wordStart}}${host.toLowerCase()}`));
  const people = [...new Set(namesIn(language, sentence.slice(0, at)))];
  return people.length === 1 ? people[0] : host;
}

function hostAsWritten(language: Language, sentence: string, phrase: Phrase): string | undefined {
  const told = phrase.host === undefined ? undefined : personOf(language, phrase.host);
  if (told !== undefined) return told;
  const owner = language.pattern("hostPossessive").exec(phrase.det)?.groups;
  const before = sentence.slice(0, phrase.start);
  if (owner?.host) return owner.host;
  if (owner?.mine) return speaker;
  if (owner?.yours) return hearer;
  if (owner?.third) return namesIn(language, before)[0];
  const doer = phrase.isDeed ? doerOf(language, before) : undefined;
  if (doer !== undefined) return known(language, doer) ?? doer;
  for (const clauses of endsOf(before)) {
    const host = subjectOf(language, clauses);
    if (host !== undefined) return host;
  }
  const after = language.pattern("hostAfter").exec(sentence.slice(phrase.start))?.groups;
  if (after?.mine) return speaker;
  if (after?.yours) return hearer;
  return after?.host ?? after?.host2 ?? after?.host3 ?? after?.host4;
}

/** Who gives what follows these words, by the first pattern that fits; a guest does not. */
function subjectOf(language: Language, before: string): string | undefined {
  for (const pattern of language.pack.reading.hosts) {
    const match = language.compile(pattern).exec(before);
    const host = match?.groups?.host;
    if (!match || !host) continue;
    if (language.pattern("guest").test(match[0].slice(match[0].indexOf(host)))) continue;
    const person = personOf(language, host);
    if (person !== undefined) return person;
  }
  return undefined;
}

/** First persons mean the speaker. */
const known = (language: Language, host: string): string | undefined =>
  language.pack.speech.pronouns.persons?.[host.toLowerCase()];

/** Undefined for a word that is nobody's name. */
function personOf(language: Language, host: string): string | undefined {
  const { pronouns } = language.pack.speech;
  if (host.toLowerCase() in pronouns) return host.toLowerCase();
  const isWord = language.compile(pronouns.words?.notPerson ?? "^$").test(host);
  return known(language, host) ?? (isWord ? undefined : host);
}

function namesIn(language: Language, text: string): string[] {
  const names = text.match(language.compileAll("{{wordStart}}{{name}}{{wordStart}}")) ?? [];
  if (!language.pack.reading.capitals) return names;
  const time = language.compile("^(?:{{weekday}}|{{months}})");
  return names.filter(
    (name) =>
      personOf(language, name) === name &&
      !language.words.stopwords.has(name.toLowerCase()) &&
      !time.test(name),
  );
}
