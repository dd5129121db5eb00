/** Writes a finished draft as a Tiled map (.tmj): orthogonal, 16 px, plain arrays, one embedded tileset. */
import type { Draft, Item } from "./draft.ts";

export const tileSize = 16;

/** Terrain kinds in the order of the swatches in terrain.png; a tile's gid is its place here plus one. */
// biome-ignore format: rows of words read better than one word a line
export const terrainKinds = [
  "grass", "meadow", "path", "cobble", "water", "sand", "plank", "soil",
  "floor-wood", "floor-dark", "floor-stone", "floor-tile", "floor-straw",
  "wall-plaster", "wall-timber", "wall-brick", "wall-stone", "wall-wood", "fence", "hedge", "forest",
] as const;

export type TerrainKind = (typeof terrainKinds)[number];

const columns = 8;

const tileset = {
  columns,
  firstgid: 1,
  image: "../../assets/art/pack/terrain.png",
  imageheight: Math.ceil(terrainKinds.length / columns) * tileSize,
  imagewidth: columns * tileSize,
  margin: 0,
  name: "terrain",
  spacing: 0,
  tilecount: terrainKinds.length,
  tileheight: tileSize,
  tiles: terrainKinds.map((type, id) => ({ id, type })),
  tilewidth: tileSize,
};

const gid = (kind: TerrainKind | undefined): number => (kind ? terrainKinds.indexOf(kind) + 1 : 0);

function property([name, value]: [string, string | number]): object {
  return { name, type: typeof value === "number" ? "int" : "string", value };
}

function tiledObject(item: Item, id: number): object {
  const properties = Object.entries(item.properties ?? {}).map(property);
  return {
    height: item.h * tileSize,
    id,
    name: item.name,
    ...(item.w === 0 ? { point: true } : {}),
    ...(properties.length > 0 ? { properties } : {}),
    rotation: 0,
    type: item.type,
    visible: true,
    width: item.w * tileSize,
    x: item.x * tileSize,
    y: item.y * tileSize,
  };
}

/** One object a line and one map row a line, so that a change of the map is a readable diff. */
function lines(entries: readonly object[]): string {
  return entries.map((entry) => JSON.stringify(entry)).join(",\n");
}

function tileLayer(
  draft: Draft,
  id: number,
  name: string,
  cells: readonly (TerrainKind | undefined)[],
): string {
  const rows = Array.from({ length: draft.height }, (_, y) =>
    cells
      .slice(y * draft.width, (y + 1) * draft.width)
      .map(gid)
      .join(","),
  );
  const head = {
    height: draft.height,
    id,
    name,
    opacity: 1,
    type: "tilelayer",
    visible: true,
    width: draft.width,
  };
  return `${JSON.stringify(head).slice(0, -1)},"x":0,"y":0,"data":[\n${rows.join(",\n")}\n]}`;
}

/** The text of the .tmj file. */
export function toTmj(draft: Draft): string {
  if (draft.problems.length > 0) throw new Error(`the map cannot be: ${draft.problems.join("; ")}`);
  const groups = Object.entries(draft.layers);
  let nextObject = 1;
  const layers = [tileLayer(draft, 1, "ground", draft.ground), tileLayer(draft, 2, "walls", draft.walls)];
  for (const [index, [name, items]] of groups.entries()) {
    const objects = items.map((item) => tiledObject(item, nextObject++));
    const head = {
      draworder: "topdown",
      id: index + 3,
      name,
      opacity: 1,
      type: "objectgroup",
      visible: true,
    };
    const body = objects.length > 0 ? `\n${lines(objects)}\n` : "";
    layers.push(`${JSON.stringify(head).slice(0, -1)},"x":0,"y":0,"objects":[${body}]}`);
  }
  const map = {
    compressionlevel: -1,
    height: draft.height,
    infinite: false,
    nextlayerid: groups.length + 3,
    nextobjectid: nextObject,
    orientation: "orthogonal",
    renderorder: "right-down",
    tiledversion: "1.11.2",
    tileheight: tileSize,
    tilesets: [tileset],
    tilewidth: tileSize,
    type: "map",
    version: "1.10",
    width: draft.width,
  };
  return `${JSON.stringify(map).slice(0, -1)},"layers":[\n${layers.join(",\n")}\n]}\n`;
}
