/** Says an act in one of the ways of the pack: those whose conditions hold and whose slots can be filled. */
import { chance } from "#village/random";
import type { Language } from "../language.ts";
import { fillSlots, type Slots, slotsOf } from "../words/fill.ts";
import { sayClocks } from "../words/say-clock.ts";

export interface Saying {
  /** Conditions that hold: ways, relation, mood, time. */
  tags: ReadonlySet<string>;
  seed: number;
  /** Name of the one who speaks, whose own turns of phrase come first; undefined when any will do. */
  speaker: string | undefined;
  /** Ways that were used already and are not to be used again. */
  isSpent: (text: string) => boolean;
}

export interface Grammar {
  /** A way of saying the act; undefined when none fits or all are spent. */
  say(act: string, slots: Slots, saying: Saying): string | undefined;
  /** Fills one of the pack's sentences for oneself (memories, because, reflect). */
  note(list: readonly string[] | undefined, slots: Slots, seed: number, purpose: string): string | undefined;
}

interface Way {
  require: readonly string[];
  forbid: readonly string[];
  text: string;
  slots: readonly string[];
  /** How many of its slots take up what was said. */
  taken: number;
  /** Words that lead in a matter of one's own, and grow stale sooner than it does; empty when there are none. */
  lead: string;
}

export function createGrammar(language: Language): Grammar {
  const acts = new Map(
    Object.entries(language.pack.speech.acts).map(([act, ways]) => [act, ways.map(readWay)]),
  );
  const small = language.compile(language.pack.speech.pronouns.words?.small ?? "^$");
  const isSmall = (word: string): boolean =>
    small.test(word) || (word.length > 1 && language.words.stopwords.has(word.toLowerCase()));
  const finish = (text: string): string => sayClocks(language, polish(language, text));
  return {
    say(act, slots, { tags, seed, speaker, isSpent }) {
      const fitting = (acts.get(act) ?? []).filter((way) => fits(way, tags, slots));
      const keyed = fitting.map((way, index) => ({
        way,
        // The exponential draw of a weighted order, with a square root in place of a power of 1/weight.
        key: drawn(
          chance(seed, act, index, way.text),
          way.require.length * 3 + way.taken + (isFavourite(speaker, act, way.text) ? favour : 0),
        ),
      }));
      keyed.sort((a, b) => b.key - a.key);
      for (const { way } of keyed) {
        const text = finish(fillSlots(way.text, slots, isSmall));
        if (!isSpent(text) && !(way.lead !== "" && isSpent(way.lead))) return text;
      }
      return undefined;
    },
    note(list, slots, seed, purpose) {
      const fitting = (list ?? []).filter((text) => slotsOf(text).every((name) => slots[name] !== undefined));
      const text = fitting[Math.floor(chance(seed, "note", purpose) * fitting.length)];
      return text === undefined ? undefined : finish(fillSlots(text, slots, isSmall));
    },
  };
}

/** A favourite way weighs as much as one that fits by so many conditions more. */
const favour = 24;
/** Of all ways of an act so large a share is a speaker's own. */
const ownShare = 0.22;

/** Everybody has turns of phrase of their own, the same on every day and in every run. */
const isFavourite = (speaker: string | undefined, act: string, way: string): boolean =>
  speaker !== undefined && chance(0, "favourite", speaker, act, way) < ownShare;

/** Ways that fit more closely come first more often: each condition takes a root of the draw. */
function drawn(luck: number, conditions: number): number {
  let key = luck;
  for (let i = 0; i < conditions; i++) key = Math.sqrt(key);
  return key;
}

function fits(way: Way, tags: ReadonlySet<string>, slots: Slots): boolean {
  return (
    way.require.every((tag) => tags.has(tag)) &&
    !way.forbid.some((tag) => tags.has(tag)) &&
    way.slots.every((name) => slots[name] !== undefined)
  );
}

function readWay(entry: string): Way {
  const match = /^\(([^)]*)\) (.*)$/u.exec(entry);
  const tags = (match?.[1] ?? "").split(" ").filter((tag) => tag !== "");
  const text = match?.[2] ?? entry;
  return {
    require: tags.filter((tag) => !tag.startsWith("!")),
    forbid: tags.filter((tag) => tag.startsWith("!")).map((tag) => tag.slice(1)),
    text,
    slots: slotsOf(text),
    taken: slotsOf(text).filter((slot) => slot === "who").length * 2,
    lead: /^([^{}]+)\{text_?\}/u.exec(text)?.[1]?.trim() ?? "",
  };
}

/** The pack's last corrections, and a capital at the head of each sentence. */
function polish(language: Language, text: string): string {
  let polished = text;
  for (const { find, put } of language.pack.speech.polish)
    polished = polished.replace(language.compileAll(find), put);
  return polished.replace(
    /(^|[.!?] )(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
