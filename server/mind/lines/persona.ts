/** The villager's own description, the same in every request of a kind; written once. */
import { weekdays } from "#village/clock";
import { bits } from "#village/random";
import type { Hours, Persona } from "#village/scenario";
import type { World } from "#village/world";
import { fill, type LanguagePack } from "../../language/pack.ts";
import { type FittedSection, personaBudget, withinBudget } from "../../prompts/prompt.ts";
import { tokensOf } from "../../prompts/tokens.ts";
import type { Turn } from "../turn.ts";
import { placeName } from "./place.ts";

const written = new WeakMap<Persona, Map<string, FittedSection>>();

/**
 * How much of the description a request gets: only what bears on what is asked, since it is paid for with every call.
 * What the day is for stands in the plan once it is made, and what one has lived through in the memories.
 */
const parts = {
  /** To plan a day. */
  whole: ["head", "background", "now", "habits", "home", "work"],
  /** The whole without what the villager is up to at present. */
  habits: ["head", "background", "habits", "home", "work"],
  /** To meet people and to talk with them; then the shorter forms for both, where each token is paid for. */
  talk: ["head", "background", "now", "home", "work"],
  briefTalk: ["head", "gist", "now", "home", "trade"],
  briefMeeting: ["head", "now", "home", "trade"],
  /** To think about what has happened. */
  thought: ["head", "background", "now"],
  /** To weigh what was said. */
  listener: ["head", "now", "home"],
  /** To do what is planned. */
  deed: ["head", "home", "work"],
} as const satisfies Record<string, readonly Line[]>;

type Line = "head" | "background" | "gist" | "now" | "habits" | "home" | "work" | "trade";
export type PersonaPart = keyof typeof parts;

/** For whoever meets people unless told, in the shorter form where each token is paid for. */
export function personaSection(
  turn: Turn,
  part: PersonaPart = turn.isFrugal("converse") ? "briefTalk" : "talk",
): FittedSection {
  const { persona } = turn.percept;
  let sections = written.get(persona);
  if (!sections) written.set(persona, (sections = new Map()));
  const key = `${turn.pack.language}/${part}`;
  let section = sections.get(key);
  if (!section) {
    const fitted = withinBudget(
      personaBudget,
      parts[part].flatMap((line) => personaLines(turn, persona, line)),
    );
    section = { ...fitted, hash: hashOf(fitted.lines.join("\n")) };
    sections.set(key, section);
  }
  return section;
}

/** 64 bits in hexadecimal. */
const hashOf = (text: string): string =>
  [bits(text, 1), bits(text, 2)].map((half) => half.toString(16).padStart(8, "0")).join("");

function personaLines({ pack, world }: Turn, persona: Persona, line: Line): string[] {
  const words = pack.mind.persona;
  switch (line) {
    case "head":
      return [
        fill(words.name, { name: persona.name }),
        fill(words.age, { age: persona.age }),
        fill(words.pronoun, { pronoun: pack.names.pronouns[persona.pronoun] }),
        fill(words.ways, { traits: persona.traits.join(pack.mind.list.comma) }),
      ];
    case "background":
      return [fill(words.background, { text: persona.background })];
    case "gist":
      return [fill(words.background, { text: firstSentences(persona.background, gistTokens) })];
    case "now":
      return [fill(words.now, { text: persona.currently })];
    case "habits":
      return [fill(words.habits, { text: persona.lifestyle })];
    case "home":
      return [fill(words.home, { place: placeName(world, persona.home) })];
    case "work":
      return workLines(pack, world, persona.work);
    case "trade":
      return workLines(pack, world, persona.work && { ...persona.work, hours: [] });
  }
}

/** Of a background, for the gist of it. */
const gistTokens = 25;

/** The sentences with which a text begins, one at least. */
function firstSentences(text: string, most: number): string {
  const sentences = text.split(/(?<=[.!?。！？])\s*/u);
  let kept = sentences[0] ?? "";
  for (const sentence of sentences.slice(1)) {
    const longer = text.slice(0, text.indexOf(sentence, kept.length) + sentence.length);
    if (tokensOf(longer) > most) break;
    kept = longer;
  }
  return kept;
}

function workLines(pack: LanguagePack, world: World, work: Persona["work"]): string[] {
  if (!work) return [];
  const words = pack.mind.persona;
  const place = placeName(world, work.place);
  const hours = (work.hours ?? []).map((h) => hoursLine(pack, h)).join(pack.mind.list.clause);
  return hours === ""
    ? [fill(words.work, { as: work.as, place })]
    : [fill(words.workHours, { as: work.as, place, hours })];
}

/** "Monday to Friday 07:00-18:00" */
function hoursLine(pack: LanguagePack, { days, from, to }: Hours): string {
  return fill(pack.mind.persona.hours, { days: daysLine(pack, days), from, to });
}

function daysLine(pack: LanguagePack, days: Hours["days"]): string {
  if (days === undefined || days.length === weekdays.length) return pack.mind.persona.everyDay;
  const indexes = days.map((day) => weekdays.indexOf(day)).sort((a, b) => a - b);
  const names = indexes.map((i) => pack.names.weekdays[weekdays[i] ?? "mon"]);
  const first = names[0] ?? "";
  const last = names[names.length - 1] ?? "";
  const unbroken = indexes.every((day, i) => i === 0 || day === (indexes[i - 1] ?? 0) + 1);
  return unbroken && names.length > 2
    ? fill(pack.mind.persona.span, { first, last })
    : names.join(pack.mind.list.comma);
}
