import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

/** What a question asks for; "reworded" shares hardly a word with the turn that answers it. */
export const questionKinds = ["single-hop", "multi-hop", "temporal", "open-domain", "reworded"] as const;

export const dialogueSchema = z.strictObject({
  speakers: z.tuple([z.string(), z.string()]),
  turns: z.array(
    z.strictObject({
      id: z.string(),
      session: z.int().positive(),
      date: z.iso.date(),
      speaker: z.string(),
      text: z.string().trim().min(1),
    }),
  ),
  questions: z.array(
    z.strictObject({
      kind: z.enum(questionKinds),
      /** Ids of the turns that together answer the question. */
      evidence: z.array(z.string()).min(1),
      question: z.string().trim().min(1),
    }),
  ),
});

export type HeldOutDialogue = z.infer<typeof dialogueSchema>;

/** Dialogues 1 to 4 are English, 5 is Chinese. Nothing is ever tuned on them. */
export const heldOutNumbers = [1, 2, 3, 4, 5] as const;

export function readHeldOutDialogue(number: number): HeldOutDialogue {
  const file = new URL(`../fixtures/dialogues/held-out/${number}.yaml`, import.meta.url);
  return dialogueSchema.parse(parse(readFileSync(file, "utf8")));
}
