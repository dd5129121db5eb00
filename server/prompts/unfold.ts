/** Blocks of the day into actions: of which block, what, with which icon, at which spot, how long. */
import { z } from "zod";
import { type Icon, icons } from "#village/kinds";
import { lineNumber, oneOfOrNone, sentence } from "./parts.ts";
import { type Prompt, personaBudget } from "./prompt.ts";

export interface UnfoldAnswer {
  actions: { block: number; do: string; icon: Icon; spot: number; minutes: number; state: string | null }[];
}

export const unfold: Prompt<UnfoldAnswer> = {
  purpose: "unfold",
  sections: [
    personaBudget,
    { name: "now", tokens: 80 },
    { name: "block", tokens: 120, numbered: true },
    { name: "spots", tokens: 500, numbered: true, grouped: true },
    { name: "today", tokens: 80 },
    { name: "people", tokens: 60 },
    { name: "memories", tokens: 150 },
  ],
  schema: (known) =>
    z.object({
      actions: z
        .array(
          z.object({
            block: lineNumber(known.blocks).default(1),
            do: sentence,
            icon: z.enum(icons),
            spot: lineNumber(known.lines),
            minutes: z.number().int().min(1).max(720),
            state: oneOfOrNone(known.states),
          }),
        )
        .min(1)
        .max(100),
    }),
};
