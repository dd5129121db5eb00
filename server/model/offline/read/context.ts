/** What the sentences of one text say of each other: that a matter is meant to be told, and who gives an event. */
import type { Language } from "../language.ts";
import type { Statement } from "./reader.ts";

/**
 * Rules:
 * 1. "Nobody knows yet" is no secret when the text goes on to say that people are to hear of it.
 * 2. An event that is said without its day, hour or place has them from the sentence beside it that says when or where.
 * 3. An event without a host is given by whoever, in the same text, gives "it" or wants people to come.
 */
export function inContext(language: Language, statements: Statement[]): Statement[] {
  const lastTelling = statements.findLastIndex(({ text }) => language.pattern("willTell").test(text));
  const host = hostByWish(language, statements);
  return statements.map((alone, index) => {
    const statement = completed(language, alone, [statements[index - 1], statements[index + 1]]);
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

function completed(
  language: Language,
  statement: Statement,
  beside: readonly (Statement | undefined)[],
): Statement {
  let { event } = statement;
  for (const other of beside) {
    if (!event || !other || other.event || other.goal !== undefined) continue;
    if (!language.pattern("eventGoesOn").test(other.text)) continue;
    const { day, from, until, around } = other.time;
    const isTimed = event.from !== undefined || event.around !== undefined;
    event = {
      ...event,
      day: event.day ?? day,
      ...(isTimed && from === undefined ? {} : { from: event.from ?? from, until: event.until ?? until }),
      around: event.around ?? around,
      place: event.place ?? other.place,
    };
  }
  return event === statement.event ? statement : { ...statement, event };
}

function hostByWish(language: Language, statements: readonly Statement[]): string | undefined {
  for (const { text } of statements) {
    const host = language.pattern("hostWishes").exec(text)?.groups?.host;
    if (host !== undefined) return language.pack.speech.pronouns.persons?.[host.toLowerCase()] ?? host;
  }
  return undefined;
}
