/** Names of rooms and of kinds of objects, from the language packs. */
import type { World } from "#village/world";
import en from "../../../../assets/locales/en/names.yaml";
import zh from "../../../../assets/locales/zh/names.yaml";

interface Names {
  rooms: Readonly<Record<string, string>>;
  objects: Readonly<Record<string, string>>;
}

const packs = { en, zh } as Readonly<Record<string, Names>>;
const packOf = (language: string): Names => packs[language] ?? (en as Names);

export const kindName = (language: string, kind: string): string => packOf(language).objects[kind] ?? kind;

/** A room ("place/room") by the name the scenario gives it, or by its kind in the scenario's language. */
export function roomName({ scenario, map }: World, id: string): string {
  const [place = "", room = ""] = id.split("/");
  const named = scenario.places[place]?.rooms?.[room]?.name;
  const kind = map.rooms.find((one) => one.id === id)?.kind ?? room;
  return named ?? packOf(scenario.language).rooms[kind] ?? scenario.places[place]?.name ?? room;
}
