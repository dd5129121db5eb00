/**
 * The schema of an answer as servers take it, in as few tokens as say the same: without what only repeats, and without
 * how long a text is at most, which is checked here anyway. That a text has a letter at least is told only to a server
 * that counts no tokens for the schema (`withLengths`): strict mode refuses it.
 */
const always: ReadonlySet<string> = new Set(["$schema", "default", "maxLength"]);

export function answerSchema(schema: unknown, withLengths: boolean): unknown {
  if (Array.isArray(schema)) return schema.map((part) => answerSchema(part, withLengths));
  if (!isObject(schema)) return schema;
  const kept = Object.entries(orNull(schema) ?? schema).filter(
    ([key, value]) =>
      !(always.has(key) || (key === "minLength" && !withLengths && typeof value === "number")),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, answerSchema(value, withLengths)]));
}

/** "A text, a number or one of these names, or null" as one form; undefined where it is something else. */
function orNull({ anyOf }: Record<string, unknown>): Record<string, unknown> | undefined {
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return undefined;
  const [value, none] = anyOf as unknown[];
  if (!isObject(value) || !isObject(none) || none.type !== "null") return undefined;
  const { type, enum: names, const: only, ...rest } = value;
  if (typeof type !== "string" || type === "object" || type === "array") return undefined;
  const some = Array.isArray(names) ? names : only === undefined ? undefined : [only];
  return { type: [type, "null"], ...(some ? { enum: [...some, null] } : {}), ...rest };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
