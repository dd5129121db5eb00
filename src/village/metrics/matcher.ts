/**
 * Does a text say what a probe asks for? True when one sentence (with those that go on from it) holds an alternative
 * of every required part, none of the exclusions, and no part only denied, supposed or asked.
 *
 *     text → sentences → joined where they go on → per part: an alternative that nothing before it denies
 *
 * Rules:
 * 1. A word may carry an ending (stand, stands, standing); a capital letter in a part must stand in the text too.
 * 2. "I" counts as the speaker's name and "you" as the hearer's, so that "I will stand" told by Otto is of Otto.
 * 3. A negation denies what follows it in its clause within a few words; phrases such as "don't forget" do not.
 * Source of rule 3: NegEx, W. Chapman et al. 2001, J. Biomed. Inform. 34(5), 301–310.
 */
import type { Probe } from "../scenario.ts";
import type { MatchWords } from "./match-words.ts";
import { anyPattern, sentencesOf, wordPattern } from "./phrases.ts";

/** Shown names of who says the text (or whose memory it is) and of whom it is said to. */
export interface Voice {
  speaker?: string | undefined;
  hearer?: string | undefined;
}

export type Matcher = (text: string, voice: Voice) => boolean;

export function createMatcher(probe: Pick<Probe, "require" | "exclude">, words: MatchWords): Matcher {
  const parts = probe.require.map((part) =>
    part.map((name) => ({ name, pattern: wordPattern(name, words, words.endings) })),
  );
  const excluded = [...(probe.exclude ?? []), ...words.denials].map((phrase) =>
    wordPattern(phrase, words, words.endings),
  );
  const first = anyPattern(words.first, words);
  const second = anyPattern(words.second, words);
  const stated = createStated(words);
  const found = (sentence: string, pattern: RegExp): boolean => {
    for (const hit of sentence.matchAll(pattern)) if (stated(sentence.slice(0, hit.index))) return true;
    return false;
  };
  const holds = (sentence: string, part: (typeof parts)[number], { speaker, hearer }: Voice): boolean =>
    part.some(
      ({ name, pattern }) =>
        found(sentence, pattern) ||
        (name === speaker && found(sentence, first)) ||
        (name === hearer && found(sentence, second)),
    );
  return (text, voice) =>
    statementsOf(text, words).some(
      (sentence) =>
        parts.every((part) => holds(sentence, part, voice)) &&
        !excluded.some((pattern) => sentence.search(pattern) >= 0),
    );
}

/** Tells from the text before a word whether the word is stated, rather than denied or supposed. */
function createStated(words: MatchWords): (before: string) => boolean {
  const clauseEnd = new RegExp(`[,;:.!?—“”，；：。！？]|${anyPattern(words.clauses, words).source}`, "giu");
  const assertions = anyPattern(words.assertions, words);
  const negations = anyPattern(words.negations, words);
  const suppositions = anyPattern(words.suppositions, words);
  return (before) => {
    const clause = (before.split(clauseEnd).at(-1) ?? "").replace(assertions, " ");
    const near = words.spaced
      ? clause.trim().split(/\s+/).slice(-words.reach).join(" ")
      : clause.slice(-words.reach);
    return near.search(negations) < 0 && clause.search(suppositions) < 0;
  };
}

/** Sentences that state something, each with those that go on from it. */
function statementsOf(text: string, words: MatchWords): string[] {
  const joined: string[] = [];
  for (const sentence of sentencesOf(text)) {
    if (isQuestion(sentence, words)) continue;
    const goesOn = words.continuations.some((word) => startsWith(sentence, word, words));
    if (goesOn && joined.length > 0) joined[joined.length - 1] += ` ${sentence}`;
    else joined.push(sentence);
  }
  return joined;
}

const isQuestion = (sentence: string, words: MatchWords): boolean =>
  /[?？]$/.test(sentence.trimEnd()) &&
  words.asking.some((word) => asks(sentence, word, words)) &&
  !words.telling.some((word) => asks(sentence, word, words));

/** Where words are not set apart, what makes a question stands anywhere in it. */
const asks = (sentence: string, word: string, words: MatchWords): boolean =>
  words.spaced ? startsWith(sentence, word, words) : sentence.includes(word);

const startsWith = (sentence: string, word: string, words: MatchWords): boolean =>
  sentence.startsWith(word) && (!words.spaced || !/^[\p{L}\p{N}]/u.test(sentence.slice(word.length)));
