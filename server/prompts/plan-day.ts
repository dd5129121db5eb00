/** The day in strokes and hour blocks. */

import { z } from "zod";
import type { PromiseAnswer } from "#village/state";
import { lineNumber, oneOf, promised, sentence, timeOfDay } from "./parts.ts";
import { type Prompt, personaBudget } from "./prompt.ts";

export interface DayAnswer {
  strokes: string[];
  blocks: { from: string; to: string; do: string; place: string }[];
  /** What the description or memories tell of promises that are not on the list yet. */
  promises: PromiseAnswer[];
  /** Promises of the list, by line number, that will knowingly not be kept. */
  giveUp: { promise: number; because: string }[];
  /** Thoughts, by line number, that put something into this day or took something out of it. */
  shapedBy: number[];
}

export const planDay: Prompt<DayAnswer> = {
  purpose: "plan-day",
  sections: [
    personaBudget,
    { name: "now", tokens: 80 },
    { name: "places", tokens: 700, frugal: 420 },
    { name: "people", tokens: 250, frugal: 120 },
    { name: "promises", tokens: 150, numbered: true },
    { name: "today", tokens: 250 },
    { name: "pressing", tokens: 120 },
    { name: "thoughts", tokens: 160, numbered: true },
    { name: "yesterday", tokens: 250, frugal: 150 },
    { name: "memories", tokens: 350, frugal: 200 },
  ],
  schema: (known) =>
    z.object({
      strokes: z.array(sentence).min(1).max(10),
      blocks: z
        .array(z.object({ from: timeOfDay, to: timeOfDay, do: sentence, place: oneOf(known.places) }))
        .min(1)
        .max(24),
      promises: promised(known.people, known.places, known.days ?? []),
      giveUp: z
        .array(z.object({ promise: lineNumber(known.lines), because: sentence }))
        .max(4)
        .default([]),
      shapedBy: z.array(lineNumber(known.thoughts)).max(8).default([]),
    }),
};
