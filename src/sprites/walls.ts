/**
 * Which tile a wall cell takes, and painting them. A house is open like a doll's house: its back wall is two rows, a
 * cap and below it the face one sees; the front wall is one low row.
 *
 *     1. wall to the south                                   → cap
 *     2. else wall to the north and a wall row beside it     → face (or window)
 *     3. else wall to the north                              → foot: a side wall ends in the front wall
 *     4. else                                                → low: the front wall
 *
 * Fence and hedge take their cap by neighbours of their own kind.
 */
import type { WallKind } from "#village/kinds";
import { type Rect, roomAt, type VillageMap } from "#village/map";
import { type Stamp, tile } from "./ground.ts";
import { hashOf } from "./hash.ts";
import type { WallArt, WallsArt } from "./pack.ts";

export const wallAt = (map: VillageMap, x: number, y: number): WallKind | null =>
  x < 0 || y < 0 || x >= map.width || y >= map.height ? null : (map.walls[y * map.width + x] ?? null);

const isHouse = (kind: WallKind | null): boolean => kind?.startsWith("wall-") ?? false;

export type WallPart = "cap" | "face" | "window" | "foot" | "low";

/** The part of a wall a cell shows, with its neighbour bits N=1, E=2, S=4, W=8. */
export function wallPart(map: VillageMap, x: number, y: number): { part: WallPart; bits: number } {
  const kind = wallAt(map, x, y);
  const joins = (dx: number, dy: number): boolean => {
    const near = wallAt(map, x + dx, y + dy);
    return isHouse(kind) ? isHouse(near) : near === kind;
  };
  const bits =
    (joins(0, -1) ? 1 : 0) | (joins(1, 0) ? 2 : 0) | (joins(0, 1) ? 4 : 0) | (joins(-1, 0) ? 8 : 0);
  if (!isHouse(kind) || bits & 4) return { part: "cap", bits };
  if (!(bits & 1)) return { part: "low", bits };
  const east = (bits & 2) !== 0 && joins(1, -1);
  const west = (bits & 8) !== 0 && joins(-1, -1);
  if (!east && !west) return { part: "foot", bits };
  return { part: east && west && hasWindow(map, x, y) ? "window" : "face", bits };
}

/** Windows stand in outer walls, two to five cells apart, where the ground behind is open air. */
function hasWindow(map: VillageMap, x: number, y: number): boolean {
  const behind = y < 2 ? undefined : roomAt(map, (y - 2) * map.width + x);
  if (wallAt(map, x, y - 2) !== null || (behind && behind.kind !== "open")) return false;
  if (hashOf(x, y, 21) < 0.25) return false;
  return x % 3 === (hashOf(0, y, 22) < 0.5 ? 0 : 1);
}

/** left, mid, right, single by the walls to the east and west. */
const run = (bits: number): number => (bits & 8 ? (bits & 2 ? 1 : 2) : bits & 2 ? 0 : 3);

function tileOf(art: WallArt, part: WallPart, bits: number): number | undefined {
  if (part === "cap") return art.cap[bits];
  if (part === "window") return art.window?.[0] ?? art.face?.[run(bits)];
  const parts = part === "face" ? art.face : part === "foot" ? (art.foot ?? art.low) : art.low;
  return (parts ?? art.cap)[run(bits)];
}

export function paintWalls(stamp: Stamp, art: WallsArt, map: VillageMap, region: Rect): void {
  for (let y = region.y; y < region.y + region.h; y++)
    for (let x = region.x; x < region.x + region.w; x++) {
      const kind = wallAt(map, x, y);
      const look = kind === null ? undefined : art.kinds[kind];
      if (!look) continue;
      const { part, bits } = wallPart(map, x, y);
      const index = tileOf(look, part, bits);
      if (index !== undefined) stamp(index, x * tile, y * tile);
    }
}

/** Walls darken the floor beside them; light comes from the upper left. */
export function paintWallShade(stamp: Stamp, art: WallsArt, map: VillageMap, region: Rect): void {
  for (let y = region.y; y < region.y + region.h; y++)
    for (let x = region.x; x < region.x + region.w; x++)
      if (wallAt(map, x, y) === null) shadeCell(stamp, art, map, x, y);
}

function shadeCell(stamp: Stamp, art: WallsArt, map: VillageMap, x: number, y: number): void {
  const { north, west, corner } = art.shadow;
  const above = isHouse(wallAt(map, x, y - 1));
  const left = isHouse(wallAt(map, x - 1, y));
  if (above && north !== undefined) stamp(north, x * tile, y * tile);
  if (left && west !== undefined) stamp(west, x * tile, y * tile);
  const inside = map.ground[y * map.width + x]?.startsWith("floor") ?? false;
  if (inside && !above && !left && corner !== undefined && isHouse(wallAt(map, x - 1, y - 1)))
    stamp(corner, x * tile, y * tile);
}

/** The cells of all windows. */
export function windowsOf(map: VillageMap): { x: number; y: number; kind: WallKind }[] {
  const found: { x: number; y: number; kind: WallKind }[] = [];
  for (let cell = 0; cell < map.walls.length; cell++) {
    const kind = map.walls[cell];
    if (!kind || !isHouse(kind)) continue;
    const [x, y] = [cell % map.width, Math.floor(cell / map.width)];
    if (wallPart(map, x, y).part === "window") found.push({ x, y, kind });
  }
  return found;
}
