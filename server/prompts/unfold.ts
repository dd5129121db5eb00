/** One block of the day into actions: what, with which icon, at which spot, how long. */
import { z } from "zod";
import { type Icon, icons } from "#village/kinds";
import { lineNumber, oneOf, sentence } from "./parts.ts";
import { type Prompt, personaBudget } from "./prompt.ts";

export interface UnfoldAnswer {
  actions: { do: string; icon: Icon; spot: number; minutes: number; state: string | null }[];
}

export const unfold: Prompt<UnfoldAnswer> = {
  purpose: "unfold",
  sections: [
    personaBudget,
    { name: "now", tokens: 80 },
    { name: "block", tokens: 80 },
    { name: "spots", tokens: 500, numbered: true },
    { name: "today", tokens: 250 },
    { name: "people", tokens: 120 },
    { name: "memories", tokens: 250 },
  ],
  schema: (known) =>
    z.object({
      actions: z
        .array(
          z.object({
            do: sentence,
            icon: z.enum(icons),
            spot: lineNumber(known.lines),
            minutes: z.number().int().min(1).max(720),
            state: oneOf(known.states).nullable().default(null),
          }),
        )
        .min(1)
        .max(40),
    }),
};
