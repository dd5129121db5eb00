/** The objects within sight: those of the room, or in the open those within vision. Where they stand never changes. */
import { objectKinds } from "#village/kinds";
import { cellsOf, type MapObject, reach } from "#village/map";
import type { VillageState } from "#village/state";
import type { World } from "#village/world";
import type { SeenObject } from "../mind.ts";

export function objectsSeen(
  world: World,
  state: VillageState,
  cell: number,
  room: string | null,
): SeenObject[] {
  return objectsIn(world, cell, room).map(({ id, kind }) => {
    const now = state.objects[id];
    return { id, kind, state: now?.state ?? "", users: now?.users ?? [] };
  });
}

/** Objects by room (its id) and, filled as cells are visited, by open cell ("@cell"). */
const places = new WeakMap<World, Map<string, readonly MapObject[]>>();

function objectsIn(world: World, cell: number, room: string | null): readonly MapObject[] {
  let known = places.get(world);
  if (!known) places.set(world, (known = new Map()));
  const indoors = room !== null && world.map.places[room.split("/")[0] ?? ""]?.kind !== "open";
  const key = indoors ? room : `@${cell}`;
  let found = known.get(key);
  if (!found) {
    found = Object.values(world.map.objects).filter(
      (object) =>
        (objectKinds[object.kind]?.users ?? 0) > 0 &&
        (indoors ? object.room === room : isOutdoors(world, object) && isNear(world, object, cell)),
    );
    known.set(key, found);
  }
  return found;
}

const isOutdoors = (world: World, object: MapObject): boolean =>
  object.place === null || world.map.places[object.place]?.kind === "open";

const isNear = (world: World, object: MapObject, cell: number): boolean =>
  cellsOf(world.map, object.rect).some((at) => reach(world.map, at, cell) <= world.scenario.mind.vision);
