/** Names that the request does not allow are left out of an answer: what was read as a place may be none. */

interface Schema {
  anyOf?: Schema[];
  enum?: unknown[];
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
}

/** The values that the schema lists for an optional field of the answer. */
export function valuesOf(schema: unknown, field: string): readonly unknown[] {
  const shape = (schema as Schema).properties?.[field];
  return shape?.enum ?? shape?.anyOf?.find((option) => option.enum)?.enum ?? [];
}

/** The answer with every optional name that the schema does not list set to null, or to the listed name it begins with. */
export function fit(value: unknown, schema: unknown): unknown {
  const shape = schema as Schema;
  if (Array.isArray(value)) return shape.items ? value.map((item) => fit(item, shape.items)) : value;
  if (typeof value === "object" && value !== null) {
    const properties = shape.properties ?? {};
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => [key, key in properties ? fit(field, properties[key]) : field]),
    );
  }
  const names = shape.anyOf?.find((option) => option.enum)?.enum;
  if (typeof value !== "string" || !names || names.includes(value)) return value;
  return names.find((name) => typeof name === "string" && value.startsWith(name)) ?? null;
}
