import type { PixelCanvas, StampKey } from "../canvas.ts";
import { ramps } from "../palette.ts";
import { picture } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, cream, red, leaf, yellow, stone, water, orange, earth, violet, pink, blue } = ramps;

const key: StampKey = {
  k: wood[0],
  n: wood[1],
  N: wood[2],
  m: wood[3],
  w: cream[4],
  c: cream[3],
  d: cream[2],
  r: red[2],
  y: yellow[2],
  o: orange[2],
  O: orange[3],
  e: earth[2],
  E: earth[1],
  s: stone[1],
  S: stone[2],
  T: stone[3],
  g: leaf[1],
  G: leaf[2],
  u: water[3],
  U: water[4],
  p: pink[3],
};

const still = (h: number, x: number, y: number, rows: string[]): PixelCanvas =>
  picture(1, h).stamp(x, y, rows, key);

const duck = (frame: number): PixelCanvas => {
  const rows = [
    "  gGG     ",
    "  gGkyy   ",
    "  wGG     ",
    " eEEe  s  ",
    "eSSSSSSss ",
    "eSTTTSSsd ",
    " eSSSSSd  ",
  ];
  const c = still(14, 2, 4 + frame, rows).flipped();
  return c.rect(2 + frame, 12, 11, 1, water[4]).rect(4 - frame, 13, 7, 1, water[3]);
};

const hen = (frame: number): PixelCanvas =>
  frame === 0
    ? still(14, 3, 1, [
        "      rr ",
        "      ww ",
        "d     wky",
        "ww   cwr ",
        "wwwwwwww ",
        "dwwccwww ",
        " dwwwwwd ",
        "  ddddd  ",
        "   o o   ",
        "   o o   ",
      ])
    : still(14, 3, 3, [
        "         ",
        "d        ",
        "ww   cw  ",
        "wwwwwwwwr",
        "dwwccwwwr",
        " dwwwwdwk",
        "  dddd  y",
        "   o o   ",
      ]);

const cat = (frame: number): PixelCanvas => {
  const tail = frame === 0 ? ["o  ", "o  ", "oo ", " oo"] : [" oo", " o ", " o ", " oo"];
  const c = still(15, 4, 2, [
    "o  o  ",
    "oOoo  ",
    "okok  ",
    "oOpo  ",
    " wwoo ",
    " wOOoo",
    " OOOoo",
    " OOOoo",
    " wOwoo",
    " n nnn",
  ]);
  return c.stamp(10, 6, tail, key);
};

const butterfly = (variant: number, frame: number): PixelCanvas => {
  const ramp = [orange, violet, blue, yellow][variant]!;
  const wings = { a: ramp[2], b: ramp[4], k: wood[0] };
  const rows =
    frame === 0 ? ["ab k ba", "aabkbaa", " aakaa ", " a k a "] : ["  bkb  ", "  aka  ", "  aka  ", "   k   "];
  return picture(1, 24).stamp(4, 4 + frame, rows, wings);
};

/** Small life that nobody uses; a client may let it wander. */
export const animals: Sprites = {
  duck: { frames: [duck(0), duck(1)], loop: 2, fps: 1 },
  hen: { frames: [hen(0), hen(1)], loop: 2, fps: 1, shadow: "small" },
  cat: { frames: [cat(0), cat(1)], loop: 2, fps: 1, shadow: "small" },
  butterfly: { frames: [0, 1, 2, 3].flatMap((v) => [butterfly(v, 0), butterfly(v, 1)]), loop: 2, fps: 5 },
};
