/** Which languages a scenario has texts in: its own, and one for each folder with a `texts.yaml`. */
import type { ScenarioFiles } from "./source.ts";

export const textsFile = (language: string): string => `${language}/texts.yaml`;
export const villagerTextsFile = (language: string, villager: string): string =>
  `${language}/villagers/${villager}.yaml`;

/** The scenario's own language first. */
export function languagesOf(files: ScenarioFiles, own: string): string[] {
  const others = Object.keys(files).flatMap((name) => /^([^/]+)\/texts\.yaml$/.exec(name)?.[1] ?? []);
  return [own, ...others.sort()];
}
