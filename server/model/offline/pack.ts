/**
 * The shape of an offline language pack as plain parsed data. Every word the model reads or says stands in it;
 * the code holds none. Loaded by the caller (cli/compose, or a test), so that this folder does no input or output.
 */
import { z } from "zod";

const texts = z.array(z.string());

/** "kneading the dough | bake | counter, table | 8-14 | lit": what, icon, things it is done at, minutes, state. */
const action = z.string().transform((text) => {
  const [does = "", icon = "", at = "", minutes = "", state = ""] = text
    .split(" |")
    .map((part) => part.trim());
  const [shortest = 5, longest = 15] = minutes.split("-").map(Number);
  return {
    do: does,
    icon,
    /** Kinds of things as shown to people, best first; none = the room itself. */
    at: at === "" ? [] : at.split(",").map((kind) => kind.trim()),
    shortest,
    longest,
    state: state === "" ? null : state,
  };
});
export type ActionEntry = z.output<typeof action>;

const activity = z.object({
  /** Matched against what the block says is done. */
  do: z.string().optional(),
  /** Matched against the names of the things there. */
  at: z.string().optional(),
  /** Only for those younger than this, in years. */
  under: z.number().optional(),
  actions: z.array(action),
});
export type Activity = z.output<typeof activity>;

const leisure = z.object({
  do: z.string(),
  /** Matched against a place's name and description; "home" and "open" stand for one's home and open air. */
  place: z.string(),
  minutes: z.tuple([z.number(), z.number()]),
  /** Earliest and latest beginning, "HH:MM". */
  between: z.tuple([z.string(), z.string()]),
  weight: z.number().default(1),
  /** Matched against the persona's own words; a match makes it three times as likely. */
  likes: z.string().optional(),
  ages: z.tuple([z.number(), z.number()]).default([0, 120]),
  dry: z.boolean().default(false),
  /** Only on the days that the place's description names. */
  ownDays: z.boolean().default(false),
  /** Only where the air is open. */
  air: z.boolean().default(false),
});
export type Leisure = z.infer<typeof leisure>;

const formRules = z.object({
  irregular: z.record(z.string(), z.string()).default({}),
  rules: z.array(z.tuple([z.string(), z.string()])).default([]),
});

const timePattern = z.object({
  pattern: z.string(),
  /** Which half of the day the words themselves tell. */
  half: z.enum(["am", "pm"]).optional(),
  plus: z.number().optional(),
  at: z.string().optional(),
});

/** How those under an age call those from an age on. */
const callRule = z.object({
  under: z.number(),
  from: z.number().default(0),
  pronoun: z.string().optional(),
  /** What the relation to them says. */
  relation: z.string().optional(),
  put: z.string(),
});

const personRule = z.object({ find: z.string(), put: z.string() });
export type PersonRule = z.infer<typeof personRule>;

const reading = z
  .object({
    language: z.string(),
    weekdays: texts.length(7),
    /** Patterns of what each weekday is also called; the names themselves unless told. */
    weekdayForms: texts.length(7).optional(),
    /** Whether spaces part the words. */
    spaces: z.boolean().default(true),
    /** Whether names are written large; where they are not, those that a request shows are marked. */
    capitals: z.boolean().default(true),
    /** Whether a pronoun is plain only where nobody else was named before it. */
    oneNamed: z.boolean().default(false),
    /** How many English letters one sign is worth. */
    density: z.number().default(1),
    macros: z.record(z.string(), z.string()),
    lines: z
      .object({
        keys: z.record(z.string(), z.string()),
        moods: z.record(z.string(), z.number()),
        likes: z.array(z.object({ pattern: z.string(), value: z.number() })),
        pronounOf: z.record(z.string(), z.string()),
        /** The port's names of weathers by those shown, where they differ. */
        weathers: z.record(z.string(), z.string()).default({}),
      })
      .catchall(z.unknown()),
    days: z.array(z.object({ pattern: z.string(), offset: z.number() })),
    parts: z.array(
      z.object({ pattern: z.string(), from: z.string(), half: z.enum(["am", "pm"]).optional() }),
    ),
    numbers: z.record(z.string(), z.number()),
    hours: z.array(timePattern),
    hosts: texts,
    /** Looser names of events, read where a day to come stands beside them; `what` names those without a word of their own. */
    eventLoose: z.array(z.object({ pattern: z.string(), what: z.string().optional() })).default([]),
    /** Places as only an event's are read; the group `place`. */
    eventPlaces: texts.default([]),
    /** Words by which an event is told without a noun for it, and what it is then called; the first that fits. */
    deeds: z.array(z.object({ pattern: z.string(), what: z.string() })),
    /** Pronouns of the third person that may stand for whoever was just named. */
    thirds: texts,
    kinds: z.record(z.string(), z.string()),
    acts: z.record(z.string(), z.string()),
    positive: texts,
    negative: texts,
    grave: texts,
    light: texts,
    stopwords: texts,
    /** Words of some weight that stand in half of all talk, and so join no two matters. */
    faint: texts,
    /** How a thing is named: its words, the word after its end, what is no thing; and as the same or another says it. */
    things: z.object({
      find: z.string(),
      end: z.string(),
      vague: z.string(),
      /** Things that are known without an article. */
      known: z.string().optional(),
    }),
  })
  .catchall(z.unknown());

/** How an hour is said: part of the day, hour and minutes. Without it hours are said as "17:00". */
const clockWords = z.object({
  /** By their beginning, "HH:MM", the latest last. */
  parts: z.array(z.object({ from: z.string(), word: z.string() })),
  /** Names of the hours from 0 to 12. */
  hours: texts.length(13),
  /** Names of minutes after the hour, by their number. */
  minutes: z.record(z.string(), z.string()),
  template: z.string(),
});

const speech = z.object({
  clock: clockWords.optional(),
  forms: z.record(z.string(), formRules),
  /** Rules that turn text about oneself, about the partner, and said by another, into words one can say. */
  person: z.record(z.string(), z.array(personRule)),
  /** How somebody is called by those who are younger; the first rule that fits. */
  calls: z.array(callRule).default([]),
  pronouns: z.record(z.string(), z.record(z.string(), z.string())),
  /** Words such as days and hours as said. */
  say: z.record(z.string(), z.string()),
  /** Rules with {day} for today and {here} for the place one is at. */
  local: z.array(personRule),
  /** Corrections made on every finished line. */
  polish: z.array(personRule),
  /** Ways to put a sentence of one's own in other words; each rule picks one. */
  rephrase: z.array(z.object({ find: z.string(), put: texts })).default([]),
  /** Puts the name of the one who is meant into a line, where several talk. */
  address: z.array(personRule).default([]),
  verbs: texts,
  acts: z.record(z.string(), texts),
  memories: z.record(z.string(), texts),
  because: z.record(z.string(), texts),
  reflect: z.record(z.string(), texts),
});

/** How one's own description tells what one will do; a language without it plans by what it reads in sentences. */
const agenda = z.object({
  /** Where a sentence is cut into clauses. */
  clauses: z.string(),
  /** A clause that only names another time for what was just said. */
  again: z.string(),
  /** The first rule that fits a clause tells what is to be done. */
  rules: z.array(
    z.object({
      find: z.string(),
      kind: z.enum(["promise", "goal", "fixture"]),
      form: z.enum(["third", "ing"]).optional(),
      put: z.string().optional(),
    }),
  ),
  /** What may be cut off the end: reasons, conditions, words left over. */
  cut: z.string(),
  /** What is too vague to be done at an hour. */
  vague: z.string(),
  /** The thing a clause speaks of, the word that stands for it later, and how it is then called. */
  things: z.string(),
  it: z.string(),
  the: z.string(),
  /** Who goes along. */
  along: z.string(),
  /** The one just promised something, as {him}. */
  him: z.string(),
  /** What is said of another person in passing. */
  aside: z.string(),
  /** Words that name a {place} which stands beside them anyway. */
  at: z.string(),
});

export type Agenda = z.infer<typeof agenda>;

/** Where a thing is done, by its words. */
const whereabouts = z.array(z.object({ do: z.string(), place: z.string() }));

/** What one asks a few people to at home; `free`: only on days without work, or only on others. */
const gathering = z.object({
  what: z.string(),
  from: z.string(),
  until: z.string(),
  free: z.boolean().optional(),
  /** A pattern over the persona of those who would. */
  likes: z.string().optional(),
});

/** A step towards an event of one's own. `place`: a pattern over name and description, `event`, `home` or `open`. */
const preparation = z.object({
  do: z.string(),
  place: z.string(),
  /** Time of day, not before; by the number of the step where it is left out. */
  from: z.string().optional(),
});

const offline = z.object({
  /** Patterns over the line "Ways", by character. */
  traits: z.record(z.string(), z.string()),
  /** Patterns over the line "Habits". */
  lifestyle: z.record(z.string(), z.string()),
  /** Rules that make a block of the words of "Work": "is the foreman" → "work as the foreman". */
  workWords: z.array(personRule),
  /** What blocks of a day are called. */
  blocks: z.record(z.string(), texts),
  /** Patterns over a place's name and description. */
  places: z.record(z.string(), z.string()),
  leisure: z.array(leisure),
  preparations: z.array(z.object({ event: z.string(), steps: z.array(preparation) })),
  gatherings: z.array(gathering).default([]),
  agenda: agenda.optional(),
  whereabouts: whereabouts.default([]),
  /** Things that fill the slots of actions. */
  things: z.record(z.string(), texts),
  /** Patterns over what somebody is doing or has planned: asleep, absorbed, fair (for fair weather only). */
  doing: z.record(z.string(), z.string()),
});

export const offlinePack = z.object({ reading, speech, offline, activities: z.record(z.string(), activity) });
export type OfflinePack = z.output<typeof offlinePack>;
/** What callers hand over: the parsed files reading, speech, offline and activities of a language. */
export type OfflinePackInput = z.input<typeof offlinePack>;
