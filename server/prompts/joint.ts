/** The rest of a talk of two, and what stays of it for each: the one prompt that holds two minds. */

import { z } from "zod";
import type { Kept } from "#village/state";
import { feeling, promised, remembered, sentence } from "./parts.ts";
import { type Known, type Prompt, personaBudget, type SectionBudget } from "./prompt.ts";

export interface JointAnswer {
  /** Alternately of the one and of the other. */
  lines: string[];
  because: string;
  first: Kept;
  second: Kept;
}

/** Of one mind. */
const mind: readonly SectionBudget[] = [
  personaBudget,
  { name: "other", tokens: 200 },
  { name: "promises", tokens: 120 },
  { name: "pressing", tokens: 120 },
  { name: "memories", tokens: 350, frugal: 200 },
];

export const joint: Prompt<JointAnswer> = {
  purpose: "joint",
  sections: [
    ...mind,
    ...mind.map((budget) => ({ ...budget, name: `${budget.name}-2` })),
    { name: "now", tokens: 80 },
    { name: "setting", tokens: 120 },
    { name: "talk", tokens: 350, keep: "last" },
  ],
  schema: (known) =>
    z.object({
      lines: z.array(sentence).min(1).max(16),
      because: sentence,
      first: kept(known),
      second: kept(known),
    }),
};

const kept = (known: Known): z.ZodType<Kept> =>
  z.object({
    feeling: feeling.default(0),
    remember: remembered,
    promises: promised(known.people, known.places, known.days ?? []),
  });
