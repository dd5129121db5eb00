/** The files of first-light with changes made to them. */
import { orThrow } from "#village/errors";
import { readScenarioFolder, type ScenarioFiles } from "../../server/scenario/source.ts";
import { scenariosFolder } from "./live-village.ts";

type Change = (text: string) => string;

export function firstLight(changes: Record<string, Change> = {}): ScenarioFiles {
  const { files } = orThrow(readScenarioFolder("first-light", scenariosFolder));
  const changed: Record<string, string> = { ...files };
  for (const [name, change] of Object.entries(changes)) {
    const before = files[name];
    if (before === undefined) throw new Error(`${name} is no file of first-light`);
    const after = change(before);
    if (after === before) throw new Error(`the change of ${name} changes nothing`);
    changed[name] = after;
  }
  return changed;
}

/** first-light's map with its layers changed. */
export const mapLayers =
  (change: (layers: { name: string; objects?: { type: string; name: string; x: number }[]; data?: number[] }[]) => unknown): Change =>
  (text) => {
    const map = JSON.parse(text);
    map.layers = change(map.layers) ?? map.layers;
    return JSON.stringify(map);
  };
