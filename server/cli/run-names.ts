/** Names of run folders under `runs/`: the scenario's name and a number, so that the highest is the last. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { runsFolder } from "./folders.ts";

export const freeRunFolder = (scenario: string): string =>
  join(runsFolder, `${scenario}-${String((numbersOf(scenario).at(-1) ?? 0) + 1).padStart(3, "0")}`);

/** The last run of a scenario under `runs/`, if there is one. */
export function lastRunFolder(scenario: string): string | undefined {
  const last = numbersOf(scenario).at(-1);
  return last === undefined ? undefined : join(runsFolder, `${scenario}-${String(last).padStart(3, "0")}`);
}

function numbersOf(scenario: string): number[] {
  if (!existsSync(runsFolder)) return [];
  const numbers = readdirSync(runsFolder).flatMap((name) => {
    const match = /^(.+)-(\d{3,})$/.exec(name);
    return match?.[1] === scenario && existsSync(join(runsFolder, name, "manifest.json"))
      ? [Number(match[2])]
      : [];
  });
  return numbers.sort((a, b) => a - b);
}
