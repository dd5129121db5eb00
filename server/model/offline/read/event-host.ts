/** Who gives an event: its owner, the subject of the giving, or who is said to afterwards. */
import type { Language } from "../language.ts";
import type { Beside } from "./event.ts";
import type { Phrase } from "./event-phrase.ts";

/** Hosts as pronouns of those who talk. */
export const speaker = "I";
export const hearer = "you";

export function readHost(
  language: Language,
  sentence: string,
  phrase: Phrase,
  beside: Beside,
): string | undefined {
  const host = hostAsWritten(language, sentence, phrase);
  return host !== undefined && host.toLowerCase() in language.pack.speech.pronouns
    ? (spokenOf(language, sentence.slice(0, phrase.start), beside) ?? host)
    : host;
}

function hostAsWritten(language: Language, sentence: string, phrase: Phrase): string | undefined {
  if (phrase.host !== undefined) {
    const host = personOf(language, phrase.host);
    if (host !== undefined) return host;
  }
  const owner = language.pattern("hostPossessive").exec(phrase.det)?.groups;
  if (owner?.host) return owner.host;
  if (owner?.mine) return speaker;
  if (owner?.yours) return hearer;
  if (owner?.third) return firstName(language, sentence.slice(0, phrase.start));
  const before = sentence.slice(0, phrase.start);
  for (const pattern of language.pack.reading.hosts) {
    const found = language.compile(pattern).exec(before)?.groups?.host;
    const host = found === undefined ? undefined : personOf(language, found);
    if (host !== undefined) return host;
  }
  const after = language.pattern("hostAfter").exec(sentence.slice(phrase.start))?.groups;
  if (after?.mine) return speaker;
  if (after?.yours) return hearer;
  return after?.host ?? after?.host2 ?? after?.host3 ?? after?.host4;
}

/** First persons mean the speaker; a pronoun of the third stays open and is settled by the caller. */
function personOf(language: Language, host: string): string | undefined {
  const { pronouns } = language.pack.speech;
  if (host.toLowerCase() in pronouns) return host.toLowerCase();
  const known = pronouns.persons?.[host.toLowerCase()];
  const word = language.compile(pronouns.words?.notPerson ?? "^$").test(host);
  return known ?? (word ? undefined : host);
}

/** A "she" is whoever has told it, or the only one named before. */
function spokenOf(language: Language, before: string, beside: Beside): string | undefined {
  if (beside.source !== undefined) return beside.source;
  const named = new Set(namesIn(language, before));
  return named.size === 1 ? [...named][0] : undefined;
}

const firstName = (language: Language, text: string): string | undefined => namesIn(language, text)[0];

function namesIn(language: Language, text: string): string[] {
  const day = language.compile("^{{weekday}}");
  return [...text.matchAll(language.compileAll("{{wordStart}}{{name}}{{wordStart}}"))]
    .map(([name]) => name)
    .filter(
      (name) =>
        personOf(language, name) === name &&
        !language.words.stopwords.has(name.toLowerCase()) &&
        !day.test(name) &&
        !language.pattern("months").test(name),
    );
}
