/** Lays a patch over the files of a scenario; the files that it changes are written anew, the others stay as they are. */
import { parse, stringify } from "yaml";
import { bad, good, nearest, problem, type Result } from "#village/errors";
import { textsFile, villagerTextsFile } from "../scenario/languages.ts";
import type { ScenarioFiles } from "../scenario/source.ts";
import type { Patch } from "./experiment.ts";
import { type Ledger, merged, type Path, type Plain } from "./merge.ts";

/** `whereIs` gives the place of a path within the patch. */
export function laidOver(
  files: ScenarioFiles,
  patch: Patch,
  whereIs: Ledger["whereIs"],
): Result<ScenarioFiles> {
  if (Object.keys(patch).length === 0) return good(files);
  const ledger: Ledger = { whereIs, problems: [] };
  const changed: Record<string, string> = { ...files };
  const { villagers = {}, translations = {}, ...rest } = patch;
  const main = parse(files["scenario.yaml"] ?? "") as Village;
  for (const [id, change] of Object.entries(villagers)) changeVillager(changed, main, id, change, ledger);
  changed["scenario.yaml"] = written(merged(main, rest, [], ledger));
  for (const [language, { villagers: people = {}, ...texts }] of Object.entries(translations)) {
    const path = ["translations", language];
    layOver(changed, textsFile(language), texts, path, ledger);
    for (const [id, change] of Object.entries(people))
      layOver(changed, villagerTextsFile(language, id), change, [...path, "villagers", id], ledger);
  }
  return ledger.problems.length > 0 ? bad(...ledger.problems) : good(changed);
}

type Village = Plain & { villagers: (string | Plain)[] };

function changeVillager(
  files: Record<string, string>,
  main: Village,
  id: string,
  change: Plain | null,
  ledger: Ledger,
): void {
  const path = ["villagers", id];
  const entry = main.villagers.find((villager) => idOf(villager) === id);
  if (entry === undefined) {
    const known = main.villagers.map(idOf);
    const facts = { kind: "villager", name: id, nearest: nearest(id, known) ?? known[0] ?? "—" };
    ledger.problems.push(problem("scenario.unknown-name", facts, ledger.whereIs(path)));
  } else if (change === null) {
    main.villagers = main.villagers.filter((villager) => villager !== entry);
    for (const file of Object.keys(files)) if (isAbout(file, id)) delete files[file];
  } else if (typeof entry === "string") {
    layOver(files, `villagers/${id}.yaml`, change, path, ledger);
  } else {
    const villager = merged(entry, change, path, ledger) as Plain;
    main.villagers = main.villagers.map((other) => (other === entry ? villager : other));
  }
}

const idOf = (villager: string | Plain): string =>
  typeof villager === "string" ? villager : String(villager.id);

/** A villager's own file, in any language. */
const isAbout = (file: string, id: string): boolean => `/${file}`.endsWith(`/villagers/${id}.yaml`);

function layOver(
  files: Record<string, string>,
  file: string,
  change: unknown,
  path: Path,
  ledger: Ledger,
): void {
  const known = Object.keys(files);
  if (!known.includes(file)) {
    const facts = { kind: "file", name: file, nearest: nearest(file, known) ?? "—" };
    ledger.problems.push(problem("scenario.unknown-name", facts, ledger.whereIs(path)));
  } else files[file] = written(merged(parse(files[file] ?? ""), change, path, ledger));
}

const written = (value: unknown): string => stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
