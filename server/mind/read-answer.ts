/** A model's text as the value that a step needs, or what is wrong with it in words that the model can use. */
import type { z } from "zod";
import { fill, type LanguagePack } from "../language/pack.ts";
import { readJson } from "./read-json.ts";

/** `mended`: what was put right in the answer before it could be used, in words. */
export type Accepted<Value> =
  | { ok: true; value: Value; mended?: readonly string[] }
  | { ok: false; problem: string };

type Read<Value> =
  | { ok: true; value: Value; mended: readonly string[] }
  | { ok: false; kind: "empty" | "unreadable" | "schema"; problem: string };

/** So many faults of an answer are told at once. */
const mostTold = 5;

export function readAnswer<Answer, Value>(
  words: LanguagePack["prompts"]["problem"],
  schema: z.ZodType<Answer>,
  text: string,
  accept: (answer: Answer) => Accepted<Value>,
): Read<Value> {
  const json = readJson(text);
  if (!json)
    return { ok: false, kind: text.trim() === "" ? "empty" : "unreadable", problem: words.unreadable };
  // A schema with names in it serves a few answers, so that compiling it would take longer than it saves.
  const parsed = schema.safeParse(json.value, { jitless: true });
  if (!parsed.success) {
    const problems = parsed.error.issues
      .slice(0, mostTold)
      .map((issue) => fill(words.schema, { path: issue.path.join(".") || "·", code: issue.code }));
    return { ok: false, kind: "schema", problem: problems.join(" ") };
  }
  const accepted = accept(parsed.data);
  if (!accepted.ok) return { ok: false, kind: "schema", problem: accepted.problem };
  const mended = [...(json.mended ? ["json"] : []), ...(accepted.mended ?? [])];
  return { ok: true, value: accepted.value, mended };
}
