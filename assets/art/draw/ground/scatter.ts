import type { PixelCanvas, StampKey } from "../canvas.ts";
import { ramps } from "../palette.ts";
import { newTile } from "../tile-sheet.ts";

const { grass, leaf, earth, stone, cream, yellow, pink, violet, orange, red, wood, water } = ramps;

const key: StampKey = {
  g: grass[1],
  G: leaf[2],
  h: grass[3],
  H: grass[4],
  l: leaf[3],
  w: cream[4],
  y: yellow[2],
  Y: yellow[3],
  p: pink[2],
  P: pink[3],
  v: violet[2],
  V: violet[3],
  s: stone[2],
  S: stone[3],
  T: stone[4],
  d: stone[1],
  e: earth[2],
  E: earth[1],
  o: orange[2],
  O: orange[3],
  r: red[2],
  n: wood[2],
  N: wood[1],
  u: water[3],
  U: water[4],
};

const at = (x: number, y: number, rows: string[]): PixelCanvas => newTile().stamp(x, y, rows, key);

const tuft = ["  h  ", "h l h", "lGlGl", " GGG "];
const tall = [" H   H", " h H h", "hl h l", "lG lGl", " GGGG "];
const daisies = [" w   ", "wYw w", " w wY", " g  w", "   g "];
const poppies = [" r  ", "rr r", " g r", "  g "];
const bells = ["v  V", "Vv v", " g V", "  g "];
const pebbles = [" TS  ", "TSSs ", "ssd T", "    s"];
const pebble = ["TS", "sd"];
const leaves = ["o   ", "Oo e", "   o", " e  "];
const clover = [" l l ", "lGlG ", " l l "];
const twig = ["  n n", "nnNn ", "  N  "];
const mushroom = [" rr ", "rwrr", " ww ", " se "];
const reeds = ["n  n ", "n hn ", "h h h", "h hGh", "GhGhG", " GGG "];
const lily = [" llP ", "lllll", " GlG "];
const puddles = ["UU   ", "  uu "];

/** Clear overlays strewn over a ground: kind → pictures. */
export const scatter: Record<string, PixelCanvas[]> = {
  grass: [
    at(5, 6, tuft),
    at(3, 8, tall),
    at(6, 5, daisies),
    at(8, 9, bells),
    at(4, 5, pebble),
    at(6, 7, clover),
    at(2, 3, tuft).stamp(9, 10, tuft, key),
  ],
  meadow: [
    at(5, 5, tall),
    at(2, 2, tall).stamp(8, 9, tall, key),
    at(4, 4, daisies),
    at(7, 7, poppies),
    at(5, 6, bells),
  ],
  forest: [
    at(4, 4, leaves),
    at(8, 8, leaves).stamp(2, 3, leaves, key),
    at(5, 6, twig),
    at(7, 7, mushroom),
    at(5, 5, tuft),
  ],
  path: [at(5, 6, pebbles), at(9, 4, pebble), at(3, 10, pebble), at(6, 6, leaves)],
  cobble: [at(6, 6, ["l ", "Gl"]), at(9, 3, leaves)],
  sand: [at(5, 6, pebbles), at(8, 8, ["wT", "P "]), at(4, 5, tuft)],
  soil: [at(3, 2, ["l l", " G "]).stamp(10, 10, ["l l", " G "], key), at(6, 4, pebble)],
  water: [at(5, 4, reeds), at(5, 7, lily), at(6, 8, puddles)],
};
