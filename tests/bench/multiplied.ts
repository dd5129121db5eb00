/** Willowbrook's people multiplied: copies with names of their own, who know only their copied friends. */
import { parse, stringify } from "yaml";
import type { ScenarioFiles } from "../../server/scenario/source.ts";

interface VillagerText {
  name: string;
  relationships?: Record<string, unknown>;
  [field: string]: unknown;
}

/** The scenario's files with `size` villagers; fewer than there are leaves it as it is. */
export function multiplied(files: ScenarioFiles, size: number): ScenarioFiles {
  const main = parse(files["scenario.yaml"] ?? "") as { villagers: string[] };
  const ids = main.villagers;
  const made: Record<string, string> = { ...files };
  const all = [...ids];
  for (let copy = 2; all.length < size; copy++)
    for (const id of ids.slice(0, size - all.length)) {
      const person = parse(files[`villagers/${id}.yaml`] ?? "") as VillagerText;
      const friends = Object.entries(person.relationships ?? {}).filter(
        ([other]) => ids.indexOf(other) < size - (copy - 1) * ids.length,
      );
      const relationships = Object.fromEntries(friends.map(([other, known]) => [`${other}-${copy}`, known]));
      made[`villagers/${id}-${copy}.yaml`] = stringify({
        ...person,
        name: `${person.name}${suffix(copy)}`,
        bed: undefined,
        relationships,
      });
      all.push(`${id}-${copy}`);
    }
  return { ...made, "scenario.yaml": stringify({ ...main, villagers: all }) };
}

/** Letters only, so that names stay words: "ba", "ca" … */
const suffix = (copy: number): string => `${String.fromCharCode(96 + copy)}a`;
