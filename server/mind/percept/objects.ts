/** The objects within sight: those of the room, or in the open those within vision. Where they stand never changes. */
import { objectKinds } from "#village/kinds";
import { cellsOf, type MapObject, reach, roomById } from "#village/map";
import type { VillageState } from "#village/state";
import type { World } from "#village/world";
import type { SeenObject } from "../mind.ts";
import { spaceOf } from "./crowd.ts";

export function objectsSeen(
  world: World,
  state: VillageState,
  cell: number,
  room: string | null,
  space: number,
): SeenObject[] {
  return objectsIn(world, cell, room, space).map(({ id, kind }) => {
    const now = state.objects[id];
    return { id, kind, state: now?.state ?? "", users: now?.users ?? [] };
  });
}

/** Objects by room ("r:place/room") and, filled as cells are visited, by open cell ("c:cell"). */
const places = new WeakMap<World, Map<string, readonly MapObject[]>>();

function objectsIn(world: World, cell: number, room: string | null, space: number): readonly MapObject[] {
  let known = places.get(world);
  if (!known) places.set(world, (known = new Map()));
  const key = space >= 0 ? `r:${room}` : `c:${cell}`;
  let found = known.get(key);
  if (!found) {
    found = Object.values(world.map.objects).filter(
      (object) =>
        (objectKinds[object.kind]?.users ?? 0) > 0 &&
        (space >= 0 ? object.room === room : isOutdoors(world, object) && isNear(world, object, cell)),
    );
    known.set(key, found);
  }
  return found;
}

function isOutdoors(world: World, object: MapObject): boolean {
  const room = object.room === null ? undefined : roomById(world.map, object.room);
  return room === undefined || spaceOf(world, room.cells[0] ?? -1) < 0;
}

const isNear = (world: World, object: MapObject, cell: number): boolean =>
  cellsOf(world.map, object.rect).some((at) => reach(world.map, at, cell) <= world.scenario.mind.vision);
