/**
 * What a prompt is: a purpose, the budget of each section in order, and the schema of the answer narrowed to the
 * names this villager knows or perceives. Its words stand in the language pack under its purpose.
 */
import { z } from "zod";
import type { Purpose, Section } from "../model/language-model.ts";
import { tokensOf } from "./tokens.ts";

export interface Prompt<Answer> {
  purpose: Purpose;
  /** In the order in which they are sent. */
  sections: readonly SectionBudget[];
  schema(known: Known): z.ZodType<Answer>;
}

export interface SectionBudget {
  name: string;
  /** Most tokens of all its lines together. */
  tokens: number;
  /** The same where each token is paid for; as above unless told. */
  frugal?: number;
  /** Which lines stay when not all fit; the first ones unless told. */
  keep?: "last";
  /** The answer names these lines by their numbers. */
  numbered?: boolean;
  /** Numbered lines of which many begin alike, up to a colon. */
  grouped?: boolean;
}

/** Every prompt begins with the villager's own description. */
export const personaBudget: SectionBudget = { name: "persona", tokens: 500 };

/** What may be named in an answer. Only what a prompt's schema uses is given. */
export interface Known {
  /** Shown names of places. */
  places?: readonly string[];
  /** Shown names of people. */
  people?: readonly string[];
  /** Numbers of lines that a person stands in. */
  who?: readonly number[];
  /** How many lines can be cited. */
  lines?: number;
  /** How many blocks are to be unfolded. */
  blocks?: number;
  /** How many thoughts can be cited. */
  thoughts?: number;
  /** Shown names of weekdays. */
  days?: readonly string[];
  /** States an object can be put in. */
  states?: readonly string[];
}

export interface FittedSection extends Section {
  tokens: number;
  /** Of a section that is the same in every request of a villager. */
  hash?: string;
}

/** Without line breaks, well-formed and in NFC: a text that came from outside cannot pass for several lines. */
export function oneLine(text: string): string {
  const clean = text.toWellFormed().normalize("NFC");
  return uneven.test(clean) ? clean.replace(/\s+/g, " ").trim() : clean;
}

/** Anything but single spaces between words. */
const uneven = /\s\s|[^\S ]|^ | $/;

/** Tokens of what stands around a line: its mark or number, and the break after it. */
const lineMark = 2;

/** The lines that fit into the budget; into the tighter one where told. */
export function withinBudget(budget: SectionBudget, lines: readonly string[], frugal = false): FittedSection {
  const last = budget.keep === "last";
  const most = frugal ? (budget.frugal ?? budget.tokens) : budget.tokens;
  const kept: string[] = [];
  let tokens = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = oneLine(lines[last ? lines.length - 1 - i : i] as string);
    const cost = tokensOf(line) + lineMark;
    if (tokens + cost > most && kept.length > 0) break;
    tokens += cost;
    kept.push(line);
  }
  const fitted = { name: budget.name, lines: last ? kept.reverse() : kept, tokens };
  const { numbered, grouped } = budget;
  return { ...fitted, ...(numbered ? { numbered } : {}), ...(grouped ? { grouped } : {}) };
}

export interface AnswerSchema<Answer> {
  zod: z.ZodType<Answer>;
  /** JSON Schema for the request. */
  json(): unknown;
}

/** Schemas by prompt and names; making one takes longer than using it, and villagers ask with the same names all day. */
const made = new WeakMap<object, Map<string, AnswerSchema<unknown>>>();
const keptSchemas = 500;

export function schemaOf<Answer>(prompt: Prompt<Answer>, known: Known): AnswerSchema<Answer> {
  let schemas = made.get(prompt);
  if (!schemas) made.set(prompt, (schemas = new Map()));
  const key = JSON.stringify(known);
  let schema = schemas.get(key);
  if (!schema) {
    const zod = prompt.schema(known);
    let json: unknown;
    schema = { zod, json: () => (json ??= z.toJSONSchema(zod)) };
    if (schemas.size >= keptSchemas) schemas.delete(schemas.keys().next().value as string);
    schemas.set(key, schema);
  }
  return schema as AnswerSchema<Answer>;
}
