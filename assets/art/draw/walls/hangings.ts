import type { PixelCanvas, StampKey } from "../canvas.ts";
import { ramps } from "../palette.ts";
import { newTile } from "../tile-sheet.ts";

const { wood, cream, red, blue, leaf, yellow, violet, stone, water, orange, earth, grass } = ramps;

const key: StampKey = {
  n: wood[1],
  N: wood[2],
  m: wood[3],
  M: wood[4],
  k: wood[0],
  w: cream[4],
  c: cream[2],
  s: stone[2],
  r: red[2],
  R: red[3],
  b: blue[2],
  B: blue[3],
  S: blue[4],
  l: leaf[3],
  L: leaf[2],
  g: grass[2],
  y: yellow[2],
  Y: yellow[3],
  v: violet[2],
  V: violet[3],
  u: water[2],
  U: water[3],
  o: orange[2],
  e: earth[2],
};

/** Things on a wall: clear overlays for a face tile without a window. */
const figures: Record<string, string[]> = {
  landscape: [
    "MMMMMMMMMN",
    "MSSSSSYYSn",
    "MSSSSSYYSn",
    "MSSlSSSSSn",
    "MgllgSSggn",
    "MggggggggN",
    "NnnnnnnnnN",
  ],
  portrait: ["MMMMMMMN", "MvvvvvVn", "MvvooovN", "MvvwwwvN", "MvvwwwVn", "MvrrrrvN", "MrrrRrrn", "NnnnnnnN"],
  ship: ["MMMMMMMMN", "MSSwSSSSn", "MSwwnwSSn", "MSSSnwwSn", "MUrrrrrUn", "MuuuUuuun", "Nnnnnnnnn"],
  clock: ["  MMMM  ", " MwwwwN ", "MwwkwwwN", "MwwkkwwN", "MwwwwwwN", " NwwwwN ", "  nyyn  ", "   Yy   "],
  plates: [" www   bbb ", "wwSww bbSbb", "wSSSw bSSSb", "wwSww bbSbb", " www   bbb "],
  herbs: ["nnnnnnnnnn", " l  L  v  ", "lll LL vV ", "lLl lL Vv ", " l   L vV ", " l   L  v "],
  shelf: [" R  bb  y ", "RR ybb yyl", "Rr ybB yyl", "MMMMMMMMMM", "nnnnnnnnnn", " n      n "],
  wreath: ["  lLl   ", " lr LL  ", "lL   Ll ", "L     rl", "lr   LL ", " LL lL  ", "  lrl   ", "  r r   "],
  map: [
    "nnnnnnnnnn",
    "cwwwwwwwwc",
    " wlluwwew ",
    " wllluuww ",
    " wwlwwuew ",
    " wrwwwuuw ",
    " wwwwwwww ",
    "nnnnnnnnnn",
  ],
  coats: ["MMMMMMMMMM", " n  n  n  ", " bb rr n  ", "bBb rRr   ", "bBb rRr   ", "bbb rrr   ", " b   r    "],
};

/** Name → tile, the figure centred in the upper part of the face. */
export const hangings = (): Record<string, PixelCanvas> =>
  Object.fromEntries(
    Object.entries(figures).map(([name, rows]) => {
      const width = Math.max(...rows.map((row) => row.length));
      return [name, newTile().stamp(Math.floor((16 - width) / 2), rows.length > 7 ? 2 : 3, rows, key)];
    }),
  );
