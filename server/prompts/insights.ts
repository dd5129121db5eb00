/** What follows from the memories that some questions bring up, each insight with its evidence. */
import { z } from "zod";
import { importance, lineNumber, sentence } from "./parts.ts";
import { type Prompt, personaBudget } from "./prompt.ts";

export interface InsightsAnswer {
  insights: { text: string; importance: number; evidence: number[] }[];
}

export const insights: Prompt<InsightsAnswer> = {
  purpose: "insights",
  sections: [
    personaBudget,
    { name: "now", tokens: 80 },
    { name: "question", tokens: 120 },
    { name: "people", tokens: 150, frugal: 80 },
    { name: "thoughts", tokens: 200, frugal: 120, keep: "last" },
    { name: "memories", tokens: 700, frugal: 200, numbered: true },
  ],
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
