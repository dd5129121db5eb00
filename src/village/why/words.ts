/** The words in which a why is told: assets/locales/<lang>/why.json. Slots stand in double braces. */
import { z } from "zod";
import { weekdays } from "../clock.ts";

const text = z.string().min(1);
const forms = z.strictObject({ who: text, whom: text, whose: text });

export const whyWordsSchema = z.strictObject({
  /** The one whom the why is of; others go by name. */
  pronouns: z.strictObject({ she: forms, he: forms, they: forms }),
  name: forms,
  /** Between names, and before the last of them. */
  comma: z.string(),
  and: z.string(),
  weekdays: z.record(z.enum(weekdays), text),
  when: text,
  /** Of a day so far from the one shown that the weekday alone does not tell it. */
  whenDay: text,
  where: text,
  /** Of a walk, whose place is the one that it leads to. */
  toward: text,
  /** Of a promise, to whom it was given. */
  to: text,
  quote: text,
  joints: z.strictObject({
    /** For one, two and three clauses. */
    because: z.tuple([text, text, text]),
    so: text,
    for: z.tuple([text, text]),
  }),
  clauses: z.strictObject({
    act: text,
    walk: text,
    block: text,
    promised: text,
    promisedShort: text,
    resolved: text,
    resolvedShort: text,
    asked: text,
    told: text,
    said: text,
    heard: text,
    overheard: text,
    own: text,
    remembered: text,
    thought: text,
    planned: text,
    pledged: text,
    meant: text,
    kept: text,
    broken: text,
    dropped: text,
    start: text,
    voice: text,
    notice: text,
  }),
  rules: z.strictObject({
    pause: text,
    work: text,
    habit: text,
    day: text,
    idea: text,
    refused: text,
    reaction: text,
    met: text,
    seen: text,
  }),
  /** For what has no cause in the log. */
  first: text,
});

export type WhyWords = z.infer<typeof whyWordsSchema>;
