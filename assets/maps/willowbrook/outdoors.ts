/** Open-air places of Willowbrook: the square, the High Meadow, the bridges, the jetty and three quiet corners. */
import type { Draft } from "../draft.ts";
import { enclose, openPlace, place } from "../yard.ts";

const down = { facing: "down" };
const up = { facing: "up" };

/** Names the open-air places and furnishes them. */
export function outdoors(draft: Draft): void {
  square(draft);
  highMeadow(draft);
  river(draft);
  quietCorners(draft);
  aroundPublicHouses(draft);
  lamps(draft);
}

function square(draft: Draft): void {
  openPlace(draft, "lamp-square", [43, 33, 14, 10]);
  place(draft, "lamp-square", [
    ["well", 48, 37],
    ["notice-board", 43, 35],
    ["market-stall", 52, 34],
    ["market-stall", 53, 39],
    ["market-stall", 45, 40],
    ["bench", 48, 34, down],
    ["bench", 48, 41, up],
    ["tree-oak", 51, 37],
    ["lamp-post", 43, 33],
    ["lamp-post", 56, 33],
    ["lamp-post", 44, 42],
    ["lamp-post", 56, 42],
    ["signpost", 56, 36],
  ]);
}

function highMeadow(draft: Draft): void {
  for (const [x, y] of [
    [9, 10],
    [15, 10],
    [9, 15],
    [15, 15],
  ] as const)
    draft.rect([x, y, 5, 4], "soil");
  openPlace(draft, "high-meadow", [8, 9, 13, 11]);
  for (const [x, y] of [
    [9, 10],
    [15, 10],
    [9, 15],
    [15, 15],
  ] as const) {
    place(draft, "high-meadow", [
      ["garden-bed", x, y],
      ["garden-bed", x + 3, y],
      ["garden-bed", x, y + 2],
      ["garden-bed", x + 3, y + 2],
    ]);
  }
  place(draft, "high-meadow", [
    ["scarecrow", 12, 14],
    ["compost", 8, 19],
    ["barrow", 20, 9],
    ["beehive", 8, 14],
    ["bench", 16, 19, up],
    ["barrel", 20, 14],
    ["tree-apple", 14, 9],
  ]);
  enclose(draft, [7, 8, 15, 13], "fence", [
    [21, 9],
    [21, 10],
    [21, 11],
    [19, 20],
    [20, 20],
    [18, 20],
  ]);
  place(draft, "the-dry-boot", [["goat", 24, 19]]);
  place(draft, "wild", [
    ["log", 23, 6],
    ["stump", 22, 17],
    ["rock", 13, 6],
  ]);
}

function river(draft: Draft): void {
  openPlace(draft, "stone-bridge", [67, 27, 9, 3]);
  place(draft, "stone-bridge", [
    ["bench", 71, 27, down],
    ["lamp-post", 67, 27],
    ["lamp-post", 75, 27],
    ["signpost", 66, 31],
    ["bench", 76, 31, up],
  ]);
  openPlace(draft, "foot-bridge", [55, 53, 2, 8]);
  place(draft, "foot-bridge", [
    ["fishing-spot", 56, 57, { facing: "right" }],
    ["lamp-post", 58, 62],
  ]);
  openPlace(draft, "jetty", [67, 53, 3, 5]);
  place(draft, "jetty", [
    ["fishing-spot", 67, 53, up],
    ["fishing-spot", 69, 54, { facing: "right" }],
    ["barrel", 69, 57],
    ["boat", 65, 53],
  ]);
  place(draft, "weir-mill", [
    ["waterwheel", 76, 15],
    ["sluice", 75, 20],
  ]);
  for (let x = 66; x < 78; x++) {
    const y = 11 + (x % 3 === 0 ? 1 : 0);
    if (draft.at(x, y) === "water") draft.object("weir", "rock", x, y);
  }
}

function quietCorners(draft: Draft): void {
  openPlace(draft, "willow-bank", [37, 54, 8, 3]);
  place(draft, "willow-bank", [
    ["picnic-table", 39, 54],
    ["picnic-table", 43, 54],
    ["log", 37, 56],
    ["bench", 41, 56, down],
  ]);
  openPlace(draft, "school-yard", [99, 33, 5, 8]);
  place(draft, "school-yard", [
    ["swing", 100, 34],
    ["swing", 102, 34],
    ["log", 100, 37],
    ["picnic-table", 102, 39],
    ["tree-apple", 103, 36],
  ]);
  openPlace(draft, "chapel-yard", [10, 61, 7, 5]);
  place(draft, "chapel-yard", [
    ["flood-stone", 13, 62],
    ["gravestone", 10, 63],
    ["gravestone", 12, 64],
    ["gravestone", 14, 64],
    ["gravestone", 16, 63],
    ["bench", 11, 65, up],
    ["tree-willow", 15, 65],
  ]);
}

function aroundPublicHouses(draft: Draft): void {
  place(draft, "the-wick", [
    ["chalkboard", 48, 32],
    ["flowers", 42, 32],
    ["flowers", 43, 32],
    ["bench", 50, 32, down],
  ]);
  place(draft, "the-dry-boot", [
    ["barrel", 26, 42],
    ["barrel", 27, 42],
    ["picnic-table", 32, 42],
    ["chalkboard", 35, 42],
  ]);
  place(draft, "second-rise", [
    ["woodpile", 36, 54],
    ["bench", 47, 47],
    ["flowers", 47, 53],
  ]);
  place(draft, "corner-store", [
    ["crate", 53, 46],
    ["barrel", 53, 45],
    ["bicycle", 66, 46],
    ["crate", 66, 47],
  ]);
  place(draft, "clinic", [
    ["bench", 62, 42, down],
    ["flowers", 60, 42],
    ["flowers", 61, 42],
    ["bush", 66, 42],
  ]);
  place(draft, "weir-mill", [
    ["cart", 86, 25],
    ["sacks", 88, 25],
    ["woodpile", 95, 25],
    ["barrow", 98, 25],
    ["crate", 79, 25],
  ]);
  place(draft, "boathouse", [
    ["net-rack", 61, 62],
    ["boat", 73, 57],
    ["barrel", 72, 61],
  ]);
  place(draft, "chapel-library", [
    ["bench", 26, 61, down],
    ["bush", 30, 61],
    ["flowers", 29, 61],
  ]);
  place(draft, "post-hut", [
    ["mailbox", 64, 28],
    ["bicycle", 59, 27],
  ]);
  place(draft, "bridge-school", [
    ["bench", 90, 41, down],
    ["bicycle", 94, 41],
  ]);
}

function lamps(draft: Draft): void {
  const spots = [
    [8, 45],
    [22, 47],
    [33, 46],
    [39, 46],
    [60, 33],
    [80, 30],
    [91, 31],
    [100, 27],
    [53, 53],
    [62, 68],
    [84, 68],
    [90, 58],
    [42, 11],
    [36, 28],
    [22, 33],
    [96, 36],
  ];
  for (const [x, y] of spots as [number, number][])
    if (draft.free(x, y)) draft.object("street", "lamp-post", x, y);
}
