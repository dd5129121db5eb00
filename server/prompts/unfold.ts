/** Blocks of the day into actions, a list for each block: what, with which icon, at which spot, how long. */
import { z } from "zod";
import { type Icon, icons } from "#village/kinds";
import { lineNumber, oneOfOrNone, sentence } from "./parts.ts";
import { type Prompt, personaBudget } from "./prompt.ts";

export interface UnfoldAnswer {
  /** Of each block, in the order of the blocks. */
  actions: ActionAnswer[][];
}

export interface ActionAnswer {
  do: string;
  icon: Icon;
  /** Line number of its spot. */
  spot: number;
  minutes: number;
  state: string | null;
}

export const unfold: Prompt<UnfoldAnswer> = {
  purpose: "unfold",
  sections: [
    personaBudget,
    { name: "now", tokens: 80 },
    { name: "block", tokens: 120, frugal: 180, numbered: true },
    { name: "spots", tokens: 500, frugal: 700, numbered: true, grouped: true },
    { name: "today", tokens: 80, frugal: 25 },
    { name: "people", tokens: 60 },
    { name: "memories", tokens: 150, frugal: 45 },
  ],
  schema: (known) =>
    z.object({
      actions: z
        .array(
          z
            .array(
              z.object({
                do: sentence,
                icon: z.enum(icons),
                spot: lineNumber(known.lines),
                minutes: z.number().int().min(1).max(720),
                state: oneOfOrNone(known.states),
              }),
            )
            .min(1)
            .max(60),
        )
        .min(1)
        .max(known.blocks ?? 1),
    }),
};
