/**
 * A line with what makes it particular masked, so that the same pattern with other fillings counts as the same line.
 *
 * Masked, in this order: places (the scenario's places and rooms, and the pack's words for places), names (villagers'
 * names and their parts), times (clock times, and the pack's words for days and hours), numbers (digits, and the
 * pack's), foods and objects (the pack's, among them the shown names of object kinds). A mask takes an article before it and
 * an ending after it along, and masks of one kind that follow each other count as one. Case and punctuation go.
 *
 *     "Ida is giving a supper at The Wick on Saturday at 17:00."  →  "[name] is giving a [food] at [place] on [time] at [time]"
 */
import type { World } from "../world.ts";
import type { MatchWords } from "./match-words.ts";
import { anyPattern, wordPatterns } from "./phrases.ts";
import { tokensOf } from "./tokens.ts";

const kinds = ["place", "name", "time", "number", "food", "object"] as const;
type Kind = (typeof kinds)[number];

/** Masks stand in a text as characters of the private use area until it is cut into words. */
const markOf = (kind: Kind): string => String.fromCharCode(0xe000 + kinds.indexOf(kind));

/** The words of a text, joined by spaces, masks in brackets. */
export type Mask = (text: string) => string;

export function createMask(world: World, words: MatchWords): Mask {
  const { times, numbers, places, foods, objects } = words.masks;
  const own = placeNames(world).map((name) => withoutArticle(name, words));
  const patterns = (phrases: readonly string[]) => wordPatterns(phrases, words, words.masks.endings);
  const rules: [Kind, RegExp[]][] = [
    ["place", patterns([...own, ...places])],
    ["name", patterns(villagerNames(world, words))],
    ["time", [/\d{1,2}[:：.]\d{2}(?!\d)/gu, ...patterns(times)]],
    ["number", [/\d+(?:[.,]\d+)*/gu, ...patterns(numbers)]],
    ["food", patterns(foods)],
    ["object", patterns(objects)],
  ];
  const articles = words.masks.articles.length > 0 && anyPattern(words.masks.articles, words).source;
  const taken = articles && new RegExp(`${articles}\\s+(?=[\\uE000-\\uE005])`, "giu");
  return (text) => {
    let masked = text;
    for (const [kind, all] of rules)
      for (const pattern of all) masked = masked.replace(pattern, markOf(kind));
    if (taken) masked = masked.replace(taken, "");
    masked = masked.replace(/([\uE000-\uE005])(?:\s*\1)+/gu, "$1");
    return masked
      .split(/([\uE000-\uE005])/u)
      .flatMap(wordsOf)
      .join(" ");
  };
}

const wordsOf = (piece: string): string[] => {
  const kind = kinds.find((k) => piece === markOf(k));
  return kind ? [`[${kind}]`] : tokensOf(piece);
};

const placeNames = ({ scenario }: World): string[] =>
  Object.values(scenario.places).flatMap(({ name, rooms }) => [
    name,
    ...Object.values(rooms ?? {}).map((room) => room.name),
  ]);

/** Whole names, their parts, and of an unspaced name of three characters and more what follows the first. */
const villagerNames = ({ scenario }: World, { spaced }: MatchWords): string[] =>
  scenario.villagers.flatMap(({ name }) => {
    const parts = name.split(/[\s·]+/);
    return [name, ...parts, ...(spaced || name.length < 3 ? [] : [name.slice(1)])];
  });

/** A name of a place without the article before it. */
export function withoutArticle(name: string, { masks }: MatchWords): string {
  const [first = "", ...rest] = name.split(" ");
  return rest.length > 0 && masks.articles.includes(first.toLowerCase()) ? rest.join(" ") : name;
}
