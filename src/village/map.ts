/**
 * The village map in the core's own terms. Cells are integers `y * width + x`; sizes are in cells (tiles of 16 px).
 *
 * Invariants: rooms never overlap; a spot (where one stands, sits or lies to use an object) is always walkable;
 * an object's id, a place's id and a room's id ("place/room") are unique.
 */
import type { GroundKind, WallKind } from "./kinds.ts";

export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface Place {
  id: string;
  /** Building kind (home, cafe, …) or "open" for open air. */
  kind: string;
  /** The building with its walls, or the bounds of the open space. */
  rect: Rect;
  rooms: string[];
  roof?: string;
  emblem?: string;
}

export interface Room {
  /** "place/room" */
  id: string;
  place: string;
  name: string;
  kind: string;
  cells: number[];
  /** How many may be in it at once; 0 = any number. */
  holds: number;
}

export interface MapObject {
  id: string;
  kind: string;
  rect: Rect;
  place: string | null;
  room: string | null;
  /** Cells from which it is used, best first. */
  spots: number[];
  variant: number;
  facing: string;
  state: string;
}

export interface VillageMap {
  width: number;
  height: number;
  ground: GroundKind[];
  walls: (WallKind | null)[];
  /** 1 = nobody may stand here. */
  blocked: Uint8Array;
  /** Index into `rooms`, -1 = in no room. */
  roomAt: Int16Array;
  rooms: Room[];
  places: Record<string, Place>;
  objects: Record<string, MapObject>;
  doors: { cell: number; place: string; outer: boolean }[];
  spawns: Record<string, number>;
  /** The part of the map shown first. */
  opening: Rect;
}

export const cellOf = (map: VillageMap, x: number, y: number): number => y * map.width + x;
export const xOf = (map: VillageMap, cell: number): number => cell % map.width;
export const yOf = (map: VillageMap, cell: number): number => Math.floor(cell / map.width);

export const isWalkable = (map: VillageMap, cell: number): boolean =>
  cell >= 0 && cell < map.ground.length && map.blocked[cell] === 0;

export function roomAt(map: VillageMap, cell: number): Room | undefined {
  const index = map.roomAt[cell];
  return index === undefined || index < 0 ? undefined : map.rooms[index];
}

export const roomById = (map: VillageMap, id: string): Room | undefined => map.rooms.find((r) => r.id === id);

/** The building whose interior or doorway the cell lies in; undefined in the open air. */
export function buildingAt(map: VillageMap, cell: number): string | undefined {
  const place = roomAt(map, cell)?.place ?? map.doors.find((d) => d.cell === cell)?.place;
  return place !== undefined && map.places[place]?.kind !== "open" ? place : undefined;
}

/** Steps between two cells, counted as the larger of the two differences ("within 4 tiles"). */
export const reach = (map: VillageMap, a: number, b: number): number =>
  Math.max(Math.abs(xOf(map, a) - xOf(map, b)), Math.abs(yOf(map, a) - yOf(map, b)));

/** The four neighbours of a cell, in the order north, west, east, south. */
export function neighbours(map: VillageMap, cell: number): number[] {
  const x = xOf(map, cell);
  const found: number[] = [];
  if (cell >= map.width) found.push(cell - map.width);
  if (x > 0) found.push(cell - 1);
  if (x < map.width - 1) found.push(cell + 1);
  if (cell + map.width < map.ground.length) found.push(cell + map.width);
  return found;
}

export function cellsOf(map: VillageMap, rect: Rect): number[] {
  const cells: number[] = [];
  for (let y = rect.y; y < rect.y + rect.h; y++)
    for (let x = rect.x; x < rect.x + rect.w; x++) cells.push(cellOf(map, x, y));
  return cells;
}
