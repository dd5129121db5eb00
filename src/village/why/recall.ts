/**
 * The memory that a villager had something from: of what it had in mind (in-mind.ts), the first that holds nearly as much
 * of it as the best one does. A place that is named has to stand in the memory too; where persons are named, those
 * memories count that hold most of them, or come from them.
 */
import type { Chronicle } from "../chronicle.ts";
import { type Entry, entriesInMind, type Source, type Thought } from "./in-mind.ts";
import {
  isLong,
  joined,
  likeness,
  shared,
  tellingShared,
  type Weights,
  type Words,
  weightsAmong,
  wordsOf,
} from "./likeness.ts";

export interface Asked extends Thought {
  /** What was said or planned; the part of it that a memory explains best counts. */
  parts: readonly string[];
  /** Whom it names; one of them may be whom it is from. */
  named?: readonly string[];
  /** Whose names tell nothing: who says it, and those to whom it is said. */
  present?: readonly string[];
  /** What the chain is about; a source has to bear on it. */
  about?: string | undefined;
  /** Likeness from which a memory is taken for the source. */
  enough: number;
  /** Of a plan the name of where it leads; a source has to share more with the plan than that. */
  planned?: { place: string | undefined };
}

/** How near the best a memory has to come to be taken for it when it is older. */
const nearly = 0.8;
/** Share of the telling words of what the chain is about. */
const onTopic = 0.5;
/** Words that tell something which both have to hold. */
const telling = 2;

export function sourceOf(chronicle: Chronicle, asked: Asked): Source | undefined {
  const entries = entriesInMind(chronicle, asked);
  const weights = weightsAmong(entries.map(({ words }) => words));
  const topic = asked.about === undefined ? undefined : [...wordsOf(asked.about)].filter(weights.tells);
  const present = joined(...(asked.present ?? []).map(wordsOf));
  const parts = asked.parts.map((text) => ({
    text,
    words: wordsOf(text),
    places: placesIn(chronicle, text),
  }));
  const scored = entries.flatMap((entry) => {
    if (topic && topic.filter((word) => entry.words.has(word)).length < onTopic * topic.length) return [];
    if (asked.planned && !parts.some(({ text }) => bearsOn(text, entry, weights, asked.planned?.place)))
      return [];
    const scores = parts.map((part) => scoreOf(part, entry, weights, asked.enough, present));
    const score = scores.reduce((most, one) => Math.max(most, one), 0);
    const names = (asked.named ?? []).filter(
      (name) => entry.text.includes(name) || entry.teller === name,
    ).length;
    return score > 0 ? [{ score, names, link: entry.link }] : [];
  });
  const most = scored.reduce((count, { names }) => Math.max(count, names), 0);
  const named = scored.filter(({ names }) => names === most);
  const best = named.reduce((top, { score }) => Math.max(top, score), 0);
  return named.find(({ score }) => score >= nearly * best)?.link;
}

function scoreOf(
  { text, words, places }: { text: string; words: Words; places: readonly string[] },
  entry: Entry,
  weights: Weights,
  enough: number,
  present: Words,
): number {
  if (!places.every((place) => entry.text.includes(place))) return 0;
  if (entry.needs !== undefined && !text.includes(entry.needs)) return 0;
  if (
    likeness(words, entry.words, weights) < enough ||
    tellingShared(words, entry.words, weights, present) < telling
  )
    return 0;
  return shared(words, entry.words, weights);
}

/** Something else than the place is in both: where the place is named too, any word that tells, else two long ones. */
function bearsOn(text: string, entry: Entry, weights: Weights, place = ""): boolean {
  const without = (all: string): Words => wordsOf(place === "" ? all : all.replaceAll(place, " "));
  const other = without(entry.text);
  const both = [...without(text)].filter((word) => other.has(word));
  return place !== "" && entry.text.includes(place)
    ? both.some(weights.tells)
    : both.filter(isLong).length >= telling;
}

const placesIn = ({ world }: Chronicle, text: string): string[] =>
  Object.values(world.scenario.places)
    .map(({ name }) => name)
    .filter((name) => text.includes(name));
