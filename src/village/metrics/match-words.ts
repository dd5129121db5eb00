/**
 * What a language pack tells the metrics (assets/locales/<lang>/metrics.yaml). The offline model's reader
 * has words of its own; the two share neither code nor data, so that neither can flatter the other.
 */
import { z } from "zod";

const words = z.array(z.string().min(1));

export const matchWordsSchema = z.strictObject({
  /** False where words are not set apart by spaces; then parts are found anywhere in a sentence. */
  spaced: z.boolean(),
  /** Endings that a word may carry and still count: stand, stands, standing. */
  endings: words,
  /** Words by which a speaker means herself, and those by which she means whom she speaks to. */
  first: words,
  second: words,
  /** Words that deny what follows them in the same clause, at most `reach` words later. */
  negations: words,
  reach: z.number().int().min(1),
  /** Phrases that hold a negation and deny nothing: "don't forget". */
  assertions: words,
  /** Words that only suppose what follows them in the same clause: if, whether. */
  suppositions: words,
  /** Phrases that deny all that is said in the sentence, wherever they stand. */
  denials: words,
  /** Where a clause ends, besides punctuation. */
  clauses: words,
  /** First words of a sentence that goes on with what the one before was about. */
  continuations: words,
  /**
   * First words of a question that asks whether something is so, and those of one that tells it; anywhere in the
   * question where words are not set apart.
   */
  asking: words,
  telling: words,
  /** Phrases by which somebody declines what was asked of her. */
  refusals: words,
  /** Phrases by which somebody contradicts or doubts what was just said to her. */
  disagreements: words,
  /** Phrases by which a line asks to be kept to oneself. */
  confidences: words,
  /** Words for a day by how many days it is from the one on which they are said: tomorrow 1. */
  relativeDays: z.record(z.string(), z.number().int()),
  /** What makes a line a mere greeting or parting: see greeting.ts. */
  greetings: z.strictObject({
    /** The most words that a first line of a talk may have and still be only a greeting. */
    longest: z.number().int().min(1),
    /** Phrases of which one in each sentence makes a line a greeting or a parting. */
    phrases: words,
  }),
  /** What is masked in a line before it is compared with others, besides the names of the scenario: see mask.ts. */
  masks: z.strictObject({
    /** Articles that may stand before a name of a place or a thing. */
    articles: words,
    /** Endings of a plural or a possessive. */
    endings: words,
    times: words,
    numbers: words,
    places: words,
    foods: words,
    objects: words,
  }),
  /** How claims are told from other talk and compared with memories: see claims.ts and content.ts. */
  claims: z.strictObject({
    /** The names of each day of the week, Monday first. */
    weekdays: z.array(words).length(7),
    /** Numbers in words, each by itself: two, three. */
    numbers: words,
    /** Words that say nothing by themselves. */
    stop: words,
    /** Endings that a stem goes without, the longest first. */
    endings: words,
    /** Words for what is to come: will, going to. */
    future: words,
    /** Words by which a sentence only supposes, wishes or asks (would, perhaps), or judges a person by feeling (fond of). */
    supposing: words,
    /** Phrases by which one reports what another has said. */
    reports: words,
    clauses: words,
    /** Phrases in which the words of the lists above mean something else, taken out before anything is read. */
    idioms: words,
    /** What may stand between a pause and the name of the one spoken to, and after it: "Oh" Ida "dear". */
    address: z.strictObject({ before: words, after: words }),
    /** How hours are said in words, where that differs from digits; read to HH:MM. */
    clock: z.strictObject({
      /** Words for the second half of the day. */
      late: words,
      /** Between the hour and its minutes: 五 "点" 半. */
      point: words,
      /** The names of the hours 1 to 12. */
      hours: z.array(words),
      minutes: z.record(z.string(), z.number().int().min(1).max(59)),
    }),
  }),
  /** Names of the Unicode scripts whose letters have no place in a text of this language, such as Han. */
  foreign: words,
});

export type MatchWords = z.infer<typeof matchWordsSchema>;
