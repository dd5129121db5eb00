/** Front gardens and yards of the homes, each with its own things. */
import type { Cell, Draft, Item, Rect } from "../draft.ts";
import { hash } from "../noise.ts";
import type { TerrainKind } from "../tiled.ts";
import { enclose, type Placing, place } from "../yard.ts";

const down = { facing: "down" };

// biome-ignore format: a table
const things: Record<string, readonly Placing[]> = {
  "three-pears": [
    ["garden-bed", 23, 13], ["garden-bed", 23, 15], ["tree-apple", 25, 17], ["tree-apple", 40, 12], ["tree-apple", 40, 15],
    ["bench", 32, 20, down], ["mailbox", 30, 20],
  ],
  "old-anchor": [["mailbox", 82, 70], ["woodpile", 76, 70], ["clothesline", 84, 59], ["barrel", 88, 67], ["boat", 78, 59]],
  "seam-cottage": [["clothesline", 39, 65], ["garden-bed", 40, 67], ["mailbox", 50, 71], ["swing", 41, 69]],
  "ink-cottage": [["mailbox", 11, 60], ["swing", 4, 56], ["garden-bed", 7, 50], ["bench", 12, 50, down]],
  "gable-house": [["mailbox", 104, 57], ["woodpile", 97, 43], ["tree-apple", 104, 43], ["bench", 102, 43, down]],
  "orchard-house": [
    ["tree-apple", 58, 7], ["tree-apple", 61, 6], ["tree-apple", 64, 7], ["tree-apple", 66, 6], ["bicycle", 61, 17],
    ["mailbox", 63, 18], ["garden-bed", 57, 18],
  ],
  "painters-cottage": [["easel", 18, 37], ["mailbox", 12, 34], ["garden-bed", 9, 35], ["clothesline", 5, 31]],
  "lilac-cottage": [["bench", 29, 29, down], ["bush", 25, 29], ["garden-bed", 33, 24], ["mailbox", 34, 28], ["bush", 34, 22]],
  "owl-cottage": [["bench", 46, 14, down], ["garden-bed", 48, 14], ["mailbox", 54, 15], ["bush", 45, 14]],
  "chimney-house": [["mailbox", 6, 45], ["mailbox", 16, 45], ["garden-bed", 5, 35], ["woodpile", 15, 36]],
  "mill-lodge": [
    ["picnic-table", 78, 56], ["clothesline", 88, 57], ["mailbox", 86, 55], ["garden-bed", 78, 42], ["garden-bed", 81, 42],
    ["bicycle", 87, 55], ["log", 80, 58],
  ],
};

// biome-ignore format: a table
const fences: readonly (readonly [rect: Rect, kind: TerrainKind, gates: readonly Cell[]])[] = [
  [[22, 12, 5, 7], "hedge", [[23, 18], [24, 18]]],
  [[38, 64, 6, 7], "fence", [[41, 70], [42, 70]]],
  [[8, 33, 5, 4], "fence", [[12, 35]]],
  [[55, 5, 14, 5], "hedge", [[56, 5], [55, 7], [68, 8], [57, 5]]],
  [[98, 32, 7, 10], "hedge", [[98, 35], [98, 36], [98, 37], [98, 40]]],
  [[9, 61, 10, 7], "hedge", [[18, 63], [18, 64], [13, 61]]],
];

/** Lays out the yards; things are put down before the fences, so that a fence never takes their cells. */
export function gardens(draft: Draft): void {
  for (const [home, list] of Object.entries(things)) place(draft, home, list);
  for (const fence of fences) enclose(draft, ...fence);
  for (const house of draft.layers.buildings) frontFlowers(draft, house);
}

/** Flowers in patches along the front of a house, away from its door. */
function frontFlowers(draft: Draft, { name, x, y, w, h }: Item): void {
  const row = y + h;
  const doors = draft.layers.doors.filter((door) => Math.abs(door.y - row) < 2);
  for (let i = x; i < x + w; i++) {
    const ground = draft.at(i, row);
    const wanted = hash(Math.floor(i / 3), row, 31) < 0.55 && !doors.some((door) => Math.abs(door.x - i) < 2);
    if (
      wanted &&
      (ground === "grass" || ground === "meadow") &&
      !draft.takenBy(i, row) &&
      !draft.wallAt(i, row)
    ) {
      draft.object(name, "flowers", i, row);
    }
  }
}
