/**
 * A language pack, typed: every word that a villager thinks, says or is shown by the server. Packs are data
 * (assets/locales/<lang>/*.yaml); this file says which words there must be.
 */
import { z } from "zod";
import { weekdays } from "#village/clock";
import { problemCodes } from "#village/errors";
import { icons, objectKinds } from "#village/kinds";
import { purposes } from "../model/language-model.ts";

const words = <K extends string>(...keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, z.string()])) as Record<K, z.ZodString>);
const wordList = z.array(z.string()).min(1);
const weathers = ["clear", "cloudy", "rain"] as const;
const pronouns = ["she", "he", "they"] as const;

// biome-ignore format: a table
export const mindWords = z.strictObject({
  list: words("comma", "last", "clause", "sentence"),
  persona: words(
    "name", "age", "pronoun", "ways", "background", "now", "habits", "home", "work", "workHours", "hours", "everyDay", "span",
  ),
  now: words("moment", "weather", "room", "place", "outdoors", "doing", "nothing", "mood").extend({
    talked: words("none", "once", "many"),
  }),
  place: words("runBy", "line", "home", "openAir", "house", "open", "outside", "closedToday", "locked"),
  people: words("line", "other", "about", "neighbour", "stranger", "never").extend({
    liking: words("much", "well", "neither", "little", "dislike"),
    talks: words("none", "once", "many"),
    pronouns: words(...pronouns),
  }),
  promise: words(
    "line", "lineNoPlace", "lineAlone", "lineAloneNoPlace", "to", "span", "from", "someDay", "revised",
    "made", "madeNoPlace", "meant", "meantNoPlace", "kept", "broken", "givenUp", "givenUpAlone", "inVain",
  ),
  memory: words(
    "stamped", "before", "moment", "longAgo", "saidToMe", "iSaid", "saidTo", "overheard", "thought", "someone", "ownAct",
    "ownActOutdoors", "act", "actOutdoors", "object", "noticeAt", "notice", "closed", "plan",
  ).extend({ weather: words(...weathers) }),
  block: words("line", "lineNoPlace", "earlier", "aim"),
  spot: words("object", "room", "openObject", "place"),
  perceived: words("doing", "idle", "asleep", "walking", "came", "talking", "busyTalking", "object", "overheard"),
  setting: words("room", "place", "outdoors", "three", "four", "lines", "next", "topic", "line"),
  because: words("plan", "unfold", "takeaway", "focal", "insights", "closed", "noWay"),
  sleep: words("doing", "block").extend({ words: wordList }),
  free: words("block"),
  idle: z.array(z.strictObject({ do: z.string(), icon: z.enum(icons) })).min(1),
  query: words("day", "person", "matter"),
  importance: z.strictObject({
    /** Match whole words only; false for a language written without spaces. */
    whole: z.boolean(),
    groups: z.array(z.strictObject({ add: z.number().int().min(1), words: wordList })),
    greetings: wordList,
    /** A line with a greeting in it is nothing more when it has at most so many signs. */
    greetingLength: z.number().int().min(1),
  }),
  embedding: z.strictObject({ stop: wordList }),
});

export const shownNames = z.strictObject({
  weekdays: words(...weekdays),
  weather: words(...weathers),
  moods: words("low", "content", "bright"),
  pronouns: words(...pronouns),
  /** States that a villager can put an object in. */
  states: z.record(z.string(), z.string()),
  rooms: z.record(z.string(), z.string()),
  objects: words(...Object.keys(objectKinds)),
});

export const promptWords = z.strictObject({
  system: z.string(),
  /** Stands before the schema where the server takes none. */
  form: z.string(),
  purposes: words(...purposes),
  settling: z.string(),
  sections: z.record(z.string(), z.string()),
  problem: words(
    "unreadable",
    "schema",
    "gap",
    "start",
    "long",
    "sleep",
    "who",
    "plan",
    "empty",
    "silent",
    "again",
  ),
});

/** What the built-in embedder knows of the words of a language. */
export const embeddingWords = z.strictObject({
  /** By word: its irregular forms, parted by spaces. */
  forms: z.record(z.string(), z.string()),
  /** Words that belong together, a group an entry, parted by spaces. */
  kin: z.array(z.string()).max(255),
});

/** By percent: the words that tell so much of what a text is about, parted by spaces. */
export const rarityBands = z.record(z.string().regex(/^\d{1,2}$/), z.string());

const sentences = words("expected", "came", "todo");
export const errorWords = z.strictObject(
  Object.fromEntries(problemCodes.map((code) => [code, sentences])) as Record<
    (typeof problemCodes)[number],
    typeof sentences
  >,
);

export interface LanguagePack {
  /** Such as "en". */
  language: string;
  mind: z.infer<typeof mindWords>;
  names: z.infer<typeof shownNames>;
  prompts: z.infer<typeof promptWords>;
  errors: z.infer<typeof errorWords>;
  embedding: z.infer<typeof embeddingWords> & { rarity: z.infer<typeof rarityBands> };
}

export type Slots = Readonly<Record<string, string | number>>;

/** The template with every {slot} filled. An unknown slot is a bug in pack or code, so it throws. */
export function fill(template: string, slots: Slots): string {
  let text = "";
  for (const [i, part] of partsOf(template).entries()) {
    // Parts alternate: text, slot, text, slot …
    const value = i % 2 === 0 ? part : slots[part];
    if (value === undefined) throw new Error(`no value for {${part}} in "${template}"`);
    text += value;
  }
  return text;
}

const split = new Map<string, readonly string[]>();

function partsOf(template: string): readonly string[] {
  let parts = split.get(template);
  if (!parts) split.set(template, (parts = template.split(/\{(\w+)\}/)));
  return parts;
}

/** Items as the language joins them: "a, b and c". */
export function listed(pack: LanguagePack, items: readonly string[]): string {
  const { comma, last } = pack.mind.list;
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(comma)}${last}${items[items.length - 1]}`;
}
