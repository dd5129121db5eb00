/** What a text is about: the people, the things and the words of weight that it names. */
import { matchesIn } from "#village/pattern";
import { bounded } from "../bounded-cache.ts";
import type { Language } from "../language.ts";
import type { Forms } from "./forms.ts";
import { peopleNamed } from "./mentions.ts";

export interface Gist {
  names: ReadonlySet<string>;
  /** Words that carry the matter, in the singular, without names and without those that stand in half of all talk. */
  words: ReadonlySet<string>;
  /** Things as the text names them: "my wedding coat", the most particular first. */
  things: readonly string[];
}

export type GistReader = (text: string) => Gist;

export function createGistReader(language: Language, forms: Forms): GistReader {
  const mentions = peopleNamed(language);
  const faint = new Set(language.pack.reading.faint);
  const things = thingReader(language, forms);
  return bounded(12_000, (text) => {
    const names = new Set(mentions(text).map(({ name }) => name));
    const called = new Set([...names].map((name) => name.toLowerCase()));
    const words = new Set<string>();
    for (const word of language.wordsIn(text)) {
      const plain = word.replace(/['’]s$/u, "");
      if (language.words.stopwords.has(plain) || called.has(plain) || faint.has(plain)) continue;
      if (plain.length < 3 && !/\p{Script=Han}{2}/u.test(plain)) continue;
      const one = plain.replace(/(?<=\p{Ll}{3})s$/u, "");
      if (!faint.has(one)) words.add(one);
    }
    return { names, words, things: things(text) };
  });
}

/** The noun goes as far as the pack's words for its end, or a verb. */
function thingReader(language: Language, forms: Forms): (text: string) => string[] {
  const { find, end, vague, known } = language.pack.reading.things;
  const listed = known === undefined ? undefined : language.compileAll(known);
  const phrase = language.compileAll(find);
  const isVague = language.compile(vague);
  const ends = language.compile(end);
  const { verbs } = language.pack.speech;
  const verbal = new Set(verbs.flatMap((verb) => [verb, forms.word("third", verb), forms.word("ing", verb)]));
  return (text) => {
    const found: { thing: string; size: number }[] = [];
    for (const { groups } of matchesIn(text, phrase)) {
      const words = groups?.noun?.split(" ") ?? [];
      const stop = words.findIndex((word, i) => ends.test(word) || (i > 0 && verbal.has(word)));
      const noun = (stop < 0 ? words : words.slice(0, stop)).join(" ");
      if (noun === "" || isVague.test(noun) || verbal.has(noun)) continue;
      const thing = `${groups?.det ?? ""}${language.gap}${noun}`;
      if (!found.some((other) => other.thing === thing)) found.push({ thing, size: noun.length });
    }
    for (const [thing] of listed === undefined ? [] : matchesIn(text, listed))
      if (!found.some((other) => other.thing.includes(thing))) found.push({ thing, size: 1 });
    return found.sort((a, b) => b.size - a.size).map(({ thing }) => thing);
  };
}

/** How closely two matters belong together: people count twice; 0 when they do not. */
export function kinship(a: Gist, b: Gist, fewest: number): number {
  let people = 0;
  for (const name of a.names) if (b.names.has(name)) people += 1;
  let words = 0;
  for (const word of a.words) if (b.words.has(word)) words += 1;
  return people * 2 + (words >= fewest ? words : 0);
}
