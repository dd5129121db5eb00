/** A made-up scenario for tests of the client: up to 25 people with homes in eight houses. */
import { type Scenario, scenarioSchema } from "#village/scenario";
import { type MadeHouse, madeUpMap } from "./map.ts";

// biome-ignore format: a table
const people = [
  ["Ida", 55, "runs the café"], ["Hugo", 63, "keeps the pub"], ["Otto", 58, "mill foreman"], ["Greta", 52, "keeps the store"],
  ["Ada", 71, "rings the bell"], ["Nils", 67, "ferryman"], ["Tilda", 78, ""], ["Vera", 60, "gardener"], ["Lev", 45, "engineer"],
  ["Kira", 16, ""], ["Petra", 41, "does the accounts"], ["Silas", 33, "works at the mill"], ["Dov", 27, "carpenter"],
  ["Ulf", 48, "bridge warden"], ["Yusuf", 50, "cook"], ["Wanda", 39, "seamstress"], ["Zoe", 7, ""], ["Edda", 9, ""],
  ["Felix", 38, "teacher"], ["Jonas", 31, "postman"], ["Clara", 34, "doctor"], ["Mina", 29, "paints lanterns"],
  ["Quentin", 36, "librarian"], ["Runa", 26, "serves at the pub"], ["Bram", 44, "baker"],
] as const;

const houses: MadeHouse[] = ["The Wick", "Ida's house", "Second Rise", "Mill House"].map((name, i) =>
  house(name, i, 4),
);
houses.push(
  ...["Corner Store", "Bell Cottage", "River House"].map((name, i) => house(name, [0, 1, 3][i] ?? 0, 17)),
);

function house(name: string, column: number, y: number): MadeHouse {
  const roof = ["red", "blue", "green", "slate"][column] ?? "red";
  const place = name.toLowerCase().replaceAll("'", "").replaceAll(" ", "-");
  return { place, x: 3 + column * 13 + (y > 10 && column > 1 ? 2 : 0), y, roof, kind: "home" };
}

const shapes = ["short", "bun", "long", "curly", "bald", "crop", "braid", "ponytail", "bob", "receding"];
const colours = ["black", "brown", "auburn", "blond", "grey", "white", "red"];
const coats = ["jacket", "dress", "long", "shirt", "overall", "cardigan", "shawl"];
const cloth = [
  "red",
  "teal",
  "yellow",
  "green",
  "blue",
  "violet",
  "pink",
  "brown",
  "orange",
  "cream",
  "grey",
  "slate",
];
const builds = ["slim", "stout", "tall"];
const of = (list: readonly string[], i: number): string => list[i % list.length] as string;

/** The scenario of the first `count` people, and its map. */
export function madeUpScenario(count: number): { scenario: Scenario; map: unknown } {
  const villagers = people.slice(0, count).map(([name, age, work], i) => ({
    id: name.toLowerCase(),
    name,
    age,
    traits: ["made up"],
    background: `${name} lives here.`,
    currently: `${name} is planning nothing.`,
    lifestyle: "gets up at 06:30 and goes to bed at 22:00",
    home: houses[1 + (i % (houses.length - 1))]?.place,
    work: work === "" ? undefined : { place: "the-wick", as: work },
    looks: {
      build: age < 13 ? "child" : of(builds, i),
      skin: `skin${1 + ((i * 3) % 4)}`,
      hair: { shape: of(shapes, i * 3), colour: age > 60 ? of(["grey", "white"], i) : of(colours, i) },
      beard: i % 5 === 2 ? "full" : "none",
      glasses: i % 4 === 3,
      hat: i % 6 === 5 ? "cap" : "none",
      coat: { shape: of(coats, i), colour: of(cloth, i * 5) },
      legs: of(cloth, i + 7),
      apron: i % 7 === 0 ? "cream" : "none",
    },
    memories: [`${name} remembers the old bridge.`],
  }));
  const names = [
    "The Wick",
    "Ida's house",
    "Second Rise",
    "Mill House",
    "Corner Store",
    "Bell Cottage",
    "River House",
  ];
  const places: Record<string, { name: string; rooms?: object }> = { square: { name: "Lamp Square" } };
  houses.forEach((h, i) => {
    places[h.place] = {
      name: names[i] as string,
      rooms: { room: { name: i === 0 ? "the taproom" : "the kitchen" } },
    };
  });
  const scenario = scenarioSchema.parse({
    name: "Willowbrook",
    start: "2025-05-02 06:30",
    end: "day 2 22:00",
    opening: {
      title: "Willowbrook",
      text: "Friday, 06:30. Nine years after the water, twenty-five people live here again, and most of them are strangers. One of them has plans for tomorrow.",
    },
    places,
    villagers,
  }) as Scenario;
  return { scenario, map: madeUpMap(houses, scenario.villagers) };
}
