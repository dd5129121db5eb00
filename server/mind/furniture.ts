/** Usable objects by where they stand. That never changes, so it is looked up once per world. */
import { objectKinds } from "#village/kinds";
import type { MapObject } from "#village/map";
import type { World } from "#village/world";

export interface Furniture {
  /** By full room id. */
  inRoom: ReadonlyMap<string, readonly MapObject[]>;
  /** By place id, all rooms together. */
  inPlace: ReadonlyMap<string, readonly MapObject[]>;
  outdoors: readonly MapObject[];
}

const furnished = new WeakMap<World, Furniture>();

export function furnitureOf(world: World): Furniture {
  let furniture = furnished.get(world);
  if (!furniture) furnished.set(world, (furniture = furnish(world)));
  return furniture;
}

function furnish({ map }: World): Furniture {
  const objects = Object.values(map.objects).filter((o) => (objectKinds[o.kind]?.users ?? 0) > 0);
  return {
    inRoom: grouped(objects, (o) => o.room),
    inPlace: grouped(objects, (o) => o.place),
    outdoors: objects.filter((o) => o.place === null || map.places[o.place]?.kind === "open"),
  };
}

function grouped(objects: readonly MapObject[], keyOf: (object: MapObject) => string | null) {
  const groups = new Map<string, MapObject[]>();
  for (const object of objects) {
    const key = keyOf(object);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(object);
    else groups.set(key, [object]);
  }
  return groups;
}
