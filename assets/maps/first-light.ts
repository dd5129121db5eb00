/** The map of First Light: a bakery, three small homes, a square with a well, and a stream with a bridge. */
import { build, type House } from "./building.ts";
import { Draft } from "./draft.ts";
import { blob, edgeWoods, plant, stroke } from "./land.ts";
import { bridge, enclose, openPlace, place } from "./yard.ts";

const houses: readonly House[] = [
  {
    id: "the-early-loaf",
    type: "bakery",
    at: [5, 2],
    roof: "red",
    emblem: "bread",
    wall: "wall-brick",
    rooms: [
      ["bakehouse", "bakehouse", "floor-stone"],
      ["shop", "cafe", "floor-wood"],
    ],
    plan: `
      ###############
      ###############
      #O-4#r-S-J.sK.#
      #...#.........#
      #C-.#C-t......#
      #...+....cT-c.#
      #k.u#..c...c..#
      #4..#..T-c.T-c#
      ######=########`,
  },
  {
    id: "rose-cottage",
    type: "home",
    at: [2, 12],
    roof: "yellow",
    wall: "wall-plaster",
    rooms: [
      ["bedroom", "bedroom", "floor-wood"],
      ["kitchen", "kitchen", "floor-tile"],
    ],
    plan: `
      #########
      #########
      #b.w#suk#
      #-..#...#
      #...+.cc#
      #n.m#.T-#
      #####=###`,
  },
  {
    id: "clock-cottage",
    type: "home",
    at: [8, 20],
    roof: "blue",
    wall: "wall-timber",
    rooms: [
      ["workshop", "workshop", "floor-dark"],
      ["kitchen", "kitchen", "floor-wood"],
    ],
    plan: `
      ###########
      ###########
      #b.1-w#suk#
      #-....#...#
      #q.o..+cT-#
      #n.B-.#.c.#
      #######=###`,
  },
  {
    id: "bee-cottage",
    type: "home",
    at: [29, 4],
    roof: "green",
    wall: "wall-stone",
    rooms: [
      ["kitchen", "kitchen", "floor-stone"],
      ["bedroom", "bedroom", "floor-wood"],
    ],
    plan: `
      #########
      #########
      #suk#.bw#
      #...+.-.#
      #cT-#...#
      #..c#na.#
      ##=######`,
  },
];

function land(draft: Draft): void {
  blob(draft, [34, 25, 7, 4], "meadow");
  blob(draft, [5, 25, 5, 4], "meadow");
  blob(draft, [33, 2, 6, 3], "meadow");
  stroke(
    draft,
    [
      [25, -1],
      [26, 5],
      [23, 10],
      [25, 16],
      [22, 22],
      [24, 31],
    ],
    { kind: "sand", width: 5 },
  );
  stroke(
    draft,
    [
      [25, -1],
      [26, 5],
      [23, 10],
      [25, 16],
      [22, 22],
      [24, 31],
    ],
    { kind: "water", width: 3.4 },
  );
  edgeWoods(draft, 2.4);
  stroke(
    draft,
    [
      [11, 11],
      [12, 13],
      [15, 15],
    ],
    { kind: "path", width: 2 },
  );
  stroke(
    draft,
    [
      [8, 19],
      [10, 18],
      [14, 16],
    ],
    { kind: "path", width: 2 },
  );
  stroke(
    draft,
    [
      [15, 28],
      [18, 28],
      [20, 26],
      [19.5, 22],
      [19, 19],
      [17, 17],
    ],
    { kind: "path", width: 2 },
  );
  stroke(
    draft,
    [
      [19, 15],
      [21, 16],
      [24, 16],
      [28, 16],
      [31, 14],
      [31, 11],
    ],
    { kind: "path", width: 2 },
  );
  stroke(
    draft,
    [
      [28, 16],
      [30, 17],
      [32, 18],
    ],
    { kind: "path", width: 2 },
  );
  blob(draft, [16.5, 14.5, 6, 4], "cobble", ["grass", "meadow", "path", "sand"]);
  bridge(draft, [22, 15, 6, 2]);
  draft.rect([30, 18, 7, 6], "soil");
}

function outdoors(draft: Draft): void {
  openPlace(draft, "well-square", [13, 13, 8, 5]);
  openPlace(draft, "plank-bridge", [22, 15, 6, 2]);
  openPlace(draft, "bean-rows", [30, 18, 7, 6]);
  place(draft, "well-square", [
    ["well", 16, 14],
    ["bench", 13, 13, { facing: "down" }],
    ["bench", 19, 17, { facing: "up" }],
    ["lamp-post", 20, 13],
    ["notice-board", 18, 12],
    ["picnic-table", 13, 16],
  ]);
  place(draft, "bean-rows", [
    ["garden-bed", 31, 19],
    ["garden-bed", 34, 19],
    ["garden-bed", 31, 21],
    ["garden-bed", 34, 21],
    ["scarecrow", 33, 20],
    ["compost", 36, 23],
    ["barrow", 30, 23],
    ["beehive", 32, 23],
    ["beehive", 34, 23],
  ]);
  enclose(draft, [29, 17, 9, 8], "fence", [
    [31, 17],
    [32, 17],
    [29, 19],
    [29, 20],
  ]);
  place(draft, "the-early-loaf", [
    ["chalkboard", 9, 11],
    ["barrel", 13, 11],
    ["bench", 14, 11],
  ]);
  place(draft, "rose-cottage", [
    ["mailbox", 6, 19],
    ["clothesline", 2, 20],
  ]);
  place(draft, "clock-cottage", [
    ["mailbox", 17, 27],
    ["bench", 10, 27, { facing: "down" }],
    ["woodpile", 5, 24],
  ]);
  place(draft, "bee-cottage", [
    ["mailbox", 33, 11],
    ["tree-apple", 36, 13],
    ["beehive", 38, 9],
  ]);
  place(draft, "plank-bridge", [
    ["lamp-post", 28, 14],
    ["fishing-spot", 25, 15, { facing: "up" }],
  ]);
  place(draft, "wild", [
    ["log", 27, 25],
    ["rock", 28, 20],
    ["tree-willow", 25, 21],
    ["tree-willow", 27, 12],
  ]);
}

function spawns(draft: Draft): void {
  draft.spawn("marta", 7, 5);
  draft.spawn("tomas", 9, 22);
  draft.spawn("lena", 33, 22);
  draft.view("opening", [3, 5, 34, 20]);
}

/** Makes the whole map. */
export function firstLight(): Draft {
  const draft = new Draft(40, 30, "grass");
  land(draft);
  for (const house of houses) build(draft, house);
  outdoors(draft);
  spawns(draft);
  plant(draft, {
    kinds: ["tree-oak", "tree-birch", "tree-pine", "tree-oak"],
    on: ["forest"],
    share: 0.5,
    salt: 1,
  });
  plant(draft, {
    kinds: ["tree-birch", "tree-oak", "bush"],
    on: ["grass", "meadow"],
    share: 0.05,
    gap: 1,
    salt: 2,
  });
  plant(draft, { kinds: ["flowers"], on: ["meadow", "grass"], share: 0.12, salt: 3, patches: true });
  plant(draft, { kinds: ["reeds", "reeds", "rock"], on: ["sand"], share: 0.14, gap: 1, salt: 4 });
  return draft;
}
