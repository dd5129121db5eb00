/** Lays a patch over the files of a scenario; the files that it changes are written anew, the others stay as they are. */
import { parse, stringify } from "yaml";
import { bad, good, nearest, type Problem, problem, type Result, type Where } from "#village/errors";
import type { ScenarioFiles } from "../scenario/source.ts";
import type { Patch } from "./experiment.ts";

type Located = (path: readonly PropertyKey[]) => Where;
type Plain = Record<string, unknown>;

/** `whereIs` gives the place of a path within the patch. */
export function laidOver(files: ScenarioFiles, patch: Patch, whereIs: Located): Result<ScenarioFiles> {
  const problems: Problem[] = [];
  const changed: Record<string, string> = { ...files };
  const { villagers = {}, ...rest } = patch;
  const main = parse(files["scenario.yaml"] ?? "") as Plain & { villagers: (string | Plain)[] };
  const known = main.villagers.map(idOf);
  for (const [id, change] of Object.entries(villagers)) {
    const entry = main.villagers.find((villager) => idOf(villager) === id);
    if (entry === undefined) {
      const facts = { kind: "villager", name: id, nearest: nearest(id, known) ?? known[0] ?? "—" };
      problems.push(problem("scenario.unknown-name", facts, whereIs(["villagers", id])));
      continue;
    }
    const path = ["villagers", id];
    const file = `villagers/${id}.yaml`;
    if (change === null) {
      main.villagers = main.villagers.filter((villager) => villager !== entry);
      delete changed[file];
    } else if (typeof entry === "string") {
      changed[file] = written(merged(parse(files[file] ?? ""), change, path, whereIs, problems));
    } else {
      const villager = merged(entry, change, path, whereIs, problems) as Plain;
      main.villagers = main.villagers.map((other) => (other === entry ? villager : other));
    }
  }
  if (Object.keys(patch).length > 0)
    changed["scenario.yaml"] = written(merged(main, rest as Plain, [], whereIs, problems));
  return problems.length > 0 ? bad(...problems) : good(changed);
}

const idOf = (villager: string | Plain): string =>
  typeof villager === "string" ? villager : String(villager.id);

const written = (value: unknown): string => stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });

/** Source of the rule for maps: RFC 7396, JSON Merge Patch. */
function merged(
  value: unknown,
  patch: unknown,
  path: readonly PropertyKey[],
  whereIs: Located,
  problems: Problem[],
): unknown {
  if (!isPlain(patch)) return patch;
  if (Array.isArray(value) && ("remove" in patch || "add" in patch))
    return listWith(value, patch, path, whereIs, problems);
  const result: Plain = isPlain(value) ? { ...value } : {};
  for (const [key, change] of Object.entries(patch))
    if (change === null) delete result[key];
    else result[key] = merged(result[key], change, [...path, key], whereIs, problems);
  return result;
}

function listWith(
  items: readonly unknown[],
  { remove, add }: Plain,
  path: readonly PropertyKey[],
  whereIs: Located,
  problems: Problem[],
): unknown[] {
  let left = items;
  for (const [index, wanted] of listOf(remove).entries()) {
    const stay = left.filter((item) => !isMeant(item, wanted));
    if (stay.length === left.length) {
      const came = JSON.stringify(wanted);
      problems.push(
        problem(
          "experiment.nothing-removed",
          { field: path.join("."), came },
          whereIs([...path, "remove", index]),
        ),
      );
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

const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);
