/** What anybody can tell of a villager by looking: the one door to other villagers' personas. */
import type { World } from "#village/world";

export interface Public {
  name: string;
  pronoun: "she" | "he" | "they";
  age: number;
}

export function publicOf(world: World, id: string): Public {
  const persona = world.personas[id];
  return { name: persona?.name ?? id, pronoun: persona?.pronoun ?? "they", age: persona?.age ?? 0 };
}

export const nameOf = (world: World, id: string): string => world.personas[id]?.name ?? id;
