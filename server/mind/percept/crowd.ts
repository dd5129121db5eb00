/** Who stands where at one tick, and which part of the village is one space to eye and ear. */
import { xOf, yOf } from "#village/map";
import { cellAt } from "#village/position";
import type { VillageState } from "#village/state";
import type { World } from "#village/world";

export interface Crowd {
  /** Cells of the villagers who are present. */
  cells: ReadonlyMap<string, number>;
  /** Present villagers who may be within vision of a cell: a superset, in scenario order within each square. */
  near(cell: number): string[];
}

/** The room a cell lies in, as an index; -1 = the open between places. The same rule as the world's earshot. */
export const spaceOf = (world: World, cell: number): number => world.map.roomAt[cell] ?? -1;

export function crowdOf(world: World, state: VillageState, tick: number): Crowd {
  const { map } = world;
  const side = world.scenario.mind.vision;
  const columns = Math.ceil(map.width / side);
  const square = (cell: number): number =>
    Math.floor(yOf(map, cell) / side) * columns + Math.floor(xOf(map, cell) / side);
  const cells = new Map<string, number>();
  const squares = new Map<number, string[]>();
  for (const id of world.order) {
    const villager = state.villagers[id];
    if (!villager?.present) continue;
    const cell = cellAt(map, villager, tick);
    cells.set(id, cell);
    const list = squares.get(square(cell));
    if (list) list.push(id);
    else squares.set(square(cell), [id]);
  }
  const near = (cell: number): string[] => {
    const at = square(cell);
    const found: string[] = [];
    for (const row of [at - columns, at, at + columns])
      for (let column = row - 1; column <= row + 1; column++) found.push(...(squares.get(column) ?? []));
    return found;
  };
  return { cells, near };
}
