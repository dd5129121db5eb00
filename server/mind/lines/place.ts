/** Places and rooms as people call them, and which of them a villager knows. */
import { timeAt } from "#village/clock";
import type { World } from "#village/world";
import { fill, type LanguagePack, listed } from "../../language/pack.ts";
import { nameOf } from "../public.ts";
import type { Turn } from "../turn.ts";

export const placeName = (world: World, place: string): string => world.scenario.places[place]?.name ?? place;

/** `room` is a full room id ("place/room"). */
export function roomName(pack: LanguagePack, world: World, room: string): string {
  const [place = "", name = ""] = room.split("/");
  const own = world.scenario.places[place]?.rooms?.[name]?.name;
  if (own !== undefined) return own;
  const kind = world.map.rooms.find((r) => r.id === room)?.kind ?? name;
  return pack.names.rooms[kind] ?? name;
}

export const isOpenAir = (world: World, place: string): boolean => world.map.places[place]?.kind === "open";

/** Ids of the places in the villager's spatial memory, in the order of the map. */
export const knownPlaces = (turn: Turn): string[] =>
  Object.keys(turn.world.map.places).filter((place) => place in turn.mind.places);

/** The id of a place that this villager knows by its shown name. */
export const placeCalled = (turn: Turn, name: string): string | undefined =>
  knownPlaces(turn).find((place) => placeName(turn.world, place) === name);

/** Of each place that one knows, one's home and work first: who knows many places is not told of all of them. */
export function placeLines(turn: Turn): string[] {
  const { home, work } = turn.percept.persona;
  const known = knownPlaces(turn);
  const own = known.filter((place) => place === home || place === work?.place);
  return [...own, ...known.filter((place) => !own.includes(place))].map((place) => placeLine(turn, place));
}

/** "The Wick: the café on the square. Open 07:00-18:00." */
function placeLine(turn: Turn, place: string): string {
  const { world, pack } = turn;
  const words = pack.mind.place;
  const facts = world.scenario.places[place];
  const open = isOpenAir(world, place);
  const plain = open ? words.openAir : words.house;
  const about = place === turn.percept.persona.home ? words.home : (facts?.about ?? plain);
  const parts = [fill(words.line, { name: placeName(world, place), about })];
  const owners = ownersOf(turn, place, about);
  if (owners !== "") parts.push(fill(words.runBy, { names: owners }));
  if (open && about !== words.openAir) parts.push(words.outside);
  if (facts?.locked) parts.push(words.locked);
  else if (facts?.hours) parts.push(hoursToday(turn, facts.hours));
  return parts.join(pack.mind.list.sentence);
}

/** Whose name stands on the door, where what is known of the place does not name them already. */
function ownersOf({ pack, world }: Turn, place: string, about: string): string {
  const names = (world.scenario.places[place]?.owner ?? []).map((id) => nameOf(world, id));
  return listed(
    pack,
    names.filter((name) => !about.includes(name) && about !== pack.mind.place.home),
  );
}

function hoursToday(turn: Turn, hours: readonly { days?: readonly string[]; from: string; to: string }[]) {
  const words = turn.pack.mind.place;
  const { weekday } = timeAt(turn.world.calendar, turn.tick);
  const today = hours.filter((h) => h.days === undefined || h.days.includes(weekday));
  if (today.length === 0) return words.closedToday;
  return fill(words.open, { hours: today.map((h) => `${h.from}-${h.to}`).join(turn.pack.mind.list.comma) });
}
