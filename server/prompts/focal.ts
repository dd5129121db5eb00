/** The questions that the latest memories raise. */
import { z } from "zod";
import { sentence } from "./parts.ts";
import { type Prompt, personaBudget } from "./prompt.ts";

export interface FocalAnswer {
  questions: string[];
}

export const focal: Prompt<FocalAnswer> = {
  purpose: "focal",
  sections: [personaBudget, { name: "recent", tokens: 700, frugal: 450, keep: "last" }],
  schema: () => z.object({ questions: z.array(sentence).min(1).max(5) }),
};
