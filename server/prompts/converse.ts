/** The next line of a talk; the last one also settles what stays of it. */
import { z } from "zod";
import { feeling, type KeptAnswer, promised, remembered, sentence } from "./parts.ts";
import { type Prompt, personaBudget } from "./prompt.ts";

export interface ConverseAnswer extends KeptAnswer {
  say: string;
  leave: boolean;
  because: string;
}

export const converse: Prompt<ConverseAnswer> = {
  purpose: "converse",
  sections: [
    personaBudget,
    { name: "now", tokens: 80 },
    { name: "setting", tokens: 120 },
    { name: "other", tokens: 200 },
    { name: "people", tokens: 90 },
    { name: "promises", tokens: 120 },
    { name: "pressing", tokens: 120 },
    { name: "memories", tokens: 350 },
    { name: "said", tokens: 450, keep: "last" },
    { name: "talk", tokens: 350, keep: "last" },
  ],
  schema: (known) =>
    z.object({
      say: sentence,
      leave: z.boolean(),
      because: sentence,
      feeling: feeling.default(0),
      remember: remembered,
      promises: promised(known.people, known.places, known.days ?? []),
    }),
};
