/**
 * The schema of an answer as servers take it, in as few tokens as say the same: without what only repeats, what strict
 * mode refuses, and the longest length of a text, which costs tokens in every call and is checked here anyway.
 */
const always: ReadonlySet<string> = new Set(["$schema", "default", "maxLength"]);
const lengths: ReadonlySet<string> = new Set(["minLength"]);

export function answerSchema(schema: unknown, withLengths: boolean): unknown {
  if (Array.isArray(schema)) return schema.map((part) => answerSchema(part, withLengths));
  if (!isObject(schema)) return schema;
  const kept = Object.entries(orNull(schema) ?? schema).filter(
    ([key, value]) => !(always.has(key) || (lengths.has(key) && !withLengths && typeof value === "number")),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, answerSchema(value, withLengths)]));
}

/** "One of these names or null" as one enumeration; undefined where it is something else. */
function orNull({ anyOf }: Record<string, unknown>): Record<string, unknown> | undefined {
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return undefined;
  const [value, none] = anyOf as unknown[];
  if (!isObject(value) || !isObject(none) || none.type !== "null") return undefined;
  const { type, enum: names } = value;
  return typeof type === "string" && Array.isArray(names)
    ? { type: [type, "null"], enum: [...names, null] }
    : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
