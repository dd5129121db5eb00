/**
 * Which lines are mere greetings or partings, and so may be said again: those of which each sentence begins with a
 * phrase of greeting or parting of the language pack and has at most `longest` words (of Chinese, characters), or is
 * nothing but names; and the first line of its speaker in a talk, of at most `longest` words in all, of which at least
 * one sentence is such ("Hello, Vera. Any news?"). All other lines count as content, though they may begin with "Hello".
 */
import type { MatchWords } from "./match-words.ts";
import { anyPattern, sentencesOf } from "./phrases.ts";
import { tokensOf } from "./tokens.ts";

/** `first` is true for the first line of its speaker in a talk. */
export type GreetingTest = (text: string, first: boolean) => boolean;

export function createGreetingTest(words: MatchWords, names: readonly string[]): GreetingTest {
  const { longest, phrases } = words.greetings;
  const pattern = anyPattern(phrases, words);
  const begins = new RegExp(`^${pattern.source}`, pattern.flags.replace("g", ""));
  const known = new Set(names.flatMap(tokensOf));
  const greets = (sentence: string): boolean => {
    const tokens = tokensOf(sentence);
    return tokens.every((token) => known.has(token)) || (tokens.length <= longest && begins.test(sentence));
  };
  return (text, first) => {
    const sentences = sentencesOf(text);
    if (first && tokensOf(text).length <= longest) return sentences.some(greets);
    return sentences.every(greets);
  };
}
