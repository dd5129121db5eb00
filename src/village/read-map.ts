/** A Tiled map becomes a village map, or the list of what is wrong with it. */
import { bad, good, nearest, type Problem, type ProblemCode, problem, type Result } from "./errors.ts";
import { type GroundKind, groundKinds, objectKinds, type WallKind, wallKinds } from "./kinds.ts";
import { cellOf, cellsOf, isWalkable, neighbours, type Rect, roomAt, type VillageMap } from "./map.ts";
import {
  kindOf,
  kindsOfLayer,
  objectsOfLayer,
  propertyOf,
  type TiledMap,
  type TiledObject,
  tiledMap,
} from "./tiled.ts";

const needed = ["buildings", "rooms", "doors", "objects", "spawns"] as const;
type Layers = Record<(typeof needed)[number], TiledObject[]>;

/** `file` names the map in problems. */
export function readMap(json: unknown, file: string): Result<VillageMap> {
  const parsed = tiledMap.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return bad(say(file)("map.format", { path: issue?.path.join(".") ?? "", detail: issue?.message ?? "" }));
  }
  const tiled = parsed.data;
  const told = say(file);
  const ground = kindsOfLayer(tiled, "ground");
  const walls = kindsOfLayer(tiled, "walls");
  const problems: Problem[] = [];
  if (!ground) problems.push(told("map.layer-missing", { layer: "ground" }));
  if (!walls) problems.push(told("map.layer-missing", { layer: "walls" }));
  const layers = {} as Layers;
  for (const name of needed) {
    const objects = objectsOfLayer(tiled, name);
    if (objects) layers[name] = objects;
    else problems.push(told("map.layer-missing", { layer: name }));
  }
  if (problems.length > 0 || !ground || !walls) return bad(...problems);

  problems.push(
    ...unknownKinds(ground, groundKinds, "ground", told),
    ...unknownKinds(walls, wallKinds, "walls", told),
  );
  for (const object of layers.objects)
    if (!(kindOf(object) in objectKinds))
      problems.push(unknownKind(kindOf(object), Object.keys(objectKinds), told));
  if (problems.length > 0) return bad(...problems);

  const map = emptyMap(tiled, ground as GroundKind[], walls as (WallKind | null)[]);
  addPlaces(map, tiled, layers);
  addDoors(map, tiled, layers.doors);
  problems.push(...addObjects(map, tiled, layers.objects, told));
  addSpawns(map, tiled, layers.spawns);
  return problems.length > 0 ? bad(...problems) : good(map);
}

type Told = (code: ProblemCode, facts: Problem["facts"]) => Problem;
const say =
  (file: string): Told =>
  (code, facts) =>
    problem(code, facts, { file });

function unknownKind(kind: string, known: readonly string[], told: Told, layer = "objects"): Problem {
  return told("map.unknown-kind", { kind, layer, nearest: nearest(kind, known) ?? known[0] ?? "" });
}

function unknownKinds(
  kinds: (string | null)[],
  known: readonly string[],
  layer: string,
  told: Told,
): Problem[] {
  const unknown = new Set(kinds.filter((k): k is string => k !== null && !known.includes(k)));
  const problems = [...unknown].map((kind) => unknownKind(kind, known, told, layer));
  if (layer === "ground" && kinds.includes(null))
    problems.push(told("map.format", { path: "ground", detail: "0" }));
  return problems;
}

function emptyMap(tiled: TiledMap, ground: GroundKind[], walls: (WallKind | null)[]): VillageMap {
  const size = tiled.width * tiled.height;
  const blocked = new Uint8Array(size);
  for (let cell = 0; cell < size; cell++)
    if (ground[cell] === "water" || walls[cell] !== null) blocked[cell] = 1;
  const opening = objectsOfLayer(tiled, "views")?.find((v) => v.name === "opening");
  const whole = { x: 0, y: 0, w: tiled.width, h: tiled.height };
  return {
    width: tiled.width,
    height: tiled.height,
    ground,
    walls,
    blocked,
    roomAt: new Int16Array(size).fill(-1),
    rooms: [],
    places: {},
    objects: {},
    doors: [],
    spawns: {},
    opening: opening ? rectOf(tiled, opening) : whole,
  };
}

function rectOf(tiled: TiledMap, object: TiledObject): Rect {
  return {
    x: Math.floor(object.x / tiled.tilewidth),
    y: Math.floor(object.y / tiled.tileheight),
    w: Math.max(1, Math.round(object.width / tiled.tilewidth)),
    h: Math.max(1, Math.round(object.height / tiled.tileheight)),
  };
}

function text(object: TiledObject, name: string): string | undefined {
  const value = propertyOf(object, name);
  return value === undefined ? undefined : String(value);
}

function addPlaces(map: VillageMap, tiled: TiledMap, layers: Layers): void {
  for (const building of layers.buildings)
    map.places[building.name] = {
      id: building.name,
      kind: kindOf(building),
      rect: rectOf(tiled, building),
      rooms: [],
      roof: text(building, "roof"),
      emblem: text(building, "emblem"),
    };
  for (const object of layers.rooms) {
    const placeId = text(object, "place") ?? object.name;
    const id = `${placeId}/${object.name}`;
    const rect = rectOf(tiled, object);
    const place = (map.places[placeId] ??= { id: placeId, kind: "open", rect, rooms: [] });
    let index = map.rooms.findIndex((r) => r.id === id);
    if (index < 0) {
      index = map.rooms.length;
      const holds = Number(text(object, "holds") ?? 0);
      map.rooms.push({ id, place: placeId, name: object.name, kind: kindOf(object), cells: [], holds });
      place.rooms.push(id);
    }
    for (const cell of cellsOf(map, rect)) {
      if (map.walls[cell] !== null || map.roomAt[cell] !== -1) continue;
      map.roomAt[cell] = index;
      map.rooms[index]?.cells.push(cell);
    }
  }
}

function addDoors(map: VillageMap, tiled: TiledMap, doors: TiledObject[]): void {
  for (const door of doors)
    for (const cell of cellsOf(map, rectOf(tiled, door)))
      map.doors.push({ cell, place: text(door, "place") ?? "", outer: kindOf(door) !== "inner" });
}

/** Solid objects block first, then every object that has users looks for its spots. */
function addObjects(map: VillageMap, tiled: TiledMap, objects: TiledObject[], told: Told): Problem[] {
  const count = new Map<string, number>();
  for (const object of objects) {
    const kind = kindOf(object);
    const rect = rectOf(tiled, object);
    const cells = cellsOf(map, rect);
    const room = cells.map((c) => roomAt(map, c)).find((r) => r !== undefined);
    const base = `${room ? room.id.replace("/", "-") : "out"}-${kind}`;
    const n = (count.get(base) ?? 0) + 1;
    count.set(base, n);
    const id = object.name !== "" && !map.objects[object.name] ? object.name : `${base}-${n}`;
    map.objects[id] = {
      id,
      kind,
      rect,
      place: room?.place ?? null,
      room: room?.id ?? null,
      spots: [],
      variant: Number(text(object, "variant") ?? 0),
      facing: text(object, "facing") ?? "down",
      state: text(object, "state") ?? "",
    };
    if (objectKinds[kind]?.solid) for (const cell of cells) map.blocked[cell] = 1;
  }
  const problems: Problem[] = [];
  for (const object of Object.values(map.objects)) {
    if ((objectKinds[object.kind]?.users ?? 0) === 0) continue;
    object.spots = spotsOf(map, object.rect, object.kind, object.room);
    if (object.spots.length === 0)
      problems.push(told("map.object-unplaced", { object: object.id, kind: object.kind }));
  }
  return problems;
}

function spotsOf(map: VillageMap, rect: Rect, kind: string, room: string | null): number[] {
  const own = cellsOf(map, rect);
  if (!objectKinds[kind]?.solid) return own.filter((cell) => isWalkable(map, cell));
  const inside = new Set(own);
  const around: number[] = [];
  for (const cell of own.toReversed())
    for (const near of neighbours(map, cell).toReversed())
      if (!inside.has(near) && !around.includes(near) && isWalkable(map, near)) around.push(near);
  const same = around.filter((cell) => (roomAt(map, cell)?.id ?? null) === room);
  return same.length > 0 ? same : around;
}

function addSpawns(map: VillageMap, tiled: TiledMap, spawns: TiledObject[]): void {
  for (const spawn of spawns) {
    const { x, y } = rectOf(tiled, spawn);
    map.spawns[spawn.name] = cellOf(map, x, y);
  }
}
