/**
 * The memory that a villager had something from: among those it had in mind at the thought, the first of those that hold
 * nearly as much of it as the best one does.
 *
 * Rules:
 * 1. Only what came to mind then, what it told by its own account, or what stands in every request (its ways, its
 *    promises) is a source.
 * 2. What it said itself, did or planned for the day is none; what it meant to do and promised is.
 * 3. Of what others said, questions and small talk (of little importance) are none.
 * 4. A place that is named has to stand in the memory too.
 * 5. Where persons are named, those memories count that hold most of them, or come from them.
 */
import type { Chronicle, Kept, Life } from "../chronicle.ts";
import { sentencesOf } from "../metrics/phrases.ts";
import { inMind } from "./in-mind.ts";
import {
  joined,
  likeness,
  shared,
  tellingShared,
  type Weights,
  type Words,
  weightsAmong,
  wordsOf,
} from "./likeness.ts";
import type { LinkOf } from "./link.ts";
import { nameOf, placeName } from "./names.ts";

type Source = LinkOf<"memory" | "start" | "voice">;

export interface Asked {
  by: string;
  /** The tick of the thought, and of what was remembered only what is older than another one. */
  at: number;
  before: number;
  /** What was said or planned; the part of it that a memory explains best counts. */
  parts: readonly string[];
  /** Whom it names; one of them may be whom it is from. */
  named?: readonly string[];
  /** What the chain is about; a source has to bear on it. */
  about?: string | undefined;
  /** Likeness from which a memory is taken for the source. */
  enough: number;
  /** What it has only seen others do counts too. */
  sights: boolean;
}

/** How near the best a memory has to come to be taken for it when it is older. */
const nearly = 0.8;
/** Share of the telling words of what the chain is about. */
const onTopic = 0.5;
/** Words that tell something which both have to hold. */
const telling = 2;
/** Lines that weigh less are small talk. */
const weighty = 4;

export function sourceOf(chronicle: Chronicle, asked: Asked): Source | undefined {
  const entries = remembered(chronicle, asked);
  const weights = weightsAmong(entries.map(({ words }) => words));
  const topic = asked.about === undefined ? undefined : [...wordsOf(asked.about)].filter(weights.tells);
  const parts = asked.parts.map((text) => ({
    text,
    words: wordsOf(text),
    places: placesIn(chronicle, text),
  }));
  const scored = entries.flatMap((entry) => {
    if (topic && topic.filter((word) => entry.words.has(word)).length < onTopic * topic.length) return [];
    const scores = parts.map((part) => scoreOf(part, entry, weights, asked.enough));
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
): number {
  if (!places.every((place) => entry.text.includes(place))) return 0;
  if (entry.needs !== undefined && !text.includes(entry.needs)) return 0;
  if (likeness(words, entry.words, weights) < enough || tellingShared(words, entry.words, weights) < telling)
    return 0;
  return shared(words, entry.words, weights);
}

const placesIn = ({ world }: Chronicle, text: string): string[] =>
  Object.values(world.scenario.places)
    .map(({ name }) => name)
    .filter((name) => text.includes(name));

interface Entry {
  text: string;
  words: Words;
  /** What has to be named for it to be the source. */
  needs?: string | undefined;
  /** The name of whoever it was heard from. */
  teller?: string | undefined;
  link: Source;
}

/**
 * The oldest first: what was known from the start, then the stream. A sentence of the persona that does not name whose
 * it is brings the one before it along.
 */
function remembered(chronicle: Chronicle, asked: Asked): Entry[] {
  const { by, before } = asked;
  const { world } = chronicle;
  const name = wordsOf(nameOf(world, by));
  const life = chronicle.life(by);
  const mind = inMind(life, asked.at);
  const known = sentencesOf(world.personas[by]?.currently ?? "").map((text, i, all): Entry => {
    const told = i > 0 && !text.includes(nameOf(world, by)) ? `${all[i - 1]} ${text}` : text;
    return {
      ...{ text, words: joined(wordsOf(text), name) },
      link: { kind: "start", by, t: 0, thought: null, text: told, place: null },
    };
  });
  const stream = life.memories.flatMap((memory, index): Entry[] => {
    if (memory.given !== "start" && memory.t >= before) return [];
    const needs = mind.has(index) ? undefined : placeOfPromise(chronicle, life, memory);
    if (!mind.has(index) && needs === undefined) return [];
    if (memory.given === null && !mayBeSource(chronicle, memory, asked)) return [];
    const text = toldIn(memory);
    const from = tellerOf(memory);
    const teller = from === null ? undefined : nameOf(world, from);
    const own = memory.given !== null || memory.kind === "plan" ? name : new Set<string>();
    return [
      {
        text,
        needs,
        teller,
        words: joined(wordsOf(text), saidBy(chronicle, memory), own),
        link: linkTo(by, memory, index),
      },
    ];
  });
  return [...known, ...stream];
}

function mayBeSource(chronicle: Chronicle, memory: Kept, { by, sights }: Asked): boolean {
  const { notices } = chronicle;
  switch (memory.kind) {
    case "plan":
      return isPromise(chronicle.life(by), memory);
    case "utterance":
      return memory.speaker !== by && memory.importance >= weighty;
    case "observation":
      if (memory.thought !== null || (sights && memory.subject !== null)) return true;
      return notices.some(({ data }) => memory.text.includes(data.text));
    case "reflection":
      return true;
  }
}

const isPromise = ({ promises }: Life, memory: Kept): boolean =>
  memory.kind === "plan" && promises.some(({ t, data }) => t === memory.t && memory.text.includes(data.text));

/** Promises stand in every request; one that did not come to mind is taken for the source where its place is named. */
const placeOfPromise = ({ world }: Chronicle, life: Life, memory: Kept): string | undefined =>
  isPromise(life, memory) && memory.place !== null ? placeName(world, memory.place) : undefined;

/** What a memory states; of what was said, no questions. */
const toldIn = ({ kind, text }: Kept): string =>
  kind === "utterance"
    ? sentencesOf(text)
        .filter((sentence) => !isQuestion(sentence))
        .join(" ")
    : text;

export const isQuestion = (sentence: string): boolean => /[?？][”"’')]*$/u.test(sentence);

const saidBy = ({ world }: Chronicle, { kind, speaker }: Kept): Words =>
  kind === "utterance" && speaker !== null ? wordsOf(nameOf(world, speaker)) : new Set();

/** Whoever said it, or from whose talk it was taken along. */
const tellerOf = ({ kind, speaker, subject, thought }: Kept): string | null =>
  kind === "utterance" ? speaker : kind === "observation" && thought !== null ? subject : null;

export function linkTo(by: string, memory: Kept, index: number): Source {
  const { t, thought, text, place, kind, subject, speaker } = memory;
  const common = { by, t, thought, text, place };
  if (memory.given !== null) return { ...common, kind: memory.given };
  return { ...common, kind: "memory", index, memory: kind, subject, speaker };
}
