/** What follows from the memories that a question brings up, each insight with its evidence. */
import { z } from "zod";
import { importance, lineNumber, sentence } from "./parts.ts";
import { type Prompt, personaBudget } from "./prompt.ts";

export interface InsightsAnswer {
  insights: { text: string; importance: number; evidence: number[] }[];
}

export const insights: Prompt<InsightsAnswer> = {
  purpose: "insights",
  sections: [personaBudget, { name: "question", tokens: 80 }, { name: "memories", tokens: 500 }],
  schema: (known) =>
    z.object({
      insights: z
        .array(
          z.object({
            text: sentence,
            importance,
            evidence: z.array(lineNumber(known.lines)).min(1).max(12),
          }),
        )
        .max(5),
    }),
};
