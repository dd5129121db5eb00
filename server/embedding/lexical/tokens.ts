/** Text into words: Latin words lower-cased and stemmed, Chinese by characters. */
import { matchesIn } from "#village/pattern";
import type { Lexicon } from "./lexicon.ts";

export interface Token {
  /** A stem, a number, or one Chinese character. */
  form: string;
  /** Tells nothing of what the text is about. */
  stop: boolean;
  /** A capital within a sentence: most likely a name. */
  name: boolean;
  /** A Chinese character. */
  han: boolean;
  /** Follows the token before it without a mark between. */
  joined: boolean;
  /** The groups of the word; of a Chinese word at its first character. */
  kin: readonly number[];
}

const runs =
  /\p{Script=Han}+|[\p{Script=Latin}\p{M}\p{N}]+(?:['’:][\p{Script=Latin}\p{N}]+)*|[.!?;,:。！？；，：“”"]+/gu;
const isHan = /^\p{Script=Han}/u;
const isMark = /^[^\p{L}\p{N}]/u;
const isName = /^\p{Lu}\p{Ll}/u;
const isNumber = /^\p{N}/u;
const figures = /\p{N}+/gu;
/** Characters of the longest Chinese word that is looked up. */
const longestWord = 5;

export function tokensOf(text: string, lexicon: Lexicon): Token[] {
  const tokens: Token[] = [];
  let joined = false;
  let opening = true;
  for (const [run] of matchesIn(text, runs)) {
    if (isMark.test(run)) {
      joined = false;
      opening = true;
      continue;
    }
    if (isHan.test(run)) {
      const characters = [...run];
      for (const [i, form] of characters.entries())
        tokens.push({
          form,
          stop: lexicon.stop.has(form),
          name: false,
          han: true,
          joined: joined || i > 0,
          kin: kinAt(characters, i, lexicon),
        });
    } else {
      const lower = run.toLowerCase().replace(/['’]s$/, "");
      const number = isNumber.test(run);
      // A capital at the start of a sentence says nothing of the word.
      const name = !opening && isName.test(run);
      const form = number ? lower : lexicon.stem(lower);
      tokens.push({
        form,
        stop: lexicon.stop.has(lower) && !name,
        name,
        han: false,
        joined,
        kin: lexicon.kin(number ? lower.replace(figures, "0") : form),
      });
    }
    joined = true;
    opening = false;
  }
  return tokens;
}

/** The groups of the longest known word that begins here. */
function kinAt(characters: readonly string[], start: number, lexicon: Lexicon): readonly number[] {
  for (let length = Math.min(longestWord, characters.length - start); length > 0; length--) {
    const found = lexicon.kin(characters.slice(start, start + length).join(""));
    if (found.length > 0) return found;
  }
  return [];
}
