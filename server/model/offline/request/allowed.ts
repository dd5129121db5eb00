/** What an answer may name, as the schema of the request enumerates it. */

/** Values that the schema allows for the field at `path`; undefined when it allows any. */
export function allowedAt(schema: unknown, path: readonly string[]): ReadonlySet<unknown> | undefined {
  let node: unknown = schema;
  for (const key of path) {
    node = fieldOf(node, key);
    if (node === undefined) return undefined;
  }
  const found = new Set<unknown>();
  collect(node, found);
  return found.size > 0 ? found : undefined;
}

const branches = ["anyOf", "oneOf", "allOf"] as const;

function fieldOf(node: unknown, key: string): unknown {
  if (!isObject(node)) return undefined;
  const { properties, items } = node;
  if (isObject(properties) && key in properties) return properties[key];
  if (items !== undefined) return fieldOf(items, key);
  for (const branch of branches) {
    const options = node[branch];
    if (!Array.isArray(options)) continue;
    for (const option of options) {
      const found = fieldOf(option, key);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function collect(node: unknown, found: Set<unknown>): void {
  if (!isObject(node)) return;
  if (Array.isArray(node.enum)) for (const value of node.enum) found.add(value);
  if ("const" in node) found.add(node.const);
  for (const branch of branches) {
    const options = node[branch];
    if (Array.isArray(options)) for (const option of options) collect(option, found);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
