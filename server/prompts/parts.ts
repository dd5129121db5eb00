/** Pieces that several answers share. */

import { z } from "zod";
import type { PromiseAnswer } from "#village/state";
import { oneLine } from "./prompt.ts";

/** One of the names; with none known, nothing can be named. */
export function oneOf(names: readonly string[] | undefined): z.ZodType<string> {
  if (!names || names.length === 0) return z.never();
  const key = names.join("\n");
  let choice = choices.get(key);
  if (!choice) {
    if (choices.size >= keptChoices) choices.clear();
    choices.set(key, (choice = z.enum(names as [string, ...string[]])));
  }
  return choice;
}

/** One of the names or none; with none known, none. */
export const oneOfOrNone = (names: readonly string[] | undefined): z.ZodType<string | null> =>
  names && names.length > 0 ? oneOf(names).nullable().default(null) : z.null().default(null);

/** Choices by their names; several prompts offer the same ones. */
const choices = new Map<string, z.ZodType<string>>();
const keptChoices = 500;

export const lineNumber = (count: number | undefined): z.ZodNumber =>
  z
    .number()
    .int()
    .min(1)
    .max(Math.max(1, count ?? 1));

/** The form that a server is told is short, since it is paid for with every call. */
export const timeOfDay = z
  .string()
  .regex(/^\d?\d:\d\d$/)
  .refine((time) => /^([01]?\d|2[0-4]):[0-5]/.test(time));
/** One line of text in the form in which the log keeps it, so that a thought and its log never differ. */
export const sentence = z.string().overwrite(oneLine).min(1).max(600);
export const importance = z.number().int().min(1).max(10);
/** From -2 (much worse than before) to 2 (much better). */
export const feeling = z.number().int().min(-2).max(2);

export const remembered = z
  .array(z.object({ text: sentence, importance, tell: z.boolean().default(false) }))
  .max(6)
  .default([]);

export const promised = (
  people: readonly string[] | undefined,
  places: readonly string[] | undefined,
  days: readonly string[],
): z.ZodType<PromiseAnswer[]> =>
  z
    .array(
      z.object({
        what: sentence,
        to: oneOfOrNone(people),
        day: oneOfOrNone(days),
        from: timeOfDay.nullable().default(null),
        until: timeOfDay.nullable().default(null),
        place: oneOfOrNone(places),
      }),
    )
    .max(4)
    .default([]);
