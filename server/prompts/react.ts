/** Something has come up: keep the plan, talk, or change the plan. */
import { z } from "zod";
import { oneOf, sentence } from "./parts.ts";
import { type Prompt, personaBudget } from "./prompt.ts";

export interface ReactAnswer {
  do: "keep" | "talk" | "change";
  who: number | null;
  say: string | null;
  about: string | null;
  plan: { do: string; place: string; minutes: number } | null;
  because: string;
}

export const react: Prompt<ReactAnswer> = {
  purpose: "react",
  sections: [
    personaBudget,
    { name: "now", tokens: 80 },
    { name: "places", tokens: 300, frugal: 200 },
    { name: "today", tokens: 150, frugal: 25 },
    { name: "perceived", tokens: 200, numbered: true },
    { name: "people", tokens: 160, frugal: 22 },
    { name: "pressing", tokens: 120, frugal: 32 },
    { name: "memories", tokens: 300, frugal: 30 },
    { name: "said", tokens: 350, frugal: 16, keep: "last" },
  ],
  schema: (known) =>
    z.object({
      do: z.enum(known.places?.length ? ["keep", "talk", "change"] : ["keep", "talk"]),
      who: z
        .literal([...(known.who ?? []), 0])
        .nullable()
        .default(null),
      say: sentence.nullable().default(null),
      about: sentence.nullable().default(null),
      plan: known.places?.length
        ? z
            .object({ do: sentence, place: oneOf(known.places), minutes: z.number().int().min(5).max(240) })
            .nullable()
            .default(null)
        : z.null().default(null),
      because: sentence,
    }),
};
