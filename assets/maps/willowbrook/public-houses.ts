/** The public buildings of Willowbrook, as plans in letters (see building.ts). */
import type { House } from "../building.ts";

export const publicHouses: readonly House[] = [
  {
    id: "the-wick",
    type: "cafe",
    at: [41, 21],
    roof: "yellow",
    emblem: "cup",
    wall: "wall-plaster",
    rooms: [
      ["cafe", "cafe", "floor-wood"],
      ["kitchen", "kitchen", "floor-tile"],
    ],
    plan: `
      ################
      ################
      #K.r-.J.p.#skuJ#
      #.........#....#
      #tC-..cT-c#.C-.#
      #.........+....#
      #cT-c.cT-c#5..4#
      #.c....c..#J..J#
      #.....e-..#....#
      #cT-c.T-c.#G..5#
      #####=##########`,
  },
  {
    id: "the-dry-boot",
    type: "pub",
    at: [22, 31],
    roof: "green",
    emblem: "mug",
    wall: "wall-timber",
    rooms: [
      ["taproom", "taproom", "floor-dark"],
      ["kitchen", "kitchen", "floor-stone"],
    ],
    plan: `
      ################
      ################
      #g.gS-x..F-#sku#
      #.......aa.+...#
      #C-C-t.....#.C-#
      #oo.oo..cT-#...#
      #........c.#G.5#
      #cT-c......#...#
      #.cc...X--.#4.G#
      #...P-.---.#...#
      ######=#########`,
  },
  {
    id: "second-rise",
    type: "bakery",
    at: [35, 46],
    roof: "red",
    emblem: "bread",
    wall: "wall-brick",
    rooms: [
      ["bakehouse", "bakehouse", "floor-stone"],
      ["shop", "shop", "floor-wood"],
    ],
    plan: `
      ############
      ############
      #O-O-4#r-r-#
      #.....+....#
      #C-C-.#tC-.#
      #.....#....=
      #k.u.5#c.S-#
      ############`,
  },
  {
    id: "corner-store",
    type: "store",
    at: [54, 44],
    roof: "teal",
    emblem: "basket",
    wall: "wall-wood",
    rooms: [
      ["shop", "shop", "floor-wood"],
      ["stockroom", "store", "floor-stone"],
    ],
    plan: `
      ############
      ############
      #S-S-S-#45G#
      #......+...#
      #..S-..#5.4#
      =......#...#
      #p..tC-#J.6#
      ############`,
  },
  {
    id: "weir-mill",
    type: "mill",
    at: [78, 11],
    roof: "slate",
    emblem: "wheel",
    wall: "wall-stone",
    rooms: [
      ["mill", "mill", "floor-straw"],
      ["workshop", "workshop", "floor-wood"],
      ["office", "office", "floor-dark"],
      ["canteen", "canteen", "floor-tile"],
    ],
    plan: `
      ######################
      ######################
      #44.6..5.#1-.2-.5#E-f#
      #........#.......#c..#
      #.3-..3-.#.o.....#.B-#
      #.--..--.+....1-.+...#
      #........####+########
      #4.44....####+########
      #........#sku..h-...G#
      #5..4..G.+...........#
      #........#.ccc..ccc..#
      #...4..5.#.L--..L--..#
      #........#.ccc..ccc..#
      #####=#########=######`,
  },
  {
    id: "bridge-school",
    type: "school",
    at: [82, 32],
    roof: "blue",
    emblem: "bell",
    wall: "wall-brick",
    rooms: [
      ["classroom", "classroom", "floor-wood"],
      ["office", "office", "floor-dark"],
    ],
    plan: `
      ##############
      ##############
      #v-N.B-.p#E-u#
      #........#c..#
      #i.i.i.i.#..k#
      #........+...#
      #i.i.i.i.#...#
      #...y..S-#P-.#
      ###=##########`,
  },
  {
    id: "clinic",
    type: "clinic",
    at: [58, 34],
    roof: "violet",
    emblem: "cross",
    wall: "wall-plaster",
    rooms: [
      ["ward", "ward", "floor-tile"],
      ["consulting-room", "office", "floor-wood"],
    ],
    plan: `
      ###########
      ###########
      #b.b.M#E-M#
      #-.-..#.c.#
      =.....+...#
      #V..n.#...#
      #-..cc#k.u#
      ###########`,
  },
  {
    id: "chapel-library",
    type: "chapel",
    at: [19, 48],
    roof: "slate",
    emblem: "book",
    wall: "wall-stone",
    rooms: [
      ["nave", "nave", "floor-stone"],
      ["library", "library", "floor-wood"],
    ],
    plan: `
      ##############
      ##############
      #Y..N..#B-B-.#
      #......#.....#
      #W-..W-#B-.B-#
      #......+.....#
      #W-..W-#cT-c.#
      #......#..c..#
      #W-..W-#B-...#
      #......#.....#
      #l....p#cE-z-#
      ####=#########`,
  },
  {
    id: "boathouse",
    type: "boathouse",
    at: [63, 58],
    roof: "blue",
    emblem: "boat",
    wall: "wall-wood",
    rooms: [["boat-room", "boathouse", "floor-wood"]],
    plan: `
      #####=###
      #####=###
      #H-1-.5G#
      #.......#
      #.I-..4.#
      #..o..H-#
      ####=####`,
  },
  {
    id: "old-hall",
    type: "hall",
    at: [91, 60],
    roof: "slate",
    emblem: "lantern",
    wall: "wall-stone",
    rooms: [["great-hall", "hall", "floor-dark"]],
    plan: `
      ##############
      ##############
      #X--..P-.S-.5#
      #---........5#
      #............#
      #.L--..L--...#
      #.e-...e-..G.#
      #......5.....#
      #####=########`,
  },
  {
    id: "post-hut",
    type: "shed",
    at: [60, 22],
    roof: "red",
    emblem: "none",
    wall: "wall-wood",
    rooms: [["sorting-room", "office", "floor-wood"]],
    plan: `
      #######
      #######
      #A-S-.#
      #.....#
      #t..o5#
      ##=####`,
  },
];
