import { noise } from "../canvas.ts";
import { ramps } from "../palette.ts";
import type { Json, Part } from "../part.ts";
import { columns, TileSheet } from "../tile-sheet.ts";
import { capTile, faceTile, lowTile } from "./faces.ts";
import { hangings } from "./hangings.ts";
import { doorTile, fenceTile, hedgeTile, shadowTiles, windowTile } from "./openings.ts";
import { papers, type WallKind, wallKinds } from "./skins.ts";

const all16 = Array.from({ length: 16 }, (_, bits) => bits);
/** left, mid, right, single: which ends of the run are free. */
const runs = [
  [true, false],
  [false, false],
  [false, true],
  [true, true],
] as const;

/**
 * Which tile a wall cell takes (N, E, S, W: is that neighbour a house wall of any kind?):
 *
 * 1. S                                       → cap[bits]
 * 2. else N and ((E and NE) or (W and NW))   → face or window: the lower row of a two-row wall
 * 3. else N                                  → foot: a side wall ends in the front wall
 * 4. else                                    → low: the front wall
 *
 * face, foot and low are [left, mid, right, single] by E and W. Fence and hedge take cap[bits] always.
 */
const addWall = (sheet: TileSheet, kind: WallKind): Json => ({
  cap: all16.map((bits) => sheet.add(capTile(kind, bits))),
  face: runs.map(([left, right]) => sheet.add(faceTile(kind, left, right))),
  low: runs.map(([left, right]) => sheet.add(lowTile(kind, left, right, false))),
  foot: runs.map(([left, right]) => sheet.add(lowTile(kind, left, right, true))),
  window: [false, true].map((lit) => sheet.add(windowTile(kind, lit))),
});

const addPaper = (sheet: TileSheet, kind: WallKind): Json => ({
  face: runs.map(([left, right]) => sheet.add(faceTile(kind, left, right))),
  window: [false, true].map((lit) => sheet.add(windowTile(kind, lit))),
});

const addDoor = (sheet: TileSheet, outer: boolean): Json => {
  const ramp = outer ? ramps.teal : ramps.wood;
  const add = (open: boolean, front: boolean) => sheet.add(doorTile(ramp, open, front, outer));
  return {
    closed: add(false, true),
    open: add(true, true),
    closedSide: add(false, false),
    openSide: add(true, false),
  };
};

/** walls.png: house walls, fence, hedge, doors and the shadow that walls throw on the floor. */
export const drawWalls = (): Part => {
  const sheet = new TileSheet();
  const kinds: Record<string, Json> = {};
  for (const [name, kind] of Object.entries(wallKinds)) kinds[name] = addWall(sheet, kind);
  kinds.fence = { cap: all16.map((bits) => sheet.add(fenceTile(bits))) };
  const leafAt = (x: number, y: number) => noise(x >> 1, (y + (x & 2)) >> 1, 540);
  kinds.hedge = { cap: all16.map((bits) => sheet.add(hedgeTile(bits, leafAt))) };
  const doors = { outer: addDoor(sheet, true), inner: addDoor(sheet, false) };
  const { north, west, corner } = shadowTiles();
  const shadow = { north: sheet.add(north), west: sheet.add(west), corner: sheet.add(corner) };
  const wallpaper = Object.fromEntries(
    Object.entries(papers).map(([name, kind]) => [name, addPaper(sheet, kind)]),
  );
  const hung = Object.fromEntries(
    Object.entries(hangings()).map(([name, canvas]) => [name, sheet.add(canvas)]),
  );
  return {
    files: { "walls.png": sheet.picture() },
    pack: { walls: { image: "walls.png", columns, kinds, papers: wallpaper, hangings: hung, doors, shadow } },
  };
};
