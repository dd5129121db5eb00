/**
 * Events told by what is done and not by a noun: "Paul has us all round for fish on Friday". The pack's `deeds` say by
 * which words one knows them and how such an event is called; who gives it stands before these words, in the nearest
 * clause that names anybody as its subject.
 */
import type { Language } from "../language.ts";

export interface Deed {
  what: string;
  /** Index of its first word. */
  start: number;
}

export function readDeed(language: Language, sentence: string): Deed | undefined {
  for (const { pattern, what } of language.pack.reading.deeds) {
    const match = language.compile(pattern).exec(sentence);
    if (match) return { what, start: match.index };
  }
  return undefined;
}

/** Who does the deed, as written. */
export function doerOf(language: Language, before: string): string | undefined {
  const clauses = before.split(/[,;:，；：]/u).reverse();
  for (const clause of clauses) {
    const host = language.pattern("deedHost").exec(clause)?.groups?.host;
    if (host !== undefined) return host;
  }
  return undefined;
}
