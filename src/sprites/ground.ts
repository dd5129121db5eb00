/**
 * Paints the ground on the dual grid: a tile lies on the corner where four cells meet, so borders between kinds are
 * round and fit at every side. Kinds are painted from the lowest priority up; variants are chosen by position.
 */
import type { GroundKind } from "#village/kinds";
import type { Rect, VillageMap } from "#village/map";
import { hashOf, pick } from "./hash.ts";
import type { GroundArt } from "./pack.ts";

export const tile = 16;

/** Draws one tile of a picture at a place of the canvas, both in px. */
export type Stamp = (index: number, x: number, y: number) => void;

/** Stamps for a picture with `columns` tiles a row; the context's origin is the upper left of `origin` in cells. */
export function stamper(
  context: CanvasRenderingContext2D,
  image: CanvasImageSource,
  columns: number,
  origin: { x: number; y: number },
): Stamp {
  return (index, x, y) => {
    const sx = (index % columns) * tile;
    const sy = Math.floor(index / columns) * tile;
    context.drawImage(image, sx, sy, tile, tile, x - origin.x * tile, y - origin.y * tile, tile, tile);
  };
}

/** The kind of ground at a cell; beyond the rim of the map, that of the nearest cell. */
export function groundAt(map: VillageMap, x: number, y: number): GroundKind {
  const cx = Math.max(0, Math.min(map.width - 1, x));
  const cy = Math.max(0, Math.min(map.height - 1, y));
  return map.ground[cy * map.width + cx] ?? "grass";
}

/** Is there water, or anything else that moves, in the cells or at their rim? */
export function moves(art: GroundArt, map: VillageMap, cells: Rect): boolean {
  for (let y = cells.y - 1; y <= cells.y + cells.h; y++)
    for (let x = cells.x - 1; x <= cells.x + cells.w; x++) if (art.animated[groundAt(map, x, y)]) return true;
  return false;
}

/** Paints the cells of `region`; `frame` counts the pictures of moving kinds. */
export function paintGround(
  stamp: Stamp,
  art: GroundArt,
  map: VillageMap,
  region: Rect,
  frame: number,
): void {
  const kinds = kindsIn(map, region).sort((a, b) => priority(art, a) - priority(art, b));
  const base = art.kinds.grass ? "grass" : (kinds[0] ?? "grass");
  const under = art.kinds[base]?.variants ?? [];
  for (let y = region.y; y < region.y + region.h; y++)
    for (let x = region.x; x < region.x + region.w; x++) put(stamp, under, x * tile, y * tile, x, y, 0, 0);
  for (const kind of kinds) {
    if (kind !== base) paintKind(stamp, art, map, region, kind, frame);
  }
}

function paintKind(
  stamp: Stamp,
  art: GroundArt,
  map: VillageMap,
  region: Rect,
  kind: GroundKind,
  frame: number,
) {
  const corners = art.edges[kind]?.corners;
  if (!corners) return;
  const joined = art.joins[kind] ?? [];
  const shift = (art.animated[kind]?.offset ?? 0) * frame;
  const isOf = (x: number, y: number): boolean => {
    const here = groundAt(map, x, y);
    return here === kind || joined.includes(here);
  };
  for (let y = region.y; y <= region.y + region.h; y++)
    for (let x = region.x; x <= region.x + region.w; x++) {
      const bits =
        (isOf(x - 1, y - 1) ? 1 : 0) |
        (isOf(x, y - 1) ? 2 : 0) |
        (isOf(x - 1, y) ? 4 : 0) |
        (isOf(x, y) ? 8 : 0);
      put(stamp, corners[bits] ?? [], x * tile - tile / 2, y * tile - tile / 2, x, y, 2, shift);
    }
}

function put(
  stamp: Stamp,
  choices: number[],
  px: number,
  py: number,
  x: number,
  y: number,
  salt: number,
  shift: number,
) {
  const index = pick(choices, x, y, salt);
  if (index !== undefined) stamp(index + shift, px, py);
}

const priority = (art: GroundArt, kind: GroundKind): number => art.kinds[kind]?.priority ?? 0;

function kindsIn(map: VillageMap, region: Rect): GroundKind[] {
  const found = new Set<GroundKind>();
  for (let y = region.y - 1; y <= region.y + region.h; y++)
    for (let x = region.x - 1; x <= region.x + region.w; x++) found.add(groundAt(map, x, y));
  return [...found];
}

/** How often something is strewn on a cell of a kind. */
const strewn: Partial<Record<GroundKind, number>> = { meadow: 0.35, forest: 0.35, grass: 0.16 };
const strewnElsewhere = 0.06;

/** Tufts, pebbles, flowers, leaves on cells that are `free` of walls and things. */
export function paintScatter(
  stamp: Stamp,
  art: GroundArt,
  map: VillageMap,
  region: Rect,
  free: (cell: number) => boolean,
) {
  for (let y = region.y; y < region.y + region.h; y++)
    for (let x = region.x; x < region.x + region.w; x++) {
      const kind = groundAt(map, x, y);
      const choices = art.scatter[kind];
      if (!choices || !free(y * map.width + x)) continue;
      if (hashOf(x, y, 7) < (strewn[kind] ?? strewnElsewhere))
        put(stamp, choices, x * tile, y * tile, x, y, 8, 0);
    }
}
