/** The files of a scenario as text, by their path inside its folder. A run keeps them exactly so. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { bad, good, nearest, problem, type Result } from "#village/errors";

export type ScenarioFiles = Readonly<Record<string, string>>;

/** Reads `scenario.yaml`, maps and villagers of a folder. A bare name means a folder under `scenarios/`. */
export function readScenarioFolder(
  folder: string,
  shelf: string,
): Result<{ folder: string; files: ScenarioFiles }> {
  const found = [resolve(folder), join(shelf, folder)].find((f) => existsSync(join(f, "scenario.yaml")));
  if (found === undefined) {
    const known = existsSync(shelf)
      ? readdirSync(shelf).filter((n) => existsSync(join(shelf, n, "scenario.yaml")))
      : [];
    const name =
      folder
        .replace(/[\\/]+$/, "")
        .split(/[\\/]/)
        .pop() ?? folder;
    const near = nearest(name, known) ?? known[0] ?? "";
    return bad(problem("scenario.not-found", { scenario: folder, known: known.join(", "), nearest: near }));
  }
  const files: Record<string, string> = {};
  for (const name of listFiles(found)) files[name] = readFileSync(join(found, name), "utf8");
  return good({ folder: found, files });
}

/** Experiments may lie beside the village that they are about; they are no part of it. */
const experiments = "experiments";

function listFiles(folder: string, inside = ""): string[] {
  const names: string[] = [];
  for (const entry of readdirSync(join(folder, inside)).sort()) {
    const path = inside === "" ? entry : `${inside}/${entry}`;
    if (path === experiments) continue;
    if (statSync(join(folder, path)).isDirectory()) names.push(...listFiles(folder, path));
    else if (/\.(yaml|yml|tmj|json|tsj)$/.test(entry)) names.push(path);
  }
  return names;
}
