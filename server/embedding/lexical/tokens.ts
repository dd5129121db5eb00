/** Text into words: Latin words lower-cased and stemmed, Chinese by runs of characters. */
import { stemmer } from "stemmer";

export interface Token {
  /** A stem, a number, or one Chinese character. */
  form: string;
  /** Names and numbers tell texts apart better than other words. */
  marked: boolean;
  /** A Chinese character. */
  han: boolean;
  /** Follows the token before it without a stop word or a mark between. */
  joined: boolean;
}

const runs =
  /\p{Script=Han}+|[\p{Script=Latin}\p{M}\p{N}]+(?:['’:][\p{Script=Latin}\p{N}]+)*|[.!?;,:。！？；，：“”"]+/gu;
const isHan = /^\p{Script=Han}/u;
const isMark = /^[^\p{L}\p{N}]/u;
const isNumber = /^\p{N}/u;

/** Tokens of a text without its stop words. */
export function tokensOf(text: string, stop: ReadonlySet<string>): Token[] {
  const tokens: Token[] = [];
  let joined = false;
  let opening = true;
  for (const [run] of text.matchAll(runs)) {
    if (isMark.test(run)) {
      joined = false;
      opening = true;
    } else if (isHan.test(run)) {
      for (const form of run) {
        const kept = !stop.has(form);
        if (kept) tokens.push({ form, marked: false, han: true, joined });
        joined = kept;
      }
      opening = false;
    } else {
      const lower = run.toLowerCase().replace(/['’]s$/, "");
      const kept = !stop.has(lower);
      // A capital at the start of a sentence says nothing of the word.
      const marked = isNumber.test(run) || (!opening && run[0] !== lower[0]);
      if (kept)
        tokens.push({ form: isNumber.test(run) ? lower : stemmer(lower), marked, han: false, joined });
      joined = kept;
      opening = false;
    }
  }
  return tokens;
}
