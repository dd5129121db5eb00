/** The schema of an answer as servers of this API take it: without what only repeats or what strict mode refuses. */
const always: ReadonlySet<string> = new Set(["$schema", "default"]);
const lengths: ReadonlySet<string> = new Set(["minLength", "maxLength"]);

export function answerSchema(schema: unknown, withLengths: boolean): unknown {
  if (Array.isArray(schema)) return schema.map((part) => answerSchema(part, withLengths));
  if (typeof schema !== "object" || schema === null) return schema;
  const kept = Object.entries(schema).filter(
    ([key, value]) => !(always.has(key) || (lengths.has(key) && !withLengths && typeof value === "number")),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, answerSchema(value, withLengths)]));
}
