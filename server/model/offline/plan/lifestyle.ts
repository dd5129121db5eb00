/** The hours of a life: when one wakes, eats and sleeps, and what one does by habit, read from the line "Habits". */
import { parseTimeOfDay } from "#village/clock";
import { bounded } from "../bounded-cache.ts";
import type { Language } from "../language.ts";
import { readPlace } from "../read/place-expression.ts";
import { readTime } from "../read/time-expression.ts";
import type { Persona } from "../request/persona.ts";
import { fillSlots } from "../words/fill.ts";
import type { Forms } from "../words/forms.ts";

export interface Habit {
  /** In base form: "water the beds". */
  do: string;
  place: string | undefined;
  /** Minutes since midnight. */
  at: number;
  /** The hour stands in the text, so that it takes precedence over work. */
  exact: boolean;
  /** Minutes since midnight; undefined when no end is named. */
  until: number | undefined;
  /** Weekday index; undefined = every day. */
  weekday: number | undefined;
}

export interface Lifestyle {
  /** Minutes since midnight; `bed` may lie past 1440. */
  wake: number;
  bed: number;
  breakfast: number | undefined;
  lunch: number | undefined;
  supper: number | undefined;
  habits: readonly Habit[];
  /** Where a meal is taken by habit, by the name of the meal. */
  mealPlaces: Readonly<Record<string, string | undefined>>;
}

export function lifestyleReader(language: Language, forms: Forms): (persona: Persona) => Lifestyle {
  const read = bounded(400, (key) => {
    const [habits = "", age = "30"] = key.split("\t");
    return readLifestyle(language, forms, habits, Number(age));
  });
  return (persona) => read(`${persona.habits}\t${persona.age}`);
}

function readLifestyle(language: Language, forms: Forms, text: string, age: number): Lifestyle {
  const patterns = language.pack.offline.lifestyle;
  const time = (name: string): number | undefined => {
    const words = language.compile(patterns[name] ?? "^$").exec(text)?.groups?.time;
    return words === undefined ? undefined : clockIn(language, words);
  };
  const wake = time("wake") ?? (age >= 65 ? 390 : age < 14 ? 420 : 405);
  const bed = time("bed") ?? (age < 10 ? 1215 : age < 14 ? 1260 : age >= 65 ? 1290 : 1335);
  return {
    wake,
    bed: settleBed(bed),
    breakfast: morning(time("breakfast")),
    lunch: time("lunch"),
    supper: evening(time("supper")),
    habits: readHabits(language, forms, text),
    mealPlaces: readMealPlaces(language, text),
  };
}

/** Bedtimes without a half of the day lie in the evening or shortly after midnight. */
const settleBed = (bed: number): number => (bed < 300 ? bed + 1440 : bed < 720 ? bed + 720 : bed);
const morning = (minute: number | undefined): number | undefined =>
  minute && minute < 720 ? minute : undefined;
const evening = (minute: number | undefined): number | undefined =>
  minute === undefined ? undefined : minute < 720 ? minute + 720 : minute;

function clockIn(language: Language, words: string): number | undefined {
  const direct = /^\d{1,2}:\d{2}/.exec(words)?.[0];
  return direct
    ? parseTimeOfDay(direct)
    : readTime(language, fillSlots(language.pack.offline.lifestyle.said ?? "{time}", { time: words })).from;
}

function readMealPlaces(language: Language, text: string): Record<string, string | undefined> {
  const { clauses = "$^", lunch = "$^", supper = "$^", breakfast = "$^" } = language.pack.offline.lifestyle;
  const found: Record<string, string | undefined> = {};
  for (const clause of text.split(language.compileAll(clauses))) {
    for (const [meal, pattern] of Object.entries({ breakfast, lunch, supper })) {
      if (language.compile(pattern).test(clause)) found[meal] ??= readPlace(language, clause);
    }
  }
  return found;
}

function readHabits(language: Language, forms: Forms, text: string): Habit[] {
  const patterns = language.pack.offline.lifestyle;
  const compile = (name: string): RegExp => language.compile(patterns[name] ?? "^$");
  const found: Habit[] = [];
  let last = 480;
  for (const raw of text.replace(/[.。]$/, "").split(language.compileAll(patterns.clauses ?? "$^"))) {
    const clause = raw.trim();
    const { day, from, until } = readTime(language, clause);
    const part = compile("morning").test(clause)
      ? 600
      : compile("afternoon").test(clause)
        ? 900
        : compile("evening").test(clause)
          ? 1170
          : undefined;
    const at = from ?? part ?? last + 45;
    last = at;
    if (clause === "" || compile("skip").test(clause)) continue;
    const bare = clause
      .replace(compile("every"), "")
      .replace(compile("opening"), "")
      .replace(compile("cut"), "")
      .trim();
    const verb = compile("verb").exec(`${bare} `)?.groups?.verb;
    if (!verb || !compile("third").test(verb) || bare.length > 60) continue;
    const phrase = forms.phrase("base", bare.slice(bare.indexOf(verb)));
    const weekday = day && "weekday" in day ? day.weekday : undefined;
    found.push({
      do: phrase,
      place: readPlace(language, clause),
      at,
      until,
      exact: from !== undefined,
      weekday,
    });
  }
  return found;
}
