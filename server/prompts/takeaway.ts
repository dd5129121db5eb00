/** What stays of a talk that the other has closed. */

import { z } from "zod";
import type { Kept } from "#village/state";
import { feeling, promised, remembered } from "./parts.ts";
import { type Prompt, personaBudget } from "./prompt.ts";

export const takeaway: Prompt<Kept> = {
  purpose: "takeaway",
  sections: [
    personaBudget,
    { name: "now", tokens: 80 },
    { name: "other", tokens: 200 },
    { name: "talk", tokens: 500, frugal: 180, keep: "last" },
    { name: "memories", tokens: 130, frugal: 30 },
  ],
  schema: (known) =>
    z.object({
      feeling: feeling.default(0),
      remember: remembered,
      promises: promised(known.people, known.places, known.days ?? []),
    }),
};
