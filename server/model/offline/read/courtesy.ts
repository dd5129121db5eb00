/**
 * Tells courtesy from matter: a sentence that one of the pack's own ways of greeting, asking, answering or parting says.
 * It is answered and then forgotten; it is no news.
 */
import { escaped, matchesIn } from "#village/pattern";
import { bounded } from "../bounded-cache.ts";
import type { Language } from "../language.ts";
import { slotsOf } from "../words/fill.ts";

/** The act that the sentence belongs to; undefined for words that carry a matter. */
export type CourtesyReader = (sentence: string) => string | undefined;

/** Slots that carry what is said; a sentence with one of them is never mere courtesy. */
const matter = new Set(["text", "what", "host", "facts", "doing", "names"]);

export function createCourtesyReader(language: Language): CourtesyReader {
  const fixed = new Map<string, string>();
  const addressed = new Map<string, string>();
  const open: { fits: (sentence: string) => boolean; act: string; size: number }[] = [];
  for (const [act, ways] of Object.entries(language.pack.speech.acts)) {
    for (const sentence of ways.flatMap(sentencesOf)) {
      const slots = slotsOf(sentence);
      if (slots.some((slot) => matter.has(slot)) || !/\p{L}/u.test(sentence.replace(slot, ""))) continue;
      if (slots.length === 0) {
        fixed.set(sentence, fixed.get(sentence) ?? act);
        const called = withName(language, sentence);
        addressed.set(called, addressed.get(called) ?? act);
      } else open.push({ fits: fitting(language, sentence), act, size: sentence.replace(slot, "").length });
    }
  }
  // The more words of its own a way has, the surer it is meant.
  open.sort((a, b) => b.size - a.size);
  const name = language.compileAll("{{wordStart}}{{name}}{{title}}{{called}}");
  /** The same said to somebody by name. */
  const calling = (sentence: string): string | undefined => {
    for (const match of matchesIn(sentence, name)) {
      const end = match.index + match[0].length;
      const act = addressed.get(`${sentence.slice(0, match.index)}{name}${sentence.slice(end)}`);
      if (act !== undefined) return act;
    }
    return undefined;
  };
  return bounded(
    12_000,
    (sentence) => fixed.get(sentence) ?? calling(sentence) ?? open.find(({ fits }) => fits(sentence))?.act,
  );
}

/** A sentence with the slot of a name where the pack's rules put one. */
const withName = ({ pack, compile }: Language, sentence: string): string =>
  pack.speech.address.reduce((text, { find, put }) => text.replace(compile(find), put), sentence);

const slot = /\{\p{L}+_?\}/gu;

const sentencesOf = (way: string): string[] =>
  way
    .replace(/^\([^)]*\) /u, "")
    .split(/(?<=[.!?。！？…]|\{text\})\s*(?=\S)/u)
    .filter((sentence) => sentence !== "");

/** Whether a sentence is this one with its slots filled. Its two ends tell nearly always, and sooner than a pattern. */
function fitting(language: Language, way: string): (sentence: string) => boolean {
  const parts = way.split(slot);
  const [first, last] = [parts[0] as string, parts.at(-1) as string];
  const filled = slotsOf(way).map((name) => (people.has(name) ? "{{name}}{{title}}(?: {{name}})*" : ".+"));
  const pattern = language.compile(`^${parts.map((part, i) => escaped(part) + (filled[i] ?? "")).join("")}$`);
  return (sentence) => sentence.startsWith(first) && sentence.endsWith(last) && pattern.test(sentence);
}

/** Slots that a name alone fills: “I'm going to marry” introduces nobody. */
const people = new Set(["name", "self", "other"]);
