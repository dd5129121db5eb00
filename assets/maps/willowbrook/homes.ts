/** The eleven homes of Willowbrook; each is laid out for the people who live there. */
import type { House } from "../building.ts";

export const homes: readonly House[] = [
  {
    // Ida, Vera and Ada
    id: "three-pears",
    type: "home",
    at: [26, 11],
    roof: "thatch",
    wall: "wall-stone",
    rooms: [
      ["front-bedroom", "bedroom", "floor-wood"],
      ["kitchen", "kitchen", "floor-tile"],
      ["back-bedroom", "bedroom", "floor-dark"],
    ],
    plan: `
      #############
      #############
      #b.b#skF-#b.#
      #-.-#....#-.#
      #...+....+..#
      #w..#cT-c#.w#
      #n.m#J.c.#..#
      #...#....#na#
      ######=######`,
  },
  {
    // Hugo, Otto and Nils
    id: "old-anchor",
    type: "home",
    at: [76, 61],
    roof: "blue",
    wall: "wall-wood",
    rooms: [
      ["kitchen", "living", "floor-wood"],
      ["bedroom", "bedroom", "floor-dark"],
    ],
    plan: `
      ############
      ############
      #suF-p#b.bw#
      #.....#-.-.#
      #cT-a.+....#
      #.cc.k#...b#
      #Z-.R-#n..-#
      #...--#q...#
      ###=########`,
  },
  {
    // Silas, Wanda and Zoe
    id: "seam-cottage",
    type: "home",
    at: [43, 63],
    roof: "red",
    emblem: "needle",
    wall: "wall-plaster",
    rooms: [
      ["sewing-kitchen", "kitchen", "floor-wood"],
      ["bedroom", "bedroom", "floor-dark"],
    ],
    plan: `
      ############
      ############
      #s7-8-#D-wb#
      #.o...#--.-#
      #k....+....#
      #.cT-c#.m.y#
      #u.c.J#n..q#
      ####=#######`,
  },
  {
    // Felix and Edda
    id: "ink-cottage",
    type: "home",
    at: [6, 52],
    roof: "violet",
    wall: "wall-brick",
    rooms: [
      ["kitchen", "kitchen", "floor-tile"],
      ["study", "bedroom", "floor-wood"],
      ["little-room", "bedroom", "floor-wood"],
    ],
    plan: `
      ###########
      ###########
      #suk#.b#b.#
      #...+.-#-.#
      #cT-#w.#.y#
      #.c.#..+..#
      #.B-#E-#nw#
      #=#########`,
  },
  {
    // Lev and Kira
    id: "gable-house",
    type: "home",
    at: [96, 45],
    roof: "green",
    wall: "wall-timber",
    rooms: [
      ["north-bedroom", "bedroom", "floor-wood"],
      ["draughting-bedroom", "bedroom", "floor-wood"],
      ["kitchen", "kitchen", "floor-stone"],
    ],
    plan: `
      ###########
      ###########
      #b.w.#b.1-#
      #-...#-..o#
      #n..m#q..n#
      ##+####+###
      ##+####+###
      #s.kuF-..J#
      #.........#
      #cT-c..Z-.#
      #####=#####`,
  },
  {
    // Clara and Jonas
    id: "orchard-house",
    type: "home",
    at: [57, 9],
    roof: "teal",
    wall: "wall-plaster",
    rooms: [
      ["bedroom", "bedroom", "floor-wood"],
      ["kitchen", "kitchen", "floor-tile"],
    ],
    plan: `
      ###########
      ###########
      #D-w.#suk.#
      #--..#....#
      #....+cT-.#
      #.E-.#.c..#
      #n.c.#Z-.p#
      ########=##`,
  },
  {
    // Mina and Runa
    id: "painters-cottage",
    type: "home",
    at: [8, 26],
    roof: "yellow",
    wall: "wall-wood",
    rooms: [
      ["bedroom", "bedroom", "floor-dark"],
      ["studio", "workshop", "floor-wood"],
    ],
    plan: `
      ############
      ############
      #b.b.#s0-9.#
      #-.-.#.o...#
      #....+....J#
      #w..n#.cT-.#
      #m..q#k..c.#
      #######=####`,
  },
  {
    // Tilda
    id: "lilac-cottage",
    type: "home",
    at: [24, 22],
    roof: "violet",
    wall: "wall-plaster",
    rooms: [["parlour", "living", "floor-wood"]],
    plan: `
      #########
      #########
      #b.wsuF-#
      #-......#
      #n..cT-a#
      #p...c.l#
      ####=####`,
  },
  {
    // Quentin
    id: "owl-cottage",
    type: "home",
    at: [44, 7],
    roof: "slate",
    wall: "wall-brick",
    rooms: [
      ["bedroom", "bedroom", "floor-dark"],
      ["reading-room", "living", "floor-wood"],
    ],
    plan: `
      ###########
      ###########
      #b.w#sukB-#
      #-..#.....#
      #...+.cT-.#
      #nB-#E-c.a#
      ########=##`,
  },
  {
    // Greta (left half) and Bram (right half), under one chimney
    id: "chimney-house",
    type: "home",
    at: [5, 37],
    roof: "red",
    wall: "wall-timber",
    rooms: [
      ["greta-side", "living", "floor-wood"],
      ["bram-side", "living", "floor-stone"],
    ],
    plan: `
      #############
      #############
      #bs.F-#F-s.b#
      #-....#....-#
      #u.cT-#cT-.w#
      #w..c.#.c..n#
      #n..k.#k...q#
      ###=#####=###`,
  },
  {
    // Petra, Dov, Ulf and Yusuf
    id: "mill-lodge",
    type: "home",
    at: [76, 44],
    roof: "thatch",
    wall: "wall-brick",
    rooms: [
      ["petra-room", "bedroom", "floor-wood"],
      ["dov-room", "bedroom", "floor-wood"],
      ["ulf-room", "bedroom", "floor-dark"],
      ["yusuf-room", "bedroom", "floor-wood"],
      ["common-room", "kitchen", "floor-stone"],
    ],
    plan: `
      #################
      #################
      #b.w#b.w#w.b#w.b#
      #-..#-..#..-#..-#
      #n.q#n.5#E-.#n.q#
      ##+###+####+##+##
      ##+###+####+##+##
      #s.ku..F-Z-.B-.p#
      #..cc...........#
      #.cL--c..a.cT-c.#
      ########=########`,
  },
];
