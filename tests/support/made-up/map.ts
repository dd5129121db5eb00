/** A small village map in Tiled's JSON, for tests: a square, a street of houses, a café and a stream. */
import { groundKinds, wallKinds } from "#village/kinds";

const width = 56;
const height = 36;
const kinds = [...groundKinds.slice(0, 13), ...wallKinds, groundKinds[13]];
const gid = (kind: string): number => kinds.indexOf(kind as never) + 1;

export interface MadeHouse {
  place: string;
  x: number;
  y: number;
  roof: string;
  kind: string;
}

/** `houses` stand 9 × 8 cells large at their places; each has one room, a bed, a stove and a table. */
export function madeUpMap(houses: readonly MadeHouse[], villagers: readonly { id: string; home: string }[]) {
  const ground = new Array<number>(width * height).fill(gid("grass"));
  const walls = new Array<number>(width * height).fill(0);
  const fill = (layer: number[], x: number, y: number, w: number, h: number, kind: string | null): void => {
    for (let row = y; row < y + h; row++)
      for (let col = x; col < x + w; col++) layer[row * width + col] = kind === null ? 0 : gid(kind);
  };
  const layers: Record<string, object[]> = {
    buildings: [],
    rooms: [],
    doors: [],
    objects: [],
    spawns: [],
    views: [],
  };
  let next = 1;
  const put = (
    layer: string,
    name: string,
    type: string,
    rect: number[],
    more: Record<string, string> = {},
  ): void => {
    const [x = 0, y = 0, w = 1, h = 1] = rect.map((n) => n * 16);
    const properties = Object.entries(more).map(([key, value]) => ({ name: key, type: "string", value }));
    layers[layer]?.push({ id: next++, name, type, x, y, width: w, height: h, properties });
  };

  fill(ground, 0, 31, width, 3, "water");
  fill(ground, 0, 13, width, 2, "path");
  fill(ground, 22, 16, 12, 9, "cobble");
  put("rooms", "square", "open", [22, 16, 12, 9], { place: "square" });
  put("objects", "well", "well", [27, 19, 2, 2]);
  put("objects", "board", "notice-board", [24, 16, 2, 1]);
  for (const house of houses) {
    const { x, y, place } = house;
    fill(ground, x, y, 9, 8, "floor-wood");
    fill(walls, x, y, 9, 8, "wall-timber");
    fill(walls, x + 1, y + 2, 7, 5, null);
    fill(walls, x + 4, y + 7, 1, 1, null);
    put("buildings", place, house.kind, [x, y, 9, 8], { roof: house.roof, emblem: "none" });
    put("rooms", "room", "living", [x + 1, y + 2, 7, 5], { place });
    put("doors", `${place}-door`, "outer", [x + 4, y + 7, 1, 1], { place });
    put("objects", `${place}-bed`, "bed", [x + 1, y + 2, 1, 2]);
    put("objects", `${place}-stove`, "stove", [x + 6, y + 2, 1, 1]);
    put("objects", `${place}-table`, "table", [x + 3, y + 4, 2, 1]);
  }
  for (const villager of villagers) {
    const home = houses.find((h) => h.place === villager.home);
    if (home) put("spawns", villager.id, "", [home.x + 1 + (next % 2), home.y + 4, 0, 0]);
  }
  put("views", "opening", "", [10, 6, 34, 20]);
  const tile = (name: string, data: number[]) => ({
    type: "tilelayer",
    name,
    width,
    height,
    x: 0,
    y: 0,
    data,
  });
  const objects = Object.entries(layers).map(([name, list]) => ({
    type: "objectgroup",
    name,
    objects: list,
  }));
  return {
    type: "map",
    orientation: "orthogonal",
    infinite: false,
    width,
    height,
    tilewidth: 16,
    tileheight: 16,
    tilesets: [
      {
        firstgid: 1,
        name: "terrain",
        tiles: kinds.map((type, id) => ({ id, type })),
      },
    ],
    layers: [tile("ground", ground), tile("walls", walls), ...objects],
  };
}
