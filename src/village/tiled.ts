/** The parts of a Tiled JSON map (https://doc.mapeditor.org, "JSON Map Format") that a village uses. */
import { z } from "zod";

const property = z.object({ name: z.string(), value: z.unknown() });

const tiledObject = z.object({
  id: z.number(),
  name: z.string().default(""),
  type: z.string().optional(),
  class: z.string().optional(),
  x: z.number(),
  y: z.number(),
  width: z.number().default(0),
  height: z.number().default(0),
  properties: z.array(property).optional(),
});
export type TiledObject = z.infer<typeof tiledObject>;

const tileLayer = z.object({
  type: z.literal("tilelayer"),
  name: z.string(),
  data: z.array(z.number().int()),
});
const objectLayer = z.object({
  type: z.literal("objectgroup"),
  name: z.string(),
  objects: z.array(tiledObject),
});
const otherLayer = z.object({ type: z.enum(["imagelayer", "group"]), name: z.string() });

const tileset = z.object({
  firstgid: z.number().int(),
  tiles: z
    .array(z.object({ id: z.number().int(), type: z.string().optional(), class: z.string().optional() }))
    .default([]),
});

export const tiledMap = z.object({
  orientation: z.literal("orthogonal"),
  infinite: z.literal(false).optional(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  tilewidth: z.number().int().positive(),
  tileheight: z.number().int().positive(),
  layers: z.array(z.discriminatedUnion("type", [tileLayer, objectLayer, otherLayer])),
  tilesets: z.array(tileset),
});
export type TiledMap = z.infer<typeof tiledMap>;

export const kindOf = (object: TiledObject): string => object.type ?? object.class ?? "";

export function propertyOf(object: TiledObject, name: string): string | number | boolean | undefined {
  const value = object.properties?.find((p) => p.name === name)?.value;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : undefined;
}

/** The three high bits of a tile id are flip flags. */
const idMask = 0x1fffffff;

/** The kind (tile class) of every cell of a tile layer; null where the layer is empty. Undefined when there is no such layer. */
export function kindsOfLayer(map: TiledMap, name: string): (string | null)[] | undefined {
  const layer = map.layers.find((l) => l.type === "tilelayer" && l.name === name);
  if (layer?.type !== "tilelayer") return undefined;
  const kinds = new Map<number, string>();
  for (const set of map.tilesets)
    for (const tile of set.tiles) kinds.set(set.firstgid + tile.id, tile.type ?? tile.class ?? "");
  return layer.data.map((gid) => (gid === 0 ? null : (kinds.get(gid & idMask) ?? "")));
}

export function objectsOfLayer(map: TiledMap, name: string): TiledObject[] | undefined {
  const layer = map.layers.find((l) => l.type === "objectgroup" && l.name === name);
  return layer?.type === "objectgroup" ? layer.objects : undefined;
}
