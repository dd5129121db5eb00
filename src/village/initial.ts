/** The state before the first event: everyone at the spawn point, with the memories the scenario gives. */
import { objectKinds } from "./kinds.ts";
import type { VillageMap } from "./map.ts";
import type { Persona } from "./scenario.ts";
import type { Feeling, Memory, MindState, ObjectState, VillagerState, VillageState } from "./state.ts";
import { emptyTable } from "./table.ts";
import { vectorOf } from "./vector.ts";
import type { World } from "./world.ts";

export function initialState(world: World): VillageState {
  const villagers: Record<string, VillagerState> = {};
  for (const persona of world.scenario.villagers) villagers[persona.id] = initialVillager(world, persona);
  const objects: Record<string, ObjectState> = {};
  for (const object of Object.values(world.map.objects))
    if (object.state !== "") objects[object.id] = { state: object.state, users: [] };
  return { tick: -1, village: { weather: "clear", notices: [] }, villagers, objects, talks: {} };
}

function initialVillager(world: World, persona: Persona): VillagerState {
  const arrives = world.scenario.inputs.some((i) => i.kind === "arrival" && i.villager === persona.id);
  return {
    id: persona.id,
    present: !arrives,
    cell: spawnOf(world, persona),
    walk: null,
    activity: null,
    talk: null,
    refused: null,
    mind: initialMind(world, persona),
  };
}

/** The spawn point of the map, or the bed, or the first cell of the home. */
function spawnOf(world: World, persona: Persona): number {
  const { map } = world;
  const bed = persona.bed === undefined ? undefined : map.objects[persona.bed];
  const home = map.rooms.find((r) => r.place === persona.home);
  return map.spawns[persona.id] ?? bed?.spots[0] ?? home?.cells.find((cell) => map.blocked[cell] === 0) ?? 0;
}

function initialMind(world: World, persona: Persona): MindState {
  const memories = persona.memories.map((m): Memory => seedMemory(typeof m === "string" ? { text: m } : m));
  for (const [other, known] of Object.entries(persona.relationships))
    if (known.about !== undefined)
      memories.push({ ...seedMemory({ text: known.about, importance: 5 }), subject: other });
  const feelings: Record<string, Feeling> = {};
  for (const [other, known] of Object.entries(persona.relationships))
    feelings[other] = { warmth: known.warmth * 25, talks: 1, lastTalk: -1, said: [] };
  return {
    memories: vectorOf(memories),
    retrieved: vectorOf(memories.map(() => 0)),
    unreflected: 0,
    reflections: 0,
    plan: null,
    promises: [],
    feelings,
    mood: 0,
    places: knownPlaces(world, persona),
    seen: emptyTable,
    notices: [],
  };
}

const seedMemory = (memory: { text: string; importance?: number }): Memory => ({
  t: 0,
  kind: "observation",
  text: memory.text,
  importance: memory.importance ?? 6,
  subject: null,
  speaker: null,
  place: null,
  evidence: [],
});

/** Everyone knows their home and every public place that is not locked, room by room; homes of others are learned. */
function knownPlaces({ map, scenario }: World, persona: Persona): MindState["places"] {
  const known: Record<string, Record<string, readonly string[]>> = {};
  for (const place of Object.values(map.places)) {
    if (place.kind === "home" && place.id !== persona.home) continue;
    const rooms: Record<string, readonly string[]> = {};
    if (!scenario.places[place.id]?.locked) for (const room of place.rooms) rooms[room] = kindsIn(map, room);
    known[place.id] = rooms;
  }
  return known;
}

/** Kinds of objects in a room that somebody can use, in the order of the map. */
export function kindsIn(map: VillageMap, room: string): readonly string[] {
  let kinds = kindsByRoom.get(map);
  if (!kinds) {
    kindsByRoom.set(map, (kinds = new Map()));
    for (const object of Object.values(map.objects)) {
      if (object.room === null || (objectKinds[object.kind]?.users ?? 0) === 0) continue;
      const known = kinds.get(object.room) ?? [];
      if (!known.includes(object.kind)) kinds.set(object.room, [...known, object.kind]);
    }
  }
  return kinds.get(room) ?? [];
}

/** Looked up once a map, which never changes. */
const kindsByRoom = new WeakMap<VillageMap, Map<string, readonly string[]>>();
