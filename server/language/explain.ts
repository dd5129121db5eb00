/** A coded problem in words: where, what was expected, what came, what to do next. */
import type { Problem } from "#village/errors";
import type { LanguagePack } from "./pack.ts";

export interface Explained {
  code: string;
  /** file:line:column, as far as known. */
  where: string;
  expected: string;
  came: string;
  todo: string;
}

export function explain(pack: LanguagePack, { code, facts, where }: Problem): Explained {
  const { expected, came, todo } = pack.errors[code];
  const say = (sentence: string): string =>
    sentence.replace(/\{(\w+)\}/g, (_, slot: string) => String(facts[slot] ?? "—"));
  const place = where ? [where.file, where.line, where.column].filter((part) => part !== undefined) : [];
  return { code, where: place.join(":"), expected: say(expected), came: say(came), todo: say(todo) };
}
