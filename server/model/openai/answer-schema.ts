/**
 * The schema of an answer as servers of this API take it: without what only repeats, what strict mode refuses, and the
 * longest length of a text, which costs tokens in every call and is checked here anyway.
 */
const always: ReadonlySet<string> = new Set(["$schema", "default", "maxLength"]);
const lengths: ReadonlySet<string> = new Set(["minLength"]);

export function answerSchema(schema: unknown, withLengths: boolean): unknown {
  if (Array.isArray(schema)) return schema.map((part) => answerSchema(part, withLengths));
  if (typeof schema !== "object" || schema === null) return schema;
  const kept = Object.entries(schema).filter(
    ([key, value]) => !(always.has(key) || (lengths.has(key) && !withLengths && typeof value === "number")),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, answerSchema(value, withLengths)]));
}
