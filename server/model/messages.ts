/**
 * Renders a request for a real model: two messages of plain text.
 *
 *     system   who you are, what to do, and (where the server takes no schema) the form of the answer
 *     user     the sections, each under its heading, the stable one first
 *
 * Invariants: a line stays one line, so that no text of a villager can pass for a heading or a section; lines that an
 * answer may name by number have theirs in front, or, where lines share a beginning, behind it:
 *
 *     Orchard House, the kitchen: 1 stove; 2 table
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
    system: [words.system, taskOf(words, request), ...form].join("\n\n"),
    user: request.sections
      .filter(({ lines }) => lines.length > 0)
      .map((section) => sectionText(words, section))
      .join("\n\n"),
  };
}

/** What is asked; an answer that has a place for what stays of a talk is told so. */
function taskOf(words: PromptWords, { purpose, schema }: Pick<ModelRequest, "purpose" | "schema">): string {
  const { properties } = schema as { properties?: object };
  const task = words.purposes[purpose];
  return properties !== undefined && "remember" in properties ? `${task} ${words.settling}` : task;
}

function sectionText(words: PromptWords, { name, lines, numbered, grouped }: Section): string {
  const heading = `${headingMark}${words.sections[name] ?? name}`;
  const shown = grouped
    ? byBeginning(lines)
    : lines.map((line, i) => (numbered ? `${i + 1}. ${line}` : plain(line)));
  return [heading, ...shown].join("\n");
}

const headingMark = "## ";

/** Numbered lines, those of one beginning in a row; a beginning ends with a colon. */
function byBeginning(lines: readonly string[]): string[] {
  const rows: string[] = [];
  let before: string | undefined;
  for (const [i, line] of lines.entries()) {
    const [beginning] = /^.*?(?:: |：)/u.exec(line) ?? [];
    const rest = line.slice(beginning?.length ?? 0);
    if (beginning === undefined) rows.push(`${i + 1}. ${line}`);
    else if (beginning === before) rows.push(`${rows.pop()}; ${i + 1} ${rest}`);
    else rows.push(`${beginning}${i + 1} ${rest}`);
    before = beginning;
  }
  return rows;
}

/** A line that would look like a heading is marked as a line. */
const plain = (line: string): string => (/^\s*#/.test(line) ? `- ${line}` : line);
