/** The day in strokes and hour blocks. */
import { z } from "zod";
import { oneOf, sentence, timeOfDay } from "./parts.ts";
import { type Prompt, personaBudget } from "./prompt.ts";

export interface DayAnswer {
  strokes: string[];
  blocks: { from: string; to: string; do: string; place: string }[];
}

export const planDay: Prompt<DayAnswer> = {
  purpose: "plan-day",
  sections: [
    personaBudget,
    { name: "now", tokens: 80 },
    { name: "places", tokens: 700 },
    { name: "people", tokens: 250 },
    { name: "promises", tokens: 150 },
    { name: "yesterday", tokens: 250 },
    { name: "memories", tokens: 350 },
  ],
  schema: (known) =>
    z.object({
      strokes: z.array(sentence).min(1).max(10),
      blocks: z
        .array(z.object({ from: timeOfDay, to: timeOfDay, do: sentence, place: oneOf(known.places) }))
        .min(1)
        .max(24),
    }),
};
