/** The objects within sight: those of the room, or in the open those within vision. */
import { type MapObject, type Rect, type VillageMap, xOf, yOf } from "#village/map";
import type { VillageState } from "#village/state";
import type { World } from "#village/world";
import { furnitureOf } from "../furniture.ts";
import type { SeenObject } from "../mind.ts";

export function objectsSeen(
  world: World,
  state: VillageState,
  cell: number,
  room: string | null,
): SeenObject[] {
  return objectsAt(world, cell, room).map(({ id, kind }) => {
    const now = state.objects[id];
    return { id, kind, state: now?.state ?? "", users: now?.users ?? [] };
  });
}

/** Outdoor objects by the cell they are seen from, filled as cells are visited. */
const seenFrom = new WeakMap<World, Map<number, readonly MapObject[]>>();

function objectsAt(world: World, cell: number, room: string | null): readonly MapObject[] {
  const { inRoom, outdoors } = furnitureOf(world);
  if (room !== null && world.map.places[room.split("/")[0] ?? ""]?.kind !== "open")
    return inRoom.get(room) ?? [];
  let cells = seenFrom.get(world);
  if (!cells) seenFrom.set(world, (cells = new Map()));
  let found = cells.get(cell);
  if (!found) {
    const { vision } = world.scenario.mind;
    found = outdoors.filter((object) => distanceTo(world.map, object.rect, cell) <= vision);
    cells.set(cell, found);
  }
  return found;
}

/** Tiles from a cell to the nearest cell of a rectangle. */
export function distanceTo(map: VillageMap, { x, y, w, h }: Rect, cell: number): number {
  const [column, row] = [xOf(map, cell), yOf(map, cell)];
  const dx = Math.max(x - column, 0, column - (x + w - 1));
  const dy = Math.max(y - row, 0, row - (y + h - 1));
  return Math.max(dx, dy);
}
