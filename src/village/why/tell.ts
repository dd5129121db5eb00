/**
 * Tells clauses and sentences in a language. A sentence comes in pieces, those that are a clause with their link, so
 * that each can be gone to; joined they are plain text. What villagers said stands in quotes, as it was said.
 */
import type { Chronicle } from "../chronicle.ts";
import { formatTimeOfDay, isNear, timeAt } from "../clock.ts";
import { sentencesOf } from "../metrics/phrases.ts";
import { spaced } from "../spacing.ts";
import type { Clause, Sentence } from "./explain.ts";
import { likeness, weightsAmong, wordsOf } from "./likeness.ts";
import type { Link } from "./link.ts";
import { nameOf, placeName } from "./names.ts";
import { isGiven, templateOf, whomOf } from "./template.ts";
import type { WhyWords } from "./words.ts";

export interface Piece {
  text: string;
  /** What it tells of; null for words between clauses. */
  link: Link | null;
}

export interface Teller {
  /** Whom it is about is named by a pronoun. */
  clause(clause: Clause, about?: string): string;
  sentence(sentence: Sentence, about?: string): Piece[];
  when(tick: number): string;
}

/** Characters of a quote, at most. */
const longest = 150;

/** `now` is the tick shown: of days within a week of it the weekday tells enough. */
export function createTeller(chronicle: Chronicle, words: WhyWords, now: number): Teller {
  const { world } = chronicle;
  const when = (tick: number): string => {
    const { day, weekday, minuteOfDay } = timeAt(world.calendar, tick);
    return fill(isNear(day, timeAt(world.calendar, now).day) ? words.when : words.whenDay, {
      weekday: words.weekdays[weekday],
      day: String(day),
      time: formatTimeOfDay(minuteOfDay),
    });
  };
  const named = (id: string, form: "who" | "whom" | "whose", about: string | undefined): string =>
    id === about
      ? words.pronouns[world.personas[id]?.pronoun ?? "they"][form]
      : fill(words.name[form], { name: nameOf(world, id) });
  /** By a pronoun with which a verb goes as with a name, else by name. */
  const selfOf = (id: string): string => {
    const pronoun = world.personas[id]?.pronoun ?? "they";
    return pronoun === "they" ? nameOf(world, id) : words.pronouns[pronoun].who;
  };
  const all = (ids: readonly string[], about: string | undefined): string => {
    const names = ids.map((id) => named(id, "whom", about));
    const last = names.pop() ?? "";
    return names.length === 0 ? last : `${names.join(words.comma)}${words.and}${last}`;
  };
  const placed = (template: string, { place }: Link): string =>
    place === null ? "" : fill(template, { place: placeName(world, place) });
  const clause = ({ link, role }: Clause, about?: string): string => {
    const [from, until] = hoursOf(link).map((tick) =>
      formatTimeOfDay(timeAt(world.calendar, tick).minuteOfDay),
    );
    return fill(templateOf(chronicle, words, link, role), {
      who: named(link.by, "who", about),
      whose: named(link.by, "whose", about),
      whom: all(whomOf(link), about),
      to:
        role !== "agreed" && isGiven(chronicle, link)
          ? fill(words.to, { whom: all(whomOf(link), about) })
          : "",
      self: selfOf(link.by),
      other: link.text,
      where: placed(words.where, link),
      toward: placed(words.toward, link),
      when: when(link.t),
      quote: fill(words.quote, { text: clip(bearingOn(link)) }),
      from: from ?? "",
      until: until ?? "",
    });
  };
  const sentence = ({ joint, clauses }: Sentence, about?: string): Piece[] => {
    const told = clauses.map((one): Piece => ({ text: clause(one, about), link: one.link }));
    const forms = [words.joints[joint]].flat();
    const template = forms[Math.min(forms.length, Math.max(1, told.length)) - 1];
    const slots: Record<string, Piece | undefined> = { one: told[0], two: told[1], three: told[2] };
    const pieces = (template ?? "").split(/\{\{(\w+)\}\}/u).flatMap((part, i): Piece[] => {
      if (i % 2 === 0) return part === "" ? [] : [{ text: part, link: null }];
      const piece = slots[part];
      return piece ? [piece] : [];
    });
    return pieces.map(({ text, link }, i) => {
      const told = i === 0 ? capital(text) : text;
      const [next = ""] = pieces[i + 1]?.text ?? "";
      return { text: spaced(told + next).slice(0, next === "" ? undefined : -next.length), link };
    });
  };
  return { clause, sentence, when };
}

const fill = (template: string, slots: Readonly<Record<string, string>>): string =>
  spaced(template.replace(/\{\{(\w+)\}\}/gu, (slot, name: string) => slots[name] ?? slot));

export const capital = (text: string): string => {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
};

const hoursOf = (link: Link): number[] => (link.kind === "block" ? [link.block.from, link.block.to] : []);

/** Of several sentences said the one that bears most on what the chain is about. */
function bearingOn({ kind, text, about }: Link): string {
  const parts = sentencesOf(text);
  if (about === undefined || kind === "start" || parts.length < 2) return text;
  const topic = wordsOf(about);
  const weights = weightsAmong(parts.map(wordsOf));
  const scores = parts.map((part) => likeness(topic, wordsOf(part), weights));
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  return best > 0 ? (parts[scores.indexOf(best)] as string).trim() : text;
}

/** At most so many characters, ended with an ellipsis; the sentence around a quote brings its own full stop. */
function clip(text: string): string {
  const signs = [...text.trim().replace(/[.。]$/u, "")];
  if (signs.length <= longest) return signs.join("");
  const shorter = signs.slice(0, longest - 1).join("");
  return `${shorter.trimEnd()}…`;
}
