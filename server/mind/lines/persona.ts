/** The villager's own description, the same in every request; written once. */
import { weekdays } from "#village/clock";
import { bits } from "#village/random";
import type { Hours, Persona } from "#village/scenario";
import { fill, type LanguagePack } from "../../language/pack.ts";
import { type FittedSection, personaBudget, withinBudget } from "../../prompts/prompt.ts";
import type { Turn } from "../turn.ts";
import { placeName } from "./place.ts";

export const personaSection = (turn: Turn): FittedSection => sectionOf(turn, "whole");

/** The same without what the villager is up to at present. */
export const habitSection = (turn: Turn): FittedSection => sectionOf(turn, "habits");

type Part = "whole" | "habits";
const written = new WeakMap<Persona, Map<string, FittedSection>>();

function sectionOf(turn: Turn, part: Part): FittedSection {
  const { persona } = turn.percept;
  let sections = written.get(persona);
  if (!sections) written.set(persona, (sections = new Map()));
  const key = `${turn.pack.language}/${part}`;
  let section = sections.get(key);
  if (!section) {
    const fitted = withinBudget(personaBudget, personaLines(turn, persona, part));
    section = { ...fitted, hash: hashOf(fitted.lines.join("\n")) };
    sections.set(key, section);
  }
  return section;
}

/** 64 bits in hexadecimal. */
const hashOf = (text: string): string =>
  [bits(text, 1), bits(text, 2)].map((half) => half.toString(16).padStart(8, "0")).join("");

function personaLines({ pack, world }: Turn, persona: Persona, part: Part): string[] {
  const words = pack.mind.persona;
  const lines = [
    fill(words.name, { name: persona.name }),
    fill(words.age, { age: persona.age }),
    fill(words.pronoun, { pronoun: pack.names.pronouns[persona.pronoun] }),
    fill(words.ways, { traits: persona.traits.join(pack.mind.list.comma) }),
    fill(words.background, { text: persona.background }),
    ...(part === "whole" ? [fill(words.now, { text: persona.currently })] : []),
    fill(words.habits, { text: persona.lifestyle }),
    fill(words.home, { place: placeName(world, persona.home) }),
  ];
  const { work } = persona;
  if (!work) return lines;
  const place = placeName(world, work.place);
  const hours = (work.hours ?? []).map((h) => hoursLine(pack, h)).join(pack.mind.list.clause);
  lines.push(
    hours === ""
      ? fill(words.work, { as: work.as, place })
      : fill(words.workHours, { as: work.as, place, hours }),
  );
  return lines;
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
