/** The persona of the villager who is asked, as its section tells it. */
import { parseTimeOfDay } from "#village/clock";
import { matchesIn } from "#village/pattern";
import { bounded } from "../bounded-cache.ts";
import type { Language } from "../language.ts";

export interface Hours {
  /** Indexes of weekdays, 0 = Monday; all seven when the line names none. */
  days: readonly number[];
  /** Minutes since midnight. */
  from: number;
  until: number;
}

interface Work {
  /** As in "runs the café". */
  as: string;
  place: string;
  hours: readonly Hours[];
}

export interface Persona {
  name: string;
  age: number;
  pronoun: string;
  /** The line "Ways", in lower case. */
  ways: string;
  background: string;
  now: string;
  habits: string;
  home: string;
  work: Work | undefined;
  /** The whole section in lower case, for matching likings. */
  all: string;
}

export function personaReader(language: Language): (lines: readonly string[]) => Persona {
  const read = bounded(400, (joined) => readPersona(language, joined));
  return (lines) => read(lines.join("\n"));
}

function readPersona(language: Language, joined: string): Persona {
  const { keys } = language.pack.reading.lines;
  const values = new Map<string, string>();
  for (const line of joined.split("\n")) {
    const match = language.pattern("lines.pair").exec(line)?.groups;
    if (match) values.set(match.key as string, match.value as string);
  }
  const value = (key: string): string => values.get(keys[key] ?? "") ?? "";
  return {
    name: value("name"),
    age: Number(value("age")) || 30,
    pronoun: value("pronoun") || "they",
    ways: value("ways").toLowerCase(),
    background: value("background"),
    now: value("now"),
    habits: value("habits"),
    home: value("home"),
    work: readWork(language, value("work")),
    all: joined.toLowerCase(),
  };
}

function readWork(language: Language, line: string): Work | undefined {
  const match = language.pattern("lines.workWords").exec(line)?.groups;
  if (!match) return undefined;
  return { as: match.as as string, place: match.place ?? "", hours: readHours(language, match.hours ?? "") };
}

/** Reads "Monday to Friday 07:00-18:00; Saturday 08:00-12:00". */
export function readHours(language: Language, text: string): Hours[] {
  const found: Hours[] = [];
  let days: readonly number[] = everyDay;
  for (const match of matchesIn(text, language.compileAll(String(language.pack.reading.lines.hourRange)))) {
    const { days: words = "", from = "", until = "" } = match.groups ?? {};
    const named = readDays(language, words);
    if (named.length > 0) days = named;
    found.push({ days, from: parseTimeOfDay(from) ?? 0, until: parseTimeOfDay(until) ?? 1440 });
  }
  return found;
}

const everyDay: readonly number[] = [0, 1, 2, 3, 4, 5, 6];

function readDays(language: Language, words: string): number[] {
  const { weekdays } = language.pack.reading;
  const range = language.pattern("lines.dayRange").exec(words)?.groups;
  if (range) {
    const first = weekdays.indexOf(range.first as string);
    const last = weekdays.indexOf(range.last as string);
    if (first >= 0 && last >= 0) {
      return everyDay.filter((day) =>
        first <= last ? day >= first && day <= last : day >= first || day <= last,
      );
    }
  }
  return everyDay.filter((day) => words.includes(weekdays[day] as string));
}
