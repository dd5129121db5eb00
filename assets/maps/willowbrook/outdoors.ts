/** The open-air places of Willowbrook and what stands about outdoors: first the places, then the things, by owner. */
import type { Cell, Draft, Rect } from "../draft.ts";
import { enclose, openPlace, type Placing, place } from "../yard.ts";

const down = { facing: "down" };
const up = { facing: "up" };
const right = { facing: "right" };

const plots: readonly Cell[] = [[9, 10], [15, 10], [9, 15], [15, 15]]; // biome-ignore format: four cells

// biome-ignore format: a table
const places: Record<string, Rect> = {
  "lamp-square": [43, 33, 14, 10], "high-meadow": [8, 9, 13, 11], "stone-bridge": [67, 27, 9, 3],
  "foot-bridge": [55, 53, 2, 8], jetty: [67, 53, 3, 5], "willow-bank": [37, 54, 8, 3],
  "school-yard": [99, 33, 5, 8], "chapel-yard": [10, 62, 8, 5],
};

// biome-ignore format: a table
const things: Record<string, readonly Placing[]> = {
  "lamp-square": [
    ["well", 48, 37], ["notice-board", 43, 35], ["market-stall", 54, 34], ["market-stall", 53, 39], ["market-stall", 45, 40],
    ["bench", 48, 34, down], ["bench", 49, 41, up], ["bench", 45, 33, down], ["tree-oak", 51, 37], ["signpost", 56, 36],
    ["lamp-post", 43, 33], ["lamp-post", 56, 33], ["lamp-post", 44, 42], ["lamp-post", 56, 42],
  ],
  "high-meadow": [
    ...plots.flatMap(([x, y]): Placing[] => [
      ["garden-bed", x, y], ["garden-bed", x + 3, y], ["garden-bed", x, y + 2], ["garden-bed", x + 3, y + 2],
    ]),
    ["scarecrow", 12, 14], ["compost", 8, 19], ["barrow", 20, 9], ["beehive", 8, 14], ["bench", 15, 19, up],
    ["barrel", 20, 14], ["tree-apple", 14, 9],
  ],
  "stone-bridge": [["bench", 71, 27, down], ["lamp-post", 67, 27], ["lamp-post", 75, 27], ["signpost", 66, 31], ["bench", 77, 31, up]],
  "foot-bridge": [["fishing-spot", 56, 57, right], ["lamp-post", 58, 62]],
  jetty: [["fishing-spot", 67, 53, up], ["fishing-spot", 69, 54, right], ["barrel", 69, 57], ["boat", 65, 53]],
  "weir-mill": [
    ["waterwheel", 76, 15], ["sluice", 75, 20], ["cart", 86, 25], ["sacks", 88, 25], ["woodpile", 96, 25], ["barrow", 98, 26],
    ["crate", 79, 25],
  ],
  "willow-bank": [["picnic-table", 39, 54], ["picnic-table", 43, 54], ["log", 37, 56], ["bench", 41, 56, down]],
  "school-yard": [["swing", 100, 34], ["swing", 102, 34], ["log", 100, 37], ["picnic-table", 102, 39], ["tree-apple", 103, 36]],
  "chapel-yard": [
    ["flood-stone", 14, 63], ["gravestone", 10, 64], ["gravestone", 12, 65], ["gravestone", 14, 65], ["gravestone", 16, 64],
    ["bench", 12, 62, down], ["tree-willow", 16, 66],
  ],
  "the-wick": [["chalkboard", 48, 32], ["flowers", 42, 32], ["flowers", 43, 32], ["bench", 50, 32, down]],
  "the-dry-boot": [["barrel", 25, 42], ["barrel", 26, 42], ["picnic-table", 32, 42], ["chalkboard", 35, 42], ["goat", 25, 20]],
  "second-rise": [["woodpile", 36, 54], ["bench", 47, 47], ["flowers", 47, 53], ["flowers", 47, 54]],
  "corner-store": [["crate", 53, 46], ["barrel", 53, 45], ["bicycle", 66, 46]],
  clinic: [["bench", 62, 42, down], ["flowers", 60, 42], ["flowers", 61, 42], ["bush", 66, 42]],
  boathouse: [["net-rack", 61, 62], ["boat", 73, 57], ["barrel", 72, 61]],
  "chapel-library": [["bench", 26, 61, down], ["flowers", 29, 61]],
  "post-hut": [["mailbox", 64, 28], ["bicycle", 59, 27]],
  "bridge-school": [["bench", 90, 41, down], ["bicycle", 94, 41]],
  weir: [["rock", 71, 12], ["rock", 72, 11], ["rock", 73, 12], ["rock", 74, 11], ["rock", 75, 12]],
  wild: [["log", 23, 6], ["stump", 22, 17], ["rock", 13, 6], ["log", 60, 70], ["log", 47, 55]],
};

// biome-ignore format: a table
const lamps: readonly Cell[] = [
  [8, 45], [22, 47], [33, 46], [39, 46], [60, 33], [80, 30], [91, 31], [100, 27], [53, 53], [62, 68], [84, 68], [90, 58],
  [42, 11], [36, 28], [22, 33], [96, 36], [74, 67], [15, 50], [45, 19], [93, 52],
];

// biome-ignore format: a table
const trees: readonly (readonly [kind: string, x: number, y: number])[] = [
  ["tree-oak", 55, 19], ["tree-oak", 47, 19], ["tree-birch", 37, 26], ["tree-oak", 34, 52], ["tree-birch", 21, 36],
  ["tree-oak", 64, 70], ["tree-birch", 61, 69], ["tree-oak", 77, 35], ["tree-birch", 79, 39], ["tree-oak", 74, 48],
  ["tree-oak", 82, 60], ["tree-birch", 89, 44], ["tree-oak", 14, 51], ["tree-birch", 23, 25],
  ["tree-oak", 60, 21], ["tree-birch", 72, 60], ["tree-oak", 52, 51], ["tree-birch", 33, 30],
  ["tree-oak", 79, 31], ["tree-oak", 92, 34], ["tree-birch", 102, 28], ["tree-oak", 41, 44], ["tree-oak", 57, 68],
];

/** Names the open-air places and furnishes them. */
export function outdoors(draft: Draft): void {
  for (const [x, y] of plots) draft.rect([x, y, 5, 4], "soil");
  for (const [id, rect] of Object.entries(places)) openPlace(draft, id, rect);
  for (const [owner, list] of Object.entries(things)) place(draft, owner, list);
  for (const [x, y] of lamps) if (draft.free(x, y)) draft.object("street", "lamp-post", x, y);
  for (const [kind, x, y] of trees)
    if (draft.free(x, y) && draft.at(x, y) !== "path") draft.object("wild", kind, x, y);
  enclose(draft, [7, 8, 15, 13], "fence", [[21, 9], [21, 10], [21, 11], [18, 20], [19, 20], [20, 20]]); // biome-ignore format: gates
}
