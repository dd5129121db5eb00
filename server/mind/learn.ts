/** Spatial memory grows: by standing in a room, by passing a house, and by hearing a place named. */
import { kindsIn } from "#village/initial";
import type { World } from "#village/world";
import { isOpenAir, placeName } from "./lines/place.ts";
import { distanceTo } from "./percept/objects.ts";
import type { Turn } from "./turn.ts";

export function learnPlaces(turn: Turn): void {
  const { place, room } = turn.percept;
  if (place === null || isOpenAir(turn.world, place))
    for (const id of passed(turn.world, turn.percept.cell)) learnOf(turn, id);
  if (place === null || room === null) return;
  const known = turn.mind.places[place]?.[room];
  if (known !== undefined && known.length > 0) return;
  const kinds = kindsIn(turn.world.map, room);
  if (known === undefined || kinds.length > 0) turn.emit("place.learned", { place, room, kinds: [...kinds] });
}

/** Learns that the places named in a text are there. */
export function learnNamed(turn: Turn, text: string): void {
  for (const id of Object.keys(turn.world.map.places))
    if (!(id in turn.mind.places) && text.includes(placeName(turn.world, id))) learnOf(turn, id);
}

/** That a place is there, and that one enters it by its first room; what is in it stays unknown. */
function learnOf(turn: Turn, place: string): void {
  if (place in turn.mind.places) return;
  const room = frontRoom(turn.world, place);
  if (room !== undefined) turn.emit("place.learned", { place, room, kinds: [] });
}

/** The room that one enters first: the one beside an outer door. */
function frontRoom(world: World, place: string): string | undefined {
  const { map } = world;
  const rooms = map.rooms.filter((r) => r.place === place);
  const doors = map.doors.filter((d) => d.place === place && d.outer).map((d) => d.cell);
  const steps = [-map.width, -1, 1, map.width];
  const beside = new Set(doors.flatMap((cell) => [cell, ...steps.flatMap((s) => [cell + s, cell + 2 * s])]));
  return (rooms.find((r) => r.cells.some((cell) => beside.has(cell))) ?? rooms[0])?.id;
}

/** Buildings within vision of an open cell, filled as cells are visited. */
const seenFrom = new WeakMap<World, Map<number, readonly string[]>>();

function passed(world: World, cell: number): readonly string[] {
  let cells = seenFrom.get(world);
  if (!cells) seenFrom.set(world, (cells = new Map()));
  let found = cells.get(cell);
  if (!found) {
    const near = Object.values(world.map.places).filter(
      (place) =>
        place.kind !== "open" && distanceTo(world.map, place.rect, cell) <= world.scenario.mind.vision,
    );
    cells.set(cell, (found = near.map((place) => place.id)));
  }
  return found;
}
