/**
 * The next line of a talk; the last one also settles what stays of it. While a talk is not about to end the answer has
 * the line alone, since the form of an answer is paid for with every call.
 */

import { z } from "zod";
import type { Kept } from "#village/state";
import { feeling, promised, remembered, sentence } from "./parts.ts";
import { type Prompt, personaBudget } from "./prompt.ts";

export interface SaidAnswer {
  say: string;
  leave: boolean;
  because: string;
}

export type ConverseAnswer = SaidAnswer & Kept;

const sections: Prompt<SaidAnswer>["sections"] = [
  personaBudget,
  { name: "now", tokens: 80 },
  { name: "setting", tokens: 120 },
  { name: "other", tokens: 200 },
  { name: "people", tokens: 90, frugal: 12 },
  { name: "promises", tokens: 120, frugal: 40 },
  { name: "pressing", tokens: 120, frugal: 35 },
  { name: "memories", tokens: 350, frugal: 45 },
  { name: "said", tokens: 450, frugal: 30, keep: "last" },
  { name: "talk", tokens: 350, frugal: 130, keep: "last" },
];

const said = { say: sentence, leave: z.boolean(), because: sentence };

export const goOn: Prompt<SaidAnswer> = { purpose: "converse", sections, schema: () => z.object(said) };

export const converse: Prompt<ConverseAnswer> = {
  purpose: "converse",
  sections,
  schema: (known) =>
    z.object({
      ...said,
      feeling: feeling.default(0),
      remember: remembered,
      promises: promised(known.people, known.places, known.days ?? []),
    }),
};
