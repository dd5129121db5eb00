/**
 * Renders a request for a real model: two messages of plain text.
 *
 *     system   who you are, what to do, and (where the server takes no schema) the form of the answer
 *     user     the sections, each under its heading, the stable one first
 *
 * Invariants: a line stays one line, so that no text of a villager can pass for a heading or a section; lines that an
 * answer may name by number have theirs in front.
 */
import type { LanguagePack } from "../language/pack.ts";
import { answerSchema } from "./answer-schema.ts";
import type { ModelRequest, Section } from "./language-model.ts";

export interface Messages {
  system: string;
  user: string;
}

export type PromptWords = LanguagePack["prompts"];

/** `withSchema`: the schema stands in the text, for servers that take none. */
export function messagesOf(
  words: PromptWords,
  request: Pick<ModelRequest, "purpose" | "sections" | "schema">,
  withSchema = false,
): Messages {
  const form = withSchema ? [`${words.form} ${JSON.stringify(answerSchema(request.schema, false))}`] : [];
  return {
    system: [words.system, words.purposes[request.purpose], ...form].join("\n\n"),
    user: request.sections
      .filter(({ lines }) => lines.length > 0)
      .map((section) => sectionText(words, section))
      .join("\n\n"),
  };
}

function sectionText(words: PromptWords, { name, lines, numbered }: Section): string {
  const heading = `${headingMark}${words.sections[name] ?? name}`;
  return [heading, ...lines.map((line, i) => (numbered ? `${i + 1}. ${line}` : plain(line)))].join("\n");
}

const headingMark = "## ";

/** A line that would look like a heading is marked as a line. */
const plain = (line: string): string => (/^\s*#/.test(line) ? `- ${line}` : line);
