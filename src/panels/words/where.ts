/** Places in words; their names come from the scenario. */
import type { TFunction } from "i18next";
import { buildingAt, roomAt } from "#village/map";
import { spaced } from "#village/spacing";
import type { World } from "#village/world";

/** "in the kitchen of The Wick", "at Lamp Square", "outdoors" */
export function whereIs(t: TFunction, world: World, cell: number): string {
  const room = roomAt(world.map, cell);
  const place = room?.place ?? buildingAt(world.map, cell);
  if (place === undefined) return t("where.outdoors");
  const name = room && world.scenario.places[place]?.rooms?.[room.name]?.name;
  if (!name) return atPlace(t, world, place);
  // Some rooms are named after their place.
  if (name.includes(placeName(world, place))) return t("where.roomAlone", { room: name });
  return t("where.room", { room: name, place: placeName(world, place) });
}

/** "at The Wick" */
export const atPlace = (t: TFunction, world: World, place: string): string =>
  t("where.place", { place: placeName(world, place) });

export const placeName = (world: World, place: string): string => world.scenario.places[place]?.name ?? place;

export const nameOf = (world: World, villager: string): string => world.personas[villager]?.name ?? villager;

/** "Ida, Bram and Nils" in the language of the interface. */
export const namesOf = (world: World, villagers: readonly string[], language: string): string =>
  spaced(new Intl.ListFormat(language).format(villagers.map((id) => nameOf(world, id))));
