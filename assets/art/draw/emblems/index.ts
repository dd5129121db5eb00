import type { PixelCanvas, StampKey } from "../canvas.ts";
import { ramps } from "../palette.ts";
import type { Part } from "../part.ts";
import { columns, newTile, TileSheet } from "../tile-sheet.ts";

const { wood, cream, stone, red, blue, yellow, orange, leaf, slate, water } = ramps;

const key: StampKey = {
  k: wood[0],
  n: wood[1],
  N: wood[2],
  m: wood[3],
  M: wood[4],
  w: cream[4],
  c: cream[2],
  s: stone[1],
  S: stone[2],
  T: stone[3],
  r: red[2],
  R: red[3],
  d: red[1],
  b: blue[2],
  B: blue[3],
  e: blue[1],
  y: yellow[2],
  Y: yellow[3],
  z: yellow[1],
  o: orange[2],
  O: orange[3],
  l: leaf[3],
  L: leaf[2],
  g: leaf[1],
  i: slate[1],
  u: water[2],
  U: water[3],
};

/** Figures of at most 10 × 10 px, laid on the board of a hanging sign. */
const figures: Record<string, string[]> = {
  cup: [
    "  n n   ",
    "   n n  ",
    "        ",
    "bbbbbbb ",
    "bBbbbbbbb",
    "bBbbbbb b",
    "bBbbbbbbb",
    " bbbbb  ",
    "eeeeeeee",
  ],
  mug: [
    " wwwwww ",
    "wwwwwwww",
    "YYYYYY  ",
    "YyyyyyNN",
    "YyyyyyNN",
    "Yyyyyy N",
    "YyyyyyNN",
    "Yyyyyy  ",
    "zzzzzz  ",
  ],
  bread: ["  oooooo ", " oOOoOOoo", "oOnOOnOOo", "oOOnOOnOo", "oooooooon", " Noooooon", "  nnnnnn "],
  basket: [
    "  nNNn  ",
    " n    n ",
    "nR l O n",
    "RRRlOOlR",
    "MMMMMMMM",
    "mMmMmMmM",
    "MmMmMmMm",
    " mMmMmm ",
    " nnnnnn ",
  ],
  wheel: [
    "  mmmmm  ",
    " mM m Mm ",
    "mM  m  Mm",
    "m N m N m",
    "mmmmnmmmm",
    "m N m N m",
    "mM  m  Mm",
    " mM m Mm ",
    "  mmmmm  ",
  ],
  bell: ["   yy   ", "  yYyy  ", " yYyyyz ", " yYyyyz ", " yYyyyz ", "yYyyyyyz", "zzzzzzzz", "   kk   "],
  cross: [
    "   rrr   ",
    "   rRr   ",
    "   rRr   ",
    "rrrrRrrrr",
    "rRRRRRRRr",
    "rrrrRrrrr",
    "   rRr   ",
    "   rRr   ",
    "   rrr   ",
  ],
  book: [
    "www  wwww",
    "wcwww cww",
    "wwwwkwwww",
    "wccwkwccw",
    "wwwwkwwww",
    "wccwkwccw",
    "wwwwkwwww",
    "bbbbkbbbb",
    " bbbebbb ",
  ],
  boat: [
    "    n    ",
    "    nw   ",
    "   wnww  ",
    "  wwnwww ",
    " wwwnwwww",
    "    n    ",
    "rrrrrrrrr",
    " rRRRRRr ",
    "UUdddddUU",
    " uUUuUUu ",
  ],
  lantern: [
    "   nn   ",
    "  nnnn  ",
    " oOOOOo ",
    "oOYYYYOo",
    "oYYwwYYo",
    "oYYwwYYo",
    "oOYYYYOo",
    " oOOOOo ",
    "  nnnn  ",
    "   RR   ",
  ],
  needle: [
    "       TT",
    "      T T",
    "     TTT ",
    "    TS   ",
    "   TS  r ",
    "  TS  r r",
    " TS  r  r",
    "TS  r   r",
    "  rr     ",
  ],
  saw: [
    "        NN",
    "       NmN",
    " TTT  Nm N",
    "TTTTTTTNNN",
    "TTTTTTTTN ",
    "STSTSTTTT ",
    " S S STSTS",
    "      S S ",
  ],
  star: [
    "    Y    ",
    "   YYY   ",
    "   YyY   ",
    "YYYYyyYYY",
    " YYyyyyY ",
    "  YyyyY  ",
    " YyyzyyY ",
    " Yz   zY ",
    "z       z",
  ],
  leaf: [
    "      ll ",
    "   lllll ",
    "  llLlll ",
    " llLllLl ",
    " lLllLll ",
    " LlLLll  ",
    " gLLll   ",
    " ngg     ",
    "n        ",
  ],
  key: [" YYY     ", "Y   Y    ", "Y   YYYYY", "Y   Yzzyz", " YYYz y y", "  zz     "],
  fish: ["   BBBB  B", " BBbbbbBBb", "Bkbbbebbb ", "bbbbbbebb ", "Bbbbbebbbb", " ebbbbb be", "   eee   e"],
};

/** A round board with the figure in the middle. */
const emblem = (rows: string[]): PixelCanvas => {
  const canvas = newTile();
  canvas.ellipse(0, 0, 16, 16, wood[1]).ellipse(1, 1, 14, 14, cream[3]).ellipse(2, 1, 12, 7, cream[3]);
  const width = Math.max(...rows.map((row) => row.length));
  return canvas.stamp(Math.floor((16 - width) / 2), Math.floor((16 - rows.length) / 2), rows, key);
};

/** The boards, in the order of their names. */
export const emblems = (): PixelCanvas[] => Object.values(figures).map(emblem);

/** emblems.png: the signs by which public places are told from afar. */
export const drawEmblems = (): Part => {
  const sheet = new TileSheet();
  sheet.addAll(emblems());
  const names = Object.fromEntries(Object.keys(figures).map((name, i) => [name, i]));
  return {
    files: { "emblems.png": sheet.picture() },
    pack: { emblems: { image: "emblems.png", size: 16, columns, names } },
  };
};
