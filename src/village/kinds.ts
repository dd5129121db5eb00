/**
 * What stands in a village: ground, walls and kinds of objects. Names for people come from the language pack
 * under the same keys; pictures come from the art pack under the same keys.
 */
// biome-ignore format: a table
export const groundKinds = [
  "grass", "meadow", "path", "cobble", "water", "sand", "plank", "soil",
  "floor-wood", "floor-dark", "floor-stone", "floor-tile", "floor-straw", "forest",
] as const;
export type GroundKind = (typeof groundKinds)[number];

/** Cost of stepping on a kind of ground; people prefer paths. Water blocks. */
// biome-ignore format: a table
export const stepCost: Record<GroundKind, number> = {
  grass: 3, meadow: 4, path: 2, cobble: 2, water: 0, sand: 3, plank: 2, soil: 5,
  "floor-wood": 2, "floor-dark": 2, "floor-stone": 2, "floor-tile": 2, "floor-straw": 2, forest: 5,
};

export const wallKinds = [
  "wall-plaster",
  "wall-timber",
  "wall-brick",
  "wall-stone",
  "wall-wood",
  "fence",
  "hedge",
] as const;
export type WallKind = (typeof wallKinds)[number];

export interface ObjectKind {
  /** Blocks walking; used from a neighbouring cell. */
  solid: boolean;
  /** How many can use it at once; 0 = decoration. */
  users: number;
}

const solid = (users: number): ObjectKind => ({ solid: true, users });
const open = (users: number): ObjectKind => ({ solid: false, users });

// biome-ignore format: a table
export const objectKinds: Readonly<Record<string, ObjectKind>> = {
  bed: open(1), "double-bed": open(2), cot: open(1), wardrobe: solid(1), chest: solid(1), dresser: solid(1), mirror: solid(1),
  washstand: solid(1), bath: open(1), fireplace: solid(2), sofa: open(2), armchair: open(1), rug: open(0), plant: solid(0),
  "floor-lamp": solid(0), "toy-box": solid(2), piano: solid(1),
  stove: solid(1), oven: solid(1), sink: solid(1), cupboard: solid(1), counter: solid(2), table: solid(4), "long-table": solid(6),
  chair: open(1), stool: open(1), bench: open(2), jars: solid(1), kettle: solid(1),
  shelf: solid(2), till: solid(1), "bread-rack": solid(1), keg: solid(1), barrel: solid(1), dartboard: solid(2), chalkboard: solid(1),
  stage: open(4), bookshelf: solid(2), desk: solid(1), lectern: solid(1), pew: open(2), "bell-rope": solid(1), blackboard: solid(1),
  "school-desk": open(1), workbench: solid(2), lathe: solid(1), millstone: solid(2), waterwheel: solid(0), sacks: solid(1),
  crate: solid(1), scales: solid(1), "sewing-table": solid(1), loom: solid(1), easel: solid(1), "paint-table": solid(1),
  "sorting-table": solid(1), "medicine-cabinet": solid(1), "exam-bed": open(1), "net-rack": solid(1), boat: solid(1),
  "canteen-hatch": solid(2), safe: solid(1), press: solid(1), "notice-board": solid(4), well: solid(4), "market-stall": solid(3),
  "lamp-post": solid(0), signpost: solid(1), mailbox: solid(1), "garden-bed": solid(2), compost: solid(1), scarecrow: solid(0),
  beehive: solid(1), goat: solid(2), clothesline: solid(1), woodpile: solid(1), cart: solid(1), barrow: solid(1), bicycle: solid(1),
  "fishing-spot": open(1), gravestone: solid(0), "flood-stone": solid(2), "picnic-table": solid(4), swing: open(1),
  "tree-oak": solid(0), "tree-birch": solid(0), "tree-pine": solid(0), "tree-willow": solid(0), "tree-apple": solid(1), bush: solid(0),
  flowers: open(0), reeds: open(0), rock: solid(0), stump: solid(0), log: open(2), sluice: solid(1), lantern: solid(0),
};

// biome-ignore format: a table
export const icons = [
  "sleep", "wake", "wash", "dress", "eat", "drink", "cook", "bake", "brew", "serve", "clean", "laundry", "shop", "carry", "walk", "talk",
  "greet", "argue", "comfort", "laugh", "sing", "music", "read", "write", "teach", "learn", "think", "pray", "plan", "work", "carve", "sew",
  "paint", "mill", "repair", "garden", "fish", "row", "ring-bell", "post", "count", "heal", "play", "feed-animal", "rest", "watch", "light",
  "search", "wait", "sell",
] as const;
export type Icon = (typeof icons)[number];
