/**
 * A set to distil from: recorded prompts and replies as chat lines for fine-tuning, in the shape that trainers of
 * chat models take ({"messages": [system, user, assistant]}), with a record of which model gave each reply.
 */
import { z } from "zod";
import { prompts } from "../prompts/prompts.ts";
import type { Purpose } from "./language-model.ts";
import { messagesOf, type PromptWords } from "./messages.ts";

/** A thought as far as the set needs it. */
export interface ToldThought {
  id: string;
  villager: string;
  purpose: Purpose;
  sections: readonly { name: string; lines: readonly string[] }[];
  reply: string;
  repairs: readonly string[];
  agreement?: { votes: number; same: number };
}

export interface SftLine {
  messages: { role: "system" | "user" | "assistant"; content: string }[];
  metadata: {
    thought: string;
    purpose: string;
    language: string;
    model: string;
    agreement: { votes: number; same: number } | null;
  };
}

/** The line of a thought; undefined when its reply had to be mended or asked for again, since it is no example to learn from. */
export function sftLine(
  words: PromptWords,
  language: string,
  model: string,
  thought: ToldThought,
): SftLine | undefined {
  const { id, purpose, reply, repairs, agreement = null } = thought;
  if (repairs.length > 0 || reply === "") return undefined;
  const numbered = new Set(prompts[purpose].sections.filter((one) => one.numbered).map(({ name }) => name));
  const sections = thought.sections.map((section) => ({ ...section, numbered: numbered.has(section.name) }));
  const { system, user } = messagesOf(words, { purpose, sections, schema: undefined });
  return {
    messages: [
      { role: "system", content: system },
      { role: "user", content: user },
      { role: "assistant", content: reply },
    ],
    metadata: { thought: id, purpose, language, model, agreement },
  };
}

export const trainingTerms = z.strictObject({
  date: z.string(),
  terms: z.array(z.strictObject({ pattern: z.string(), allows: z.boolean(), source: z.string() })),
});
export type TrainingTerms = z.infer<typeof trainingTerms>;

/** What is known of the terms of a model; undefined when nothing is. */
export const termsOf = (
  { terms }: TrainingTerms,
  model: string,
): TrainingTerms["terms"][number] | undefined =>
  model === "offline"
    ? { pattern: "", allows: true, source: "built in, MIT License" }
    : terms.find(({ pattern }) => new RegExp(pattern, "i").test(model));
