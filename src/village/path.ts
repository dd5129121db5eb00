/**
 * Path finding by distance fields: one Dijkstra flood from a goal serves every villager who walks there.
 *
 * Invariants:
 * 1. Walls, water and solid objects are never crossed.
 * 2. A path leads out of the building it starts in and into the one it ends in, never through a third.
 * 3. Ties go north, west, east, south, so that a path is a pure function of map, start and goal.
 */
import { stepCost } from "./kinds.ts";
import { buildingAt, type VillageMap } from "./map.ts";

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
  const terrain = terrainOf(map);
  const fields = new Map<number, DistanceField>();
  const field = (goal: number): DistanceField => {
    let found = fields.get(goal);
    if (found) fields.delete(goal);
    else found = flood(terrain, goal);
    fields.set(goal, found);
    if (fields.size > keep) fields.delete(fields.keys().next().value as number);
    return found;
  };
  return {
    find: (from, goal) => descend(terrain, field(goal), from, goal),
    cost: (from, goal) => field(goal)[from] ?? unreachable,
  };
}

/** What a way depends on, by cell, as flat tables: a flood reads it thousands of times. */
interface Terrain {
  width: number;
  /** Also of what no way crosses. */
  stepCost: Uint8Array;
  blocked: Uint8Array;
  /** A number for each building, -1 in the open. */
  building: Int32Array;
}

function terrainOf(map: VillageMap): Terrain {
  const numbers = new Map(Object.keys(map.places).map((id, index) => [id, index]));
  return {
    width: map.width,
    stepCost: Uint8Array.from(map.ground, (ground) => stepCost[ground]),
    blocked: map.blocked,
    building: Int32Array.from(map.ground, (_, cell) => numbers.get(buildingAt(map, cell) ?? "") ?? -1),
  };
}

/** May one step from `a` to `b` on a way whose goal lies in `home`? A third building is left, never entered. */
const mayStep = (a: number, b: number, home: number): boolean => b === -1 || b === home || b === a;

const dearestStep = Math.max(...Object.values(stepCost));

/** The cells that are reached at a distance wait in a ring, since no step is longer than the ring. */
function flood({ width, stepCost, blocked, building }: Terrain, goal: number): DistanceField {
  const size = blocked.length;
  const field = new Uint16Array(size).fill(unreachable);
  if (blocked[goal] !== 0) return field;
  const home = building[goal] as number;
  const ring: number[][] = Array.from({ length: dearestStep + 1 }, () => []);
  ring[0]?.push(goal);
  field[goal] = 0;
  let waiting = 1;
  for (let distance = 0; waiting > 0; distance++) {
    const due = ring[distance % ring.length] as number[];
    for (const cell of due) {
      waiting--;
      if (field[cell] !== distance) continue;
      const cost = distance + (stepCost[cell] as number);
      const here = building[cell] as number;
      const x = cell % width;
      for (let side = 0; side < 4; side++) {
        const near = neighbour(cell, side, x, width, size);
        if (near < 0 || blocked[near] !== 0 || cost >= (field[near] as number)) continue;
        if (!mayStep(building[near] as number, here, home)) continue;
        field[near] = cost;
        ring[cost % ring.length]?.push(near);
        waiting++;
      }
    }
    due.length = 0;
  }
  return field;
}

/** The cell north, west, east or south of a cell in column `x`; -1 beyond the map. */
function neighbour(cell: number, side: number, x: number, width: number, size: number): number {
  if (side === 0) return cell >= width ? cell - width : -1;
  if (side === 1) return x > 0 ? cell - 1 : -1;
  if (side === 2) return x < width - 1 ? cell + 1 : -1;
  return cell + width < size ? cell + width : -1;
}

const letters = ["n", "w", "e", "s"] as const;

function descend(
  { width, building }: Terrain,
  field: DistanceField,
  from: number,
  goal: number,
): string | undefined {
  if ((field[from] ?? unreachable) === unreachable) return undefined;
  const home = building[goal] as number;
  let cell = from;
  let path = "";
  while (cell !== goal) {
    let best = -1;
    let letter = "";
    let lowest = field[cell] as number;
    for (let side = 0; side < 4; side++) {
      const near = neighbour(cell, side, cell % width, width, field.length);
      if (near < 0 || (field[near] as number) >= lowest) continue;
      if (!mayStep(building[cell] as number, building[near] as number, home)) continue;
      lowest = field[near] as number;
      best = near;
      letter = letters[side] as string;
    }
    if (best < 0) return undefined;
    cell = best;
    path += letter;
  }
  return path;
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
