/**
 * What a sentence is about, cut down to what can be compared: who, where, on which day, which numbers, and the stems
 * of its other words. Made for judging claims; it shares nothing with the reader of the offline model.
 *
 *     "Ida will cook at The Wick tomorrow at 17:00." on a Friday
 *       → people {ida} · places {the-wick} · days {sat} · numbers {17:00} · words {cook}
 *
 * "I" and "you" are resolved by the voice, but the "me" of "Lev told me" is none of whom is told about; a day by distance ("tomorrow") by the tick at which it is said. Words of no
 * weight (the pack's `claims.stop`) are left out, the rest lose their endings; of Chinese, pairs of characters count.
 */
import { timeAt, type Weekday, weekdayOf, weekdays } from "../clock.ts";
import type { World } from "../world.ts";
import { createClockReader } from "./clock-words.ts";
import { withoutArticle } from "./mask.ts";
import type { MatchWords } from "./match-words.ts";
import { anyPattern, createFinder, wordPatterns } from "./phrases.ts";
import { tokensOf } from "./tokens.ts";

/** Ids of who says it and of whom it is said to. */
export interface Between {
  speaker: string | null;
  hearer: string | null;
}

export interface Content {
  people: ReadonlySet<string>;
  places: ReadonlySet<string>;
  days: ReadonlySet<Weekday>;
  numbers: ReadonlySet<string>;
  words: ReadonlySet<string>;
}

export type ContentReader = (text: string, between: Between, tick: number) => Content;

/** What a text holds whoever says it and whenever. */
interface Raw extends Content {
  first: boolean;
  second: boolean;
  /** Holds a phrase by which one reports what another has said. */
  report: boolean;
  /** Days from the one on which it is said. */
  distances: ReadonlySet<number>;
}

/** Patterns of some names: of any of them, to be quick, and of each under its key. */
interface Named {
  any: RegExp[];
  each: [key: string, patterns: RegExp[]][];
}

export function createContentReader(world: World, words: MatchWords): ContentReader {
  const read = createRawReader(world, words);
  const cache = new Map<string, Raw>();
  return (text, { speaker, hearer }, tick) => {
    const raw = cache.get(text) ?? read(text);
    cache.set(text, raw);
    const people = new Set(raw.people);
    if (raw.first && !raw.report && speaker !== null) people.add(speaker);
    if (raw.second && hearer !== null) people.add(hearer);
    const { day } = timeAt(world.calendar, tick);
    const days = new Set(raw.days);
    for (const distance of raw.distances) days.add(weekdayOf(world.calendar, day + distance));
    return { people, places: raw.places, days, numbers: raw.numbers, words: raw.words };
  };
}

function createRawReader({ scenario }: World, words: MatchWords): (text: string) => Raw {
  const { claims, relativeDays, masks } = words;
  const named = (names: [string, string][]): Named => ({
    any: wordPatterns(
      names.map(([, name]) => name),
      words,
      masks.endings,
    ),
    each: names.map(([key, name]) => [key, wordPatterns([name], words, masks.endings)]),
  });
  const places = named(
    Object.entries(scenario.places).map(([id, { name }]) => [id, withoutArticle(name, words)]),
  );
  const people = named(scenario.villagers.map(({ id, name }) => [id, name]));
  const days = named(
    weekdays.flatMap((day, i) => (claims.weekdays[i] ?? []).map((name): [string, string] => [day, name])),
  );
  const distances = named(
    Object.entries(relativeDays)
      .sort((a, b) => b[0].length - a[0].length)
      .map(([word, distance]) => [String(distance), word]),
  );
  const numbers = named(claims.numbers.map((word) => [word, word]));
  const [first, second] = [anyPattern(words.first, words), anyPattern(words.second, words)];
  const reports = createFinder(claims.reports, words);
  const stop = anyPattern(claims.stop, words);
  const [idioms, sources] = [anyPattern(claims.idioms, words), anyPattern(claims.reports, words)];
  const withClock = createClockReader(claims.clock);
  return (text) => {
    let rest = withClock(text.replace(idioms, ""));
    const take = ({ any, each }: Named): Set<string> => {
      const found = new Set<string>();
      if (!any.some((pattern) => rest.search(pattern) >= 0)) return found;
      for (const [key, all] of each)
        for (const pattern of all)
          rest = rest.replace(pattern, () => {
            found.add(key);
            return " ";
          });
      return found;
    };
    const where = take(places);
    const who = take(people);
    const digits = new Set<string>();
    rest = rest.replace(/\d+(?:[:.,]\d+)*/gu, (number) => {
      digits.add(number);
      return " ";
    });
    const distance = new Set([...take(distances)].map(Number));
    const when = take(days) as Set<Weekday>;
    for (const number of take(numbers)) digits.add(number);
    rest = rest.replace(sources, " ");
    const [isFirst, isSecond] = [rest.search(first) >= 0, rest.search(second) >= 0];
    const content = wordsIn(
      [first, second, stop].reduce((left, pattern) => left.replace(pattern, " "), rest),
      words,
    );
    return {
      ...{ people: who, places: where, days: when, distances: distance, numbers: digits },
      ...{ first: isFirst, second: isSecond, report: reports(text), words: content },
    };
  };
}

function wordsIn(text: string, { spaced, claims }: MatchWords): Set<string> {
  if (spaced) return new Set(tokensOf(text).flatMap((token) => stemOf(token, claims.endings) || []));
  const runs = text.match(/\p{Script=Han}+/gu) ?? [];
  return new Set(
    runs.flatMap((run) => (run.length === 1 ? [run] : [...run].slice(1).map((_, i) => run.slice(i, i + 2)))),
  );
}

/** Without its ending, a doubled letter before that, or a last e: making, makes, make → mak; stopped, stop → stop. */
function stemOf(word: string, endings: readonly string[]): string {
  const plain = word.replace(/['’].*$/u, "");
  const ending = endings.find((end) => plain.endsWith(end) && plain.length - end.length >= 3);
  const stem = ending === undefined ? plain : plain.slice(0, -ending.length);
  return stem.replace(/([b-df-hj-np-tv-z])\1$/u, "$1").replace(/(?<=..)[ei]$|(?<=..)y$/u, "");
}
