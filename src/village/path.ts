/**
 * Path finding by distance fields: one Dijkstra flood from a goal serves every villager who walks there.
 *
 * Invariants:
 * 1. Walls, water and solid objects are never crossed.
 * 2. A path leads out of the building it starts in and into the one it ends in, never through a third.
 * 3. Ties go north, west, east, south, so that a path is a pure function of map, start and goal.
 */
import { stepCost } from "./kinds.ts";
import { buildingAt, isWalkable, neighbours, type VillageMap } from "./map.ts";

/** Cost to the goal per cell; `unreachable` where there is no way. */
export type DistanceField = Uint16Array;
export const unreachable = 65_535;

export interface Paths {
  /** The way from a cell to a goal as letters n, w, e, s, one a tick; undefined when there is none. */
  find(from: number, goal: number): string | undefined;
  /** Cost of the way, for comparing goals; `unreachable` when there is none. */
  cost(from: number, goal: number): number;
}

/** Fields are kept for the `keep` goals used last; a cache of pure values, so forgetting one changes nothing. */
export function createPaths(map: VillageMap, keep = 600): Paths {
  const building = Array.from(map.ground, (_, cell) => buildingAt(map, cell) ?? null);
  const fields = new Map<number, DistanceField>();
  const field = (goal: number): DistanceField => {
    let found = fields.get(goal);
    if (found) fields.delete(goal);
    else found = flood(map, building, goal);
    fields.set(goal, found);
    if (fields.size > keep) fields.delete(fields.keys().next().value as number);
    return found;
  };
  return {
    find: (from, goal) => descend(map, building, field(goal), from, goal),
    cost: (from, goal) => field(goal)[from] ?? unreachable,
  };
}

/** May one step from `a` to `b` on a way whose goal lies in `home`? A third building is left, never entered. */
const mayStep = (a: string | null, b: string | null, home: string | null): boolean =>
  b === null || b === home || b === a;

function flood(map: VillageMap, building: (string | null)[], goal: number): DistanceField {
  const field = new Uint16Array(map.ground.length).fill(unreachable);
  if (!isWalkable(map, goal)) return field;
  const home = building[goal] ?? null;
  const buckets: number[][] = [[goal]];
  field[goal] = 0;
  for (let distance = 0; distance < buckets.length; distance++) {
    for (const cell of buckets[distance] ?? []) {
      if (field[cell] !== distance) continue;
      const cost = distance + stepCost[map.ground[cell] ?? "grass"];
      for (const near of neighbours(map, cell)) {
        if (!isWalkable(map, near) || cost >= (field[near] ?? 0)) continue;
        if (!mayStep(building[near] ?? null, building[cell] ?? null, home)) continue;
        field[near] = cost;
        (buckets[cost] ??= []).push(near);
      }
    }
  }
  return field;
}

const letters = ["n", "w", "e", "s"] as const;

function descend(
  map: VillageMap,
  building: (string | null)[],
  field: DistanceField,
  from: number,
  goal: number,
): string | undefined {
  if ((field[from] ?? unreachable) === unreachable) return undefined;
  const home = building[goal] ?? null;
  let cell = from;
  let path = "";
  while (cell !== goal) {
    let best = -1;
    let letter = "";
    let lowest = field[cell] as number;
    for (const [i, near] of orderedNeighbours(map, cell).entries()) {
      if (near < 0 || (field[near] as number) >= lowest) continue;
      if (!mayStep(building[cell] ?? null, building[near] ?? null, home)) continue;
      lowest = field[near] as number;
      best = near;
      letter = letters[i] as string;
    }
    if (best < 0) return undefined;
    cell = best;
    path += letter;
  }
  return path;
}

function orderedNeighbours(map: VillageMap, cell: number): number[] {
  const x = cell % map.width;
  return [
    cell - map.width,
    x > 0 ? cell - 1 : -1,
    x < map.width - 1 ? cell + 1 : -1,
    cell + map.width < map.ground.length ? cell + map.width : -1,
  ];
}

/** The cell reached after `steps` letters of a path; the end when there are fewer. */
export function follow(map: VillageMap, from: number, path: string, steps: number): number {
  let cell = from;
  const count = Math.min(steps, path.length);
  for (let i = 0; i < count; i++) {
    const letter = path[i];
    cell += letter === "n" ? -map.width : letter === "s" ? map.width : letter === "w" ? -1 : 1;
  }
  return cell;
}
