/** Lays a patch over plain data. Source of the rule for maps: RFC 7396, JSON Merge Patch. */
import { type Problem, problem, type Where } from "#village/errors";

export type Plain = Record<string, unknown>;
export type Path = readonly PropertyKey[];

/** Where a path of the patch stands, and the problems found on the way. */
export interface Ledger {
  whereIs(path: Path): Where;
  problems: Problem[];
}

export const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** `path` leads to `patch` in the file that it stands in. */
export function merged(value: unknown, patch: unknown, path: Path, ledger: Ledger): unknown {
  if (!isPlain(patch)) return patch;
  if (Array.isArray(value) && ("remove" in patch || "add" in patch))
    return listWith(value, patch, path, ledger);
  const result: Plain = isPlain(value) ? { ...value } : {};
  for (const [key, change] of Object.entries(patch))
    if (change === null) delete result[key];
    else result[key] = merged(result[key], change, [...path, key], ledger);
  return result;
}

function listWith(items: readonly unknown[], { remove, add }: Plain, path: Path, ledger: Ledger): unknown[] {
  let left = items;
  for (const [index, wanted] of listOf(remove).entries()) {
    const stay = left.filter((item) => !isMeant(item, wanted));
    if (stay.length === left.length) {
      const facts = { field: path.join("."), came: JSON.stringify(wanted) };
      const where = ledger.whereIs([...path, "remove", index]);
      ledger.problems.push(problem("experiment.nothing-removed", facts, where));
    }
    left = stay;
  }
  return [...left, ...listOf(add)];
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A text means what begins with it, or whose `text` does; a map means what has all its fields. */
function isMeant(item: unknown, wanted: unknown): boolean {
  if (typeof wanted === "string") {
    const text = isPlain(item) ? item.text : item;
    return typeof text === "string" && text.startsWith(wanted);
  }
  if (!isPlain(wanted) || !isPlain(item)) return false;
  return Object.entries(wanted).every(([key, value]) => JSON.stringify(item[key]) === JSON.stringify(value));
}
