/** A small made-up village for tests: two houses, a square and a river with one bridge. */
import { readMap } from "#village/read-map";
import { type Scenario, scenarioSchema } from "#village/scenario";
import { createWorld, type World } from "#village/world";

const rows = [
  "..................",
  ".#####......#####.",
  ".#####......#####.",
  ".#ab.#..~...#cd.#.",
  ".#...#..~...#...#.",
  ".##+##..~...##+##.",
  "........~.........",
  "........=.........",
  "........~.........",
  "..................",
];
const kinds = ["grass", "water", "plank", "floor-wood", "wall-plaster"];
const ground: Record<string, number> = { ".": 1, "~": 2, "=": 3, "#": 4, "+": 4, a: 4, b: 4, c: 4, d: 4 };

interface Drawn {
  objects?: readonly object[];
}

export function tinyTiled({
  objects = [],
}: Drawn = {}): Record<string, unknown> & { layers: { name: string; [key: string]: unknown }[] } {
  const cells = rows.join("").split("");
  const width = rows[0]?.length ?? 0;
  let id = 1;
  const thing = (name: string, type: string, x: number, y: number, w: number, h: number, place?: string) => ({
    id: id++,
    name,
    type,
    x: x * 16,
    y: y * 16,
    width: w * 16,
    height: h * 16,
    properties: place === undefined ? [] : [{ name: "place", type: "string", value: place }],
  });
  const layer = (name: string, items: object[]) => ({ type: "objectgroup", name, objects: items });
  return {
    orientation: "orthogonal",
    width,
    height: rows.length,
    tilewidth: 16,
    tileheight: 16,
    tilesets: [{ firstgid: 1, tiles: kinds.map((type, index) => ({ id: index, type })) }],
    layers: [
      { type: "tilelayer", name: "ground", data: cells.map((c) => ground[c] ?? 1) },
      { type: "tilelayer", name: "walls", data: cells.map((c) => (c === "#" ? 5 : 0)) },
      layer("buildings", [thing("west", "home", 1, 1, 5, 5), thing("east", "cafe", 12, 1, 5, 5)]),
      layer("rooms", [
        thing("room", "kitchen", 2, 3, 3, 2, "west"),
        thing("room", "cafe", 13, 3, 3, 2, "east"),
        thing("green", "open", 6, 6, 2, 2, "green"),
      ]),
      layer("doors", [thing("", "outer", 3, 5, 1, 1, "west"), thing("", "outer", 14, 5, 1, 1, "east")]),
      layer("objects", [
        thing("bed-a", "bed", 2, 3, 1, 2),
        thing("chair", "chair", 3, 3, 1, 1),
        thing("stove", "stove", 13, 3, 1, 1),
        thing("seat", "chair", 14, 3, 1, 1),
        ...objects,
      ]),
      layer("spawns", [
        thing("ann", "", 3, 4, 0, 0),
        thing("ben", "", 4, 4, 0, 0),
        thing("cid", "", 6, 6, 0, 0),
      ]),
    ],
  };
}

const person = (id: string, name: string, more: object = {}) => ({
  id,
  name,
  age: 30,
  traits: ["calm"],
  background: `${name} lives here.`,
  currently: `${name} has nothing planned.`,
  lifestyle: "gets up at 06:00, goes to bed at 22:00",
  home: "west",
  looks: {
    build: "slim",
    skin: "skin1",
    hair: { shape: "short", colour: "brown" },
    coat: { shape: "jacket", colour: "blue" },
    legs: "brown",
  },
  ...more,
});

export function tinyScenario(more: object = {}): Scenario {
  const file = scenarioSchema.parse({
    name: "Tiny",
    start: "2025-05-02 06:30",
    end: "day 1 22:00",
    places: {
      west: { name: "West House" },
      east: { name: "East Café", hours: [{ from: "08:00", to: "17:00" }] },
      green: { name: "The Green" },
    },
    villagers: [
      person("ann", "Ann"),
      person("ben", "Ben"),
      person("cid", "Cid", { work: { place: "east", as: "runs the café" } }),
    ],
    ...more,
  });
  return file as Scenario;
}

export function tinyWorld(more: object = {}, drawn: Drawn = {}, seed = 7): World {
  const map = readMap(tinyTiled(drawn), "tiny.tmj");
  if (!map.ok) throw new Error(JSON.stringify(map.problems));
  return createWorld(tinyScenario(more), map.value, seed);
}
