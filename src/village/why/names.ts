import type { World } from "../world.ts";

export const nameOf = (world: World, villager: string): string => world.personas[villager]?.name ?? villager;

export const placeName = (world: World, place: string): string => world.scenario.places[place]?.name ?? place;

/** The names of the persons whom a text names, without those of `but`. */
export const personsNamed = (world: World, text: string, but: readonly string[]): string[] =>
  world.order
    .filter((id) => !but.includes(id))
    .map((id) => nameOf(world, id))
    .filter((name) => text.includes(name));
