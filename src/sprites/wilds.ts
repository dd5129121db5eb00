/** The land beyond the rim of a map: forest, through which water, sand and paths go on. Pure. */
import type { GroundKind } from "#village/kinds";
import type { MapObject, VillageMap } from "#village/map";
import { groundAt } from "./ground.ts";
import { hashOf, pick } from "./hash.ts";

const goesOn: ReadonlySet<GroundKind> = new Set<GroundKind>(["water", "sand", "path"]);
/** The share of cells on which something grows. */
const grown = 0.5;

/** A map with `depth` cells of wild land on each side of the old one, whose own objects are left out. */
export function wildsAround(map: VillageMap, depth: number, growth: readonly string[]): VillageMap {
  const width = map.width + 2 * depth;
  const height = map.height + 2 * depth;
  const ground: GroundKind[] = [];
  const objects: Record<string, MapObject> = {};
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [ox, oy] = [x - depth, y - depth];
      const outside = ox < 0 || oy < 0 || ox >= map.width || oy >= map.height;
      const nearest = groundAt(map, ox, oy);
      const kind = outside && !goesOn.has(nearest) ? "forest" : nearest;
      ground.push(kind);
      if (outside && kind === "forest" && hashOf(x, y, 11) < grown) plant(objects, x, y, growth);
    }
  const walls = ground.map(() => null);
  return { ...map, width, height, ground, walls, objects };
}

function plant(objects: Record<string, MapObject>, x: number, y: number, growth: readonly string[]): void {
  const kind = pick(growth, x, y, 500);
  if (kind === undefined) return;
  const id = `wild-${x}-${y}`;
  const still = { place: null, room: null, spots: [], facing: "down", state: "" };
  const variant = Math.floor(hashOf(x, y, 7) * 4);
  objects[id] = { id, kind, rect: { x, y, w: 1, h: 1 }, variant, ...still };
}
