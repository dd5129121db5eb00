/** The words of a sentence that name an event. */
import { matchesIn } from "#village/pattern";
import type { Language } from "../language.ts";
import { readDeed } from "./event-deed.ts";

export interface Phrase {
  det: string;
  what: string;
  start: number;
  /** Who gives it, where the pattern itself tells. */
  host: string | undefined;
  /** Words that may as well mean something else: "a few of us meet", "a talk". */
  loose: boolean;
  /** Told by what is done, without a noun. */
  isDeed: boolean;
}

const plain = { det: "", host: undefined, loose: false, isDeed: false };

/** `near`: the sentences beside it, where the day may stand. */
export function findPhrase(language: Language, sentence: string, near: string): Phrase | undefined {
  if (language.pattern("eventHint").test(sentence)) {
    const phrase = strictPhrase(language, sentence) ?? deedPhrase(language, sentence);
    if (phrase) return phrase;
  }
  return loosePhrase(language, sentence, near);
}

function deedPhrase(language: Language, sentence: string): Phrase | undefined {
  const deed = readDeed(language, sentence);
  return deed && { ...plain, ...deed, isDeed: true };
}

function strictPhrase(language: Language, sentence: string): Phrase | undefined {
  const { reading } = language.pack;
  for (const path of ["eventPhrase", "eventOpen", "eventNamed"] as const) {
    for (const match of matchesIn(sentence, language.compileAll(String(reading[path])))) {
      const { det = "", what = "" } = match.groups ?? {};
      if (language.pattern("notEvents").test(what)) continue;
      const start = path === "eventOpen" ? match.index + match[0].lastIndexOf(`${det} ${what}`) : match.index;
      return { ...plain, det, what, start };
    }
    if (path === "eventOpen" && !language.pattern("future").test(sentence)) return undefined;
  }
  return undefined;
}

function loosePhrase(language: Language, sentence: string, near: string): Phrase | undefined {
  const { eventLoose } = language.pack.reading;
  const hint = language.optional("looseHint");
  if (!hint?.test(sentence) && !hint?.test(near)) return undefined;
  for (const { pattern, what: called } of eventLoose) {
    for (const match of matchesIn(sentence, language.compileAll(pattern))) {
      const { det = "", what = called ?? "", host } = match.groups ?? {};
      if (what === "" || language.pattern("looseNot").test(what)) continue;
      const said = match.groups?.what === undefined ? "" : `${det} ${what}`.trim();
      return { ...plain, det, what, start: match.index + match[0].lastIndexOf(said), host, loose: true };
    }
  }
  return undefined;
}
