/**
 * Where everybody stands, kept up to date a tick at a time, and who is near whom. An index over the state: it can be
 * rebuilt from it at any tick, and holds nothing else.
 */
import { type VillageMap, xOf, yOf } from "#village/map";
import { cellAt } from "#village/position";
import type { VillageState } from "#village/state";
import type { World } from "#village/world";

/** Side of a bucket in cells; neighbours within the vision are searched in adjoining buckets. */
const bucketSide = 8;

/** A step just taken. */
export interface Moved {
  id: string;
  from: number;
}

export class Whereabouts {
  private readonly cells = new Map<string, number>();
  private readonly buckets = new Map<number, Set<string>>();
  private readonly walking = new Set<string>();
  private readonly map: VillageMap;

  constructor(world: World, state: VillageState, tick: number) {
    this.map = world.map;
    for (const id of world.order) this.note(id, state, tick);
  }

  cell(id: string): number {
    return this.cells.get(id) ?? -1;
  }

  /** Takes a villager's new body in, after an event that touched it. */
  note(id: string, state: VillageState, tick: number): void {
    const villager = state.villagers[id];
    if (!villager?.present) return;
    if (villager.walk) this.walking.add(id);
    else this.walking.delete(id);
    this.place(id, cellAt(this.map, villager, tick));
  }

  /** Moves the walkers to where they stand at `tick`; gives those still under way who took a step. */
  advance(state: VillageState, tick: number): Moved[] {
    const moved: Moved[] = [];
    for (const id of this.walking) {
      const villager = state.villagers[id];
      if (!villager) continue;
      const cell = cellAt(this.map, villager, tick);
      const from = this.cell(id);
      if (cell === from) continue;
      this.place(id, cell);
      if (villager.walk) moved.push({ id, from });
    }
    return moved;
  }

  /** Villagers within `distance` tiles of a cell and in the same room or open space, without order. */
  near(cell: number, distance: number): string[] {
    const [x, y] = [xOf(this.map, cell), yOf(this.map, cell)];
    const room = this.map.roomAt[cell];
    const found: string[] = [];
    for (let by = (y - distance) >> 3; by <= (y + distance) >> 3; by++)
      for (let bx = (x - distance) >> 3; bx <= (x + distance) >> 3; bx++)
        for (const id of this.buckets.get(by * 4096 + bx) ?? []) {
          const other = this.cells.get(id) as number;
          if (this.map.roomAt[other] !== room) continue;
          if (
            Math.abs(xOf(this.map, other) - x) <= distance &&
            Math.abs(yOf(this.map, other) - y) <= distance
          )
            found.push(id);
        }
    return found;
  }

  private place(id: string, cell: number): void {
    const before = this.cells.get(id);
    if (before === cell) return;
    if (before !== undefined) this.buckets.get(this.bucket(before))?.delete(id);
    this.cells.set(id, cell);
    const bucket = this.bucket(cell);
    const members = this.buckets.get(bucket);
    if (members) members.add(id);
    else this.buckets.set(bucket, new Set([id]));
  }

  private bucket(cell: number): number {
    return Math.floor(yOf(this.map, cell) / bucketSide) * 4096 + Math.floor(xOf(this.map, cell) / bucketSide);
  }
}
