/** Readings of a lived day from its log alone. */
import { mayEnter } from "#village/access";
import type { VillageEvent } from "#village/event";
import { initialState } from "#village/initial";
import { objectKinds } from "#village/kinds";
import { isWalkable, neighbours, roomAt } from "#village/map";
import { cellAt } from "#village/position";
import { reduce } from "#village/reduce";
import type { VillageState } from "#village/state";
import type { World } from "#village/world";

/** The state after each tick, in order. */
export function* states(world: World, events: readonly VillageEvent[], ticks: number): Generator<[number, VillageState]> {
  let state = initialState(world);
  let next = 0;
  for (let tick = 0; tick < ticks; tick++) {
    const start = next;
    while (next < events.length && (events[next] as VillageEvent).t === tick) next++;
    state = reduce(state, events.slice(start, next));
    yield [tick, state];
  }
}

export interface Activity {
  by: string;
  t: number;
  text: string;
  icon: string;
  place: string | null;
}

export const activitiesOf = (events: readonly VillageEvent[]): Activity[] =>
  events.flatMap((e) => (e.type === "activity.began" ? [{ by: e.by, t: e.t, ...e.data }] : []));

/** The longest stretch, in ticks, in which a villager was awake with nothing to do or with something idle. */
export function longestIdle(
  world: World,
  events: readonly VillageEvent[],
  ticks: number,
  idle: ReadonlySet<string>,
): Map<string, number> {
  const longest = new Map<string, number>();
  const running = new Map<string, number>();
  for (const [, state] of states(world, events, ticks))
    for (const id of world.order) {
      const villager = state.villagers[id];
      const busy = villager?.walk || villager?.talk || (villager?.activity && !idle.has(villager.activity.text));
      const count = busy ? 0 : (running.get(id) ?? 0) + 1;
      running.set(id, count);
      longest.set(id, Math.max(longest.get(id) ?? 0, count));
    }
  return longest;
}

/** Every breach of the rules of the map, in words for a failing test. */
export function breaches(world: World, events: readonly VillageEvent[], ticks: number): string[] {
  const found: string[] = [];
  const stood = new Map<string, number>();
  for (const [tick, state] of states(world, events, ticks)) {
    for (const id of world.order) {
      const villager = state.villagers[id];
      if (!villager?.present) continue;
      const cell = cellAt(world.map, villager, tick);
      const before = stood.get(id) ?? cell;
      if (!isWalkable(world.map, cell)) found.push(`${tick} ${id} stands in a wall`);
      if (cell !== before && !neighbours(world.map, before).includes(cell)) found.push(`${tick} ${id} leapt`);
      stood.set(id, cell);
    }
    for (const [id, object] of Object.entries(state.objects))
      if (object.users.length > (objectKinds[world.map.objects[id]?.kind ?? ""]?.users ?? 0))
        found.push(`${tick} ${id} is held by ${object.users.join(", ")}`);
  }
  return [...found, ...closedDoors(world, events)];
}

/** Activities begun in, or lasting past the closing of, a place that was closed to the villager. */
function closedDoors(world: World, events: readonly VillageEvent[]): string[] {
  return activitiesEnds(events).flatMap(({ by, from, to, place, room }) => {
    const inside = place !== null && world.map.places[place] !== undefined;
    if (!inside) return [];
    const last = Math.max(from, to - 1);
    const allowed = mayEnter(world, by, place, room, from) && mayEnter(world, by, place, room, last);
    return allowed ? [] : [`${from}-${to} ${by} is in ${place}, which is closed`];
  });
}

function activitiesEnds(events: readonly VillageEvent[]) {
  const open = new Map<string, { by: string; from: number; to: number; place: string | null; room: string | null }>();
  const done: { by: string; from: number; to: number; place: string | null; room: string | null }[] = [];
  for (const event of events) {
    if (event.type === "activity.began") {
      const { place, room, until } = event.data;
      open.set(event.by, { by: event.by, from: event.t, to: until, place, room });
    }
    const current = event.type === "activity.ended" ? open.get(event.by) : undefined;
    if (current) {
      done.push({ ...current, to: event.t });
      open.delete(event.by);
    }
  }
  return [...done, ...open.values()];
}

/** Villagers in the open air inside the opening view of the map, awake, at a tick. */
export function outdoorsInView(world: World, state: VillageState, tick: number): string[] {
  const { x, y, w, h } = world.map.opening;
  return world.order.filter((id) => {
    const villager = state.villagers[id];
    if (!villager || villager.activity?.icon === "sleep") return false;
    const cell = cellAt(world.map, villager, tick);
    const room = roomAt(world.map, cell);
    const [cx, cy] = [cell % world.map.width, Math.floor(cell / world.map.width)];
    const open = room === undefined || world.map.places[room.place]?.kind === "open";
    return open && cx >= x && cx < x + w && cy >= y && cy < y + h;
  });
}
