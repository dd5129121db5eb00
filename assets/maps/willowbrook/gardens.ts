/** Front gardens and yards of the homes, each with its own things. */
import type { Cell, Draft, Properties, Rect } from "../draft.ts";
import type { TerrainKind } from "../tiled.ts";
import { enclose, place } from "../yard.ts";

type Yard = {
  readonly home: string;
  readonly things: readonly (readonly [kind: string, x: number, y: number, properties?: Properties])[];
  readonly fence?: readonly [rect: Rect, kind: TerrainKind, gates: readonly Cell[]];
};

const yards: readonly Yard[] = [
  {
    home: "three-pears",
    things: [
      ["garden-bed", 23, 13],
      ["garden-bed", 23, 15],
      ["tree-apple", 25, 17],
      ["tree-apple", 40, 12],
      ["tree-apple", 40, 15],
      ["bench", 32, 20, { facing: "down" }],
      ["mailbox", 30, 20],
    ],
    fence: [
      [22, 12, 5, 7],
      "hedge",
      [
        [22, 16],
        [22, 17],
      ],
    ],
  },
  {
    home: "old-anchor",
    things: [
      ["mailbox", 82, 70],
      ["woodpile", 76, 70],
      ["clothesline", 84, 59],
      ["barrel", 88, 67],
      ["boat", 78, 59],
    ],
  },
  {
    home: "seam-cottage",
    things: [
      ["clothesline", 39, 65],
      ["garden-bed", 40, 67],
      ["mailbox", 50, 71],
      ["swing", 41, 69],
    ],
    fence: [
      [38, 64, 6, 7],
      "fence",
      [
        [41, 70],
        [42, 70],
      ],
    ],
  },
  {
    home: "ink-cottage",
    things: [
      ["mailbox", 11, 60],
      ["swing", 4, 56],
      ["garden-bed", 7, 50],
      ["bench", 12, 50, { facing: "down" }],
    ],
  },
  {
    home: "gable-house",
    things: [
      ["mailbox", 104, 57],
      ["woodpile", 97, 43],
      ["tree-apple", 104, 43],
      ["bench", 102, 43, { facing: "down" }],
    ],
  },
  {
    home: "orchard-house",
    things: [
      ["tree-apple", 58, 7],
      ["tree-apple", 61, 6],
      ["tree-apple", 64, 7],
      ["tree-apple", 66, 6],
      ["bicycle", 61, 17],
      ["mailbox", 63, 18],
      ["garden-bed", 57, 18],
    ],
  },
  {
    home: "painters-cottage",
    things: [
      ["easel", 18, 37],
      ["mailbox", 12, 34],
      ["garden-bed", 9, 35],
      ["clothesline", 5, 31],
    ],
    fence: [[8, 33, 5, 4], "fence", [[12, 35]]],
  },
  {
    home: "lilac-cottage",
    things: [
      ["bench", 29, 29, { facing: "down" }],
      ["bush", 25, 29],
      ["garden-bed", 33, 24],
      ["mailbox", 34, 28],
      ["bush", 34, 22],
    ],
  },
  {
    home: "owl-cottage",
    things: [
      ["bench", 46, 14, { facing: "down" }],
      ["garden-bed", 48, 14],
      ["mailbox", 54, 15],
      ["bush", 45, 14],
    ],
  },
  {
    home: "chimney-house",
    things: [
      ["mailbox", 6, 45],
      ["mailbox", 14, 45],
      ["garden-bed", 5, 35],
      ["woodpile", 15, 36],
    ],
  },
  {
    home: "mill-lodge",
    things: [
      ["picnic-table", 78, 56],
      ["clothesline", 88, 57],
      ["mailbox", 86, 55],
      ["garden-bed", 78, 42],
      ["garden-bed", 81, 42],
      ["bicycle", 87, 55],
      ["log", 80, 58],
    ],
  },
];

/** Lays out the yards; a thing is put down before its fence, so that a fence never takes its cell. */
export function gardens(draft: Draft): void {
  for (const { home, things, fence } of yards) {
    place(draft, home, things);
    if (fence) enclose(draft, ...fence);
  }
}
