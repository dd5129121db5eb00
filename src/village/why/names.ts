import type { World } from "../world.ts";

export const nameOf = (world: World, villager: string): string => world.personas[villager]?.name ?? villager;

export const placeName = (world: World, place: string): string => world.scenario.places[place]?.name ?? place;
