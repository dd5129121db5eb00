/** What the sentences of one text say of each other: that a matter is meant to be told, and who gives an event. */
import type { Language } from "../language.ts";
import type { Statement } from "./reader.ts";

/**
 * Rules:
 * 1. "Nobody knows yet" is no secret when the text goes on to say that people are to hear of it.
 * 2. An event without a host is given by whoever, in the same text, gives "it" or wants people to come.
 */
export function inContext(language: Language, statements: Statement[]): Statement[] {
  const lastTelling = statements.findLastIndex(({ text }) => language.pattern("willTell").test(text));
  const host = hostByWish(language, statements);
  return statements.map((statement, index) => {
    const open = index <= lastTelling;
    const { event } = statement;
    const hosted =
      event && !event.off && event.host === undefined && !language.pattern("common").test(event.what);
    if (!open && !(hosted && host)) return statement;
    return {
      ...statement,
      open,
      secret: statement.secret && !open,
      event: hosted && host ? { ...event, host } : event,
    };
  });
}

function hostByWish(language: Language, statements: readonly Statement[]): string | undefined {
  for (const { text } of statements) {
    const host = language.pattern("hostWishes").exec(text)?.groups?.host;
    if (host !== undefined) return language.pack.speech.pronouns.persons?.[host.toLowerCase()] ?? host;
  }
  return undefined;
}
