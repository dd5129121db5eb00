/**
 * Which model thinks for whom, by keys of a manifest's `minds`:
 *
 *     "ida/converse"   this villager, this purpose
 *     "ida"            this villager
 *     "* /converse"    everybody, this purpose (without the blank)
 *
 * The first of them that is there counts, else the model of the run.
 */
import type { Purpose } from "./language-model.ts";

export const everybody = "*";

export function modelNameFor(
  minds: Readonly<Record<string, string>>,
  model: string,
): (villager: string, purpose: Purpose) => string {
  return (villager, purpose) =>
    minds[`${villager}/${purpose}`] ?? minds[villager] ?? minds[`${everybody}/${purpose}`] ?? model;
}

/** Every model that may be asked, each once. */
export const modelNames = (minds: Readonly<Record<string, string>>, model: string): string[] => [
  ...new Set([model, ...Object.values(minds)]),
];
