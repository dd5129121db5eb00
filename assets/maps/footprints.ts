/**
 * How much room each kind of object takes on a map, in cells, and how it is used:
 * solid (from a neighbouring cell), walkable (on its own cells), or only looked at (solid-decor, flat-decor).
 */
export type Use = "solid" | "walkable" | "solid-decor" | "flat-decor";
export type Footprint = { readonly w: number; readonly h: number; readonly use: Use };

const sizes: Record<Use, string> = {
  solid:
    "wardrobe chest dresser:2x1 mirror washstand fireplace:2x1 toy-box piano:2x1 stove oven:2x1 sink cupboard " +
    "counter:2x1 table:2x1 long-table:3x1 jars kettle shelf:2x1 till bread-rack:2x1 keg barrel dartboard chalkboard " +
    "bookshelf:2x1 desk:2x1 lectern bell-rope blackboard:2x1 workbench:2x1 lathe:2x1 millstone:2x2 sacks crate scales " +
    "sewing-table:2x1 loom:2x1 easel paint-table:2x1 sorting-table:2x1 medicine-cabinet net-rack:2x1 boat:2x1 " +
    "canteen-hatch:2x1 safe press:2x1 notice-board:2x1 well:2x2 market-stall:2x2 signpost mailbox garden-bed:2x1 " +
    "compost beehive goat clothesline:2x1 woodpile:2x1 cart:2x1 barrow bicycle flood-stone picnic-table:2x1 " +
    "tree-apple sluice:2x1",
  walkable:
    "bed:1x2 double-bed:2x2 cot bath:2x1 sofa:2x1 armchair chair stool bench:2x1 stage:3x2 pew:2x1 school-desk " +
    "exam-bed:1x2 fishing-spot swing log:2x1",
  "solid-decor":
    "plant floor-lamp waterwheel:2x3 lamp-post scarecrow gravestone tree-oak tree-birch tree-pine tree-willow bush " +
    "rock stump",
  "flat-decor": "rug:2x2 flowers reeds",
};

/** Every object kind of the map format, by name. */
export const footprints: ReadonlyMap<string, Footprint> = new Map(
  (Object.keys(sizes) as Use[]).flatMap((use) =>
    sizes[use].split(" ").map((entry): [string, Footprint] => {
      const [kind, size = "1x1"] = entry.split(":") as [string, string?];
      const [w, h] = size.split("x").map(Number) as [number, number];
      return [kind, { w, h, use }];
    }),
  ),
);

/** The footprint of a kind, or an error that names the misspelt kind. */
export function footprintOf(kind: string): Footprint {
  const found = footprints.get(kind);
  if (!found) throw new Error(`no such object kind: ${kind}`);
  return found;
}

/** True where one cannot walk through the object. */
export const isSolid = (kind: string): boolean => footprintOf(kind).use.startsWith("solid");
