/**
 * What a villager had in mind at a thought, from which it spoke or planned.
 *
 * Rules:
 * 1. That is what came to mind then, what it told by its own account, and what stands in every request: its ways and its
 *    promises.
 * 2. What it said itself, did or planned for the day is no source; what it meant to do and promised is.
 * 3. Of what others said, questions and small talk (of little importance) are none.
 */
import type { Chronicle, Kept, Life } from "../chronicle.ts";
import { sentencesOf } from "../metrics/phrases.ts";
import { joined, type Words, wordsOf } from "./likeness.ts";
import type { LinkOf } from "./link.ts";
import { nameOf, placeName } from "./names.ts";

export type Source = LinkOf<"memory" | "start" | "voice">;

export interface Thought {
  by: string;
  /** The tick of the thought, and of what was remembered only what is older than another one. */
  at: number;
  before: number;
  /** What it has only seen others do counts too. */
  sights: boolean;
}

/** A memory, or a sentence of the persona, that something may be from. */
export interface Entry {
  text: string;
  words: Words;
  /** What has to be named for it to be the source. */
  needs?: string | undefined;
  /** The name of whoever it was heard from. */
  teller?: string | undefined;
  link: Source;
}

/** Lines that weigh less are small talk. */
const weighty = 4;

/**
 * The oldest first: what was known from the start, then the stream. A sentence of the persona that does not name whose
 * it is brings the one before it along.
 */
export function entriesInMind(chronicle: Chronicle, asked: Thought): Entry[] {
  const { by, before } = asked;
  const { world } = chronicle;
  const name = wordsOf(nameOf(world, by));
  const life = chronicle.life(by);
  const mind = recalledAt(life, asked.at);
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

function mayBeSource(chronicle: Chronicle, memory: Kept, { by, sights }: Thought): boolean {
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

/** Indexes of memories, at the tick of a thought. */
const recalledAt = ({ recalled, told }: Life, tick: number): ReadonlySet<number> =>
  new Set([
    ...recalled.flatMap(({ t, data }) => (t === tick ? data.memories : [])),
    ...told.flatMap(({ t, memory }) => (t === tick ? [memory] : [])),
  ]);

/** The tick of a thought, with which its id begins; lines of a talk that was thought out at once are said later. */
export const tickOfThought = (thought: string | null): number | undefined =>
  thought === null ? undefined : Number(thought.slice(0, thought.indexOf("/")));
