/**
 * Joins the layers of people, a picture each, with ours. Pictures that are laid out alike can be worn together; a pack
 * whose people have another size or other poses stands by itself.
 */
import { isDeepStrictEqual } from "node:util";
import { type Entries, entriesOf, type Joined } from "./join.ts";

/** What two packs must have in common, of villagers and of portraits. */
const alike = ["cell", "columns", "poses", "builds"];

/** A picture, or pictures by shape or build. */
type Layer = string | { readonly [name: string]: Layer };
export type Layers = Readonly<Record<string, Layer>>;

/** `ours` with its pictures named as the server offers them; `has` tells whether the other pack has a picture. */
export function joinLayers(ours: Entries, other: Entries, has: (path: string) => boolean): Joined {
  const there = drawn(other.layers as Layers, has);
  const { layers, lacks, lacking } = joinTrees(ours.layers as Layers, there);
  const fits = alike.every(
    (field) => other[field] === undefined || isDeepStrictEqual(other[field], ours[field]),
  );
  const recolour = { ...entriesOf(ours.recolour), ...entriesOf(other.recolour) };
  const all = pathsOf(ours.layers as Layers).length;
  if (!fits) return { section: { ...other, layers: there }, lacks, lacking, all };
  return { section: { ...ours, ...other, layers, recolour }, lacks, lacking, all };
}

/** Every picture that layers name. */
export const pathsOf = (layers: Layers): string[] =>
  Object.values(layers).flatMap((layer) => (typeof layer === "string" ? [layer] : pathsOf(layer)));

/** The layers with other names for their pictures. */
export const renamed = (layers: Layers, rename: (path: string) => string): Layers =>
  Object.fromEntries(
    Object.entries(layers).map(([name, layer]) => [
      name,
      typeof layer === "string" ? rename(layer) : renamed(layer, rename),
    ]),
  );

/** The layers without pictures that are not there. */
function drawn(layers: Layers, has: (path: string) => boolean): Layers {
  const kept = Object.entries(layers).map(
    ([name, layer]) => [name, typeof layer === "string" ? layer : drawn(layer, has)] as const,
  );
  return Object.fromEntries(
    kept.filter(([, layer]) => (typeof layer === "string" ? has(layer) : Object.keys(layer).length > 0)),
  );
}

function joinTrees(ours: Layers, other: Layers): { layers: Layers; lacks: string[]; lacking: number } {
  const layers = new Map<string, Layer>(Object.entries(other));
  const lacks: string[] = [];
  let lacking = 0;
  for (const [name, layer] of Object.entries(ours)) {
    const own = layers.get(name);
    if (own === undefined) {
      layers.set(name, layer);
      lacks.push(name);
      lacking += pathsOf({ [name]: layer }).length;
    } else if (typeof own !== "string" && typeof layer !== "string") {
      const within = joinTrees(layer, own);
      layers.set(name, within.layers);
      lacking += within.lacking;
      lacks.push(...within.lacks.map((lack) => `${name}/${lack}`));
    }
  }
  return { layers: Object.fromEntries(layers), lacks, lacking };
}
