/**
 * The part of assets/art/pack/pack.json that the map draws. Lengths are pixels of the art, tiles are indices into a
 * picture of `columns` tiles a row. Whatever a pack lacks is drawn as a stand-in and listed by `missing`.
 */
import { z } from "zod";

const index = z.number().int().min(0);
const tiles = z.array(index);
const frame = z.object({ x: index, y: index, w: index, h: index });
const frames = z.array(frame);
export type Frame = z.infer<typeof frame>;

const ground = z.object({
  image: z.string(),
  columns: index,
  kinds: z.record(z.string(), z.object({ variants: tiles, priority: z.number(), minimap: z.string() })),
  /** Dual-grid corner tiles by bits NW=1, NE=2, SW=4, SE=8 of the four cells that meet. */
  edges: z.record(z.string(), z.object({ corners: z.array(tiles) })).default({}),
  /** For the border of a kind, cells of these other kinds count as it. */
  joins: z.record(z.string(), z.array(z.string())).default({}),
  animated: z
    .record(z.string(), z.object({ frames: index, offset: index, fps: z.number().default(3) }))
    .default({}),
  scatter: z.record(z.string(), tiles).default({}),
});
export type GroundArt = z.infer<typeof ground>;

const wall = z.object({
  cap: tiles,
  face: tiles.optional(),
  low: tiles.optional(),
  foot: tiles.optional(),
  /** [dark, lit] */
  window: tiles.optional(),
});
export type WallArt = z.infer<typeof wall>;

const door = z.object({
  closed: index,
  open: index,
  closedSide: index.optional(),
  openSide: index.optional(),
});
const walls = z.object({
  image: z.string(),
  columns: index,
  kinds: z.record(z.string(), wall),
  doors: z.record(z.string(), door).default({}),
  shadow: z.object({ north: index, west: index, corner: index }).partial().default({}),
});
export type WallsArt = z.infer<typeof walls>;

const roofs = z.object({
  image: z.string(),
  columns: index,
  kinds: z.record(z.string(), z.object({ nine: tiles, ridge: tiles, eave: tiles })),
  chimney: index.optional(),
});

const thing = z.object({
  frames,
  /** Pictures a variant has one after another in `frames`. */
  loop: z.number().int().min(1).default(1),
  fps: z.number().optional(),
  states: z.record(z.string(), frames).default({}),
  facings: z.record(z.string(), frames).default({}),
  /** Light: centre from the middle of the footprint's lower edge, radius, and the state in which alone it shines. */
  lamp: z
    .object({ dx: z.number(), dy: z.number(), radius: z.number(), state: z.string().optional() })
    .optional(),
  shadow: z.string().optional(),
  /** Lies on the floor: drawn before all that stands. */
  flat: z.boolean().default(false),
});
export type ThingArt = z.infer<typeof thing>;

const layerFiles = z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())]));
/** People in layers; `layers` is layer → (shape →) build → picture. */
const people = z.object({
  cell: z.tuple([index, index]),
  columns: index.default(16),
  poses: z.record(z.string(), tiles),
  order: z.array(z.string()),
  layers: z.record(z.string(), layerFiles),
  /** The ramp a layer is drawn in. */
  recolour: z.record(z.string(), z.string()).default({}),
});
export type PeopleArt = z.infer<typeof people>;

const named = z.object({ image: z.string(), size: index, names: z.record(z.string(), index) });
const shadow = z.object({ image: z.string(), frames: z.record(z.string(), frame) });

export const packSchema = z.object({
  /** What another pack lacks, and the server therefore put in from ours. */
  lacks: z.array(z.string()).default([]),
  tile: index.default(16),
  palette: z.record(z.string(), z.array(z.string())).default({}),
  ground: ground.optional(),
  walls: walls.optional(),
  roofs: roofs.optional(),
  objects: z.object({ image: z.string(), kinds: z.record(z.string(), thing) }).optional(),
  emblems: named.optional(),
  icons: named.optional(),
  shadow: shadow.optional(),
  villagers: people.optional(),
});
export type Pack = z.infer<typeof packSchema>;

/** Reads pack.json part by part: a part that does not fit counts as absent, so one mistake never blanks the village. */
export function readPack(json: unknown): { pack: Pack; missing: string[] } {
  const source = typeof json === "object" && json !== null ? (json as Record<string, unknown>) : {};
  const missing: string[] = [];
  const kept: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(packSchema.shape)) {
    const part = schema.safeParse(source[key]);
    if (part.success) kept[key] = part.data;
    if (!part.success || part.data === undefined) missing.push(key);
  }
  return { pack: packSchema.parse(kept), missing };
}
