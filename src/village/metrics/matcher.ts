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

/** Shown names of who says the text (or whose memory it is) and of whom it is said to. */
export interface Voice {
  speaker?: string | undefined;
  hearer?: string | undefined;
}

export type Matcher = (text: string, voice: Voice) => boolean;

export function createMatcher(probe: Pick<Probe, "require" | "exclude">, words: MatchWords): Matcher {
  const parts = probe.require.map((part) => part.map((name) => ({ name, pattern: patternOf(name, words) })));
  const excluded = [...(probe.exclude ?? []), ...words.denials].map((phrase) => patternOf(phrase, words));
  const first = anyOf(words.first, words);
  const second = anyOf(words.second, words);
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
    sentencesOf(text, words).some(
      (sentence) =>
        parts.every((part) => holds(sentence, part, voice)) &&
        !excluded.some((pattern) => sentence.search(pattern) >= 0),
    );
}

/** Whether a text holds one of the phrases. */
export function createFinder(phrases: readonly string[], words: MatchWords): (text: string) => boolean {
  const pattern = anyOf(phrases, words);
  return (text) => text.search(pattern) >= 0;
}

/** Tells from the text before a word whether the word is stated, rather than denied or supposed. */
function createStated(words: MatchWords): (before: string) => boolean {
  const clauseEnd = new RegExp(`[,;:.!?—“”，；：。！？]|${anyOf(words.clauses, words).source}`, "giu");
  const assertions = anyOf(words.assertions, words);
  const negations = anyOf(words.negations, words);
  const suppositions = anyOf(words.suppositions, words);
  return (before) => {
    const clause = (before.split(clauseEnd).at(-1) ?? "").replace(assertions, " ");
    const near = words.spaced
      ? clause.trim().split(/\s+/).slice(-words.reach).join(" ")
      : clause.slice(-words.reach);
    return near.search(negations) < 0 && clause.search(suppositions) < 0;
  };
}

/** Sentences that state something, each with those that go on from it. */
function sentencesOf(text: string, words: MatchWords): string[] {
  const sentences =
    text.match(/[^.!?。！？]+(?:[.!?。！？]+(?![\s”"’')]|$)[^.!?。！？]+)*[.!?。！？]*/gu) ?? [];
  const joined: string[] = [];
  for (const sentence of sentences.map((s) => s.replace(/^[\s”"’')]+/, ""))) {
    if (isQuestion(sentence, words)) continue;
    const goesOn = words.continuations.some((word) => startsWith(sentence, word, words));
    if (goesOn && joined.length > 0) joined[joined.length - 1] += ` ${sentence}`;
    else joined.push(sentence);
  }
  return joined;
}

const isQuestion = (sentence: string, words: MatchWords): boolean =>
  /[?？]$/.test(sentence.trimEnd()) &&
  words.asking.some((word) => startsWith(sentence, word, words)) &&
  !words.telling.some((word) => startsWith(sentence, word, words));

const startsWith = (sentence: string, word: string, words: MatchWords): boolean =>
  sentence.startsWith(word) && (!words.spaced || !/^[\p{L}\p{N}]/u.test(sentence.slice(word.length)));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A word or phrase with its endings, at the bounds of words; without regard to case unless it has capitals. */
function patternOf(phrase: string, words: MatchWords): RegExp {
  if (!words.spaced) return new RegExp(escaped(phrase), "gu");
  const endings = words.endings.map(escaped).join("|");
  const shorter = /e$/.test(phrase) ? `|${escaped(phrase.slice(0, -1))}(?:${endings})` : "";
  const whole = `(?:${escaped(phrase)}(?:${endings})?${shorter})`;
  const flags = /\p{Lu}/u.test(phrase) ? "gu" : "giu";
  return new RegExp(`(?<![\\p{L}\\p{N}])${whole}(?![\\p{L}\\p{N}])`, flags);
}

/** Any of the phrases as they stand, at the bounds of words, without regard to case. */
function anyOf(phrases: readonly string[], words: MatchWords): RegExp {
  const either = phrases.length === 0 ? "(?!)" : phrases.map(escaped).join("|");
  return words.spaced
    ? new RegExp(`(?<![\\p{L}\\p{N}'’])(?:${either})(?![\\p{L}\\p{N}])`, "giu")
    : new RegExp(`(?:${either})`, "gu");
}
