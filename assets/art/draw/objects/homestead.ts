import type { PixelCanvas } from "../canvas.ts";
import { type Ramp, ramps } from "../palette.ts";
import { picture } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, cream, stone, red, blue, yellow, leaf, pink } = ramps;

const goat = (frame: number): PixelCanvas => {
  const c = picture(2, 24);
  const key = {
    w: cream[4],
    c: cream[3],
    d: cream[2],
    e: cream[1],
    o: cream[0],
    h: stone[1],
    H: stone[3],
    b: wood[0],
    p: pink[3],
    g: leaf[3],
    k: wood[2],
    y: yellow[2],
    r: red[2],
  };
  const body = [
    "        wwwwwwwwwww   ",
    "  w    wwwwwwwwwwwwc  ",
    "  ww  wwwwwwwwwwwwwccd",
    "   wwwwwwwwwwwwwwwwccd",
    "    cwwwwwwwwwwwwwwcdd",
    "     cwwwwkkkwwwwwccd ",
    "     cccwwkkkwwwcccdd ",
    "     dcccccccccccccde ",
    "     edddcccccccdddde ",
    "      ede   pp edde   ",
    "      eed      eeed   ",
    "      ee       ee e   ",
    "      ee       ee e   ",
    "      oo       oo o   ",
    "      bb       bb b   ",
  ];
  const head = [
    "  h   h  ",
    "  Hh Hh  ",
    "   hHhH  ",
    " ddwwwwdd",
    "  cwwwww ",
    "  wbwwwww",
    "  wwwwwcc",
    "  cwwwwpp",
    "   rccwd ",
    "    ww   ",
    "     w   ",
  ];
  c.stamp(2, 9, body, key);
  if (frame === 0) c.stamp(20, 2, head, key);
  else c.stamp(21, 9, head, key).stamp(26, 20, ["g g ", "ggg "], key);
  return c;
};

const clothesline = (frame: number): PixelCanvas => {
  const c = picture(3, 36);
  for (const x of [2, 43])
    c.rect(x, 3, 3, 32, wood[2])
      .rect(x, 3, 1, 32, wood[4])
      .rect(x + 2, 4, 1, 31, wood[1])
      .rect(x, 35, 3, 1, wood[0])
      .rect(x - 2, 4, 7, 2, wood[3]);
  c.line(4, 6, 24, 9, cream[2]).line(24, 9, 44, 6, cream[2]);
  const items: readonly (readonly [number, number, number, Ramp])[] = [
    [7, 8, 12, cream],
    [17, 8, 15, blue],
    [27, 5, 11, red],
    [34, 7, 13, yellow],
  ];
  for (const [x, w, h, ramp] of items) {
    const top = 8 + (x > 14 && x < 32 ? 1 : 0);
    c.rect(x, top, w, h - 2, ramp[3])
      .rect(x + frame, top + h - 2, w, 2, ramp[3])
      .rect(x, top, w, 1, ramp[4])
      .rect(x + w - 1, top + 1, 1, h - 2, ramp[2])
      .rect(x + frame, top + h - 1, w, 1, ramp[2])
      .rect(x + 3 + frame, top + 4, 1, h - 5, ramp[2])
      .set(x, top - 1, wood[1])
      .set(x + w - 1, top - 1, wood[1]);
  }
  return c;
};

export const homestead: Sprites = {
  goat: { frames: [goat(0), goat(1)], loop: 2, fps: 1, shadow: "medium" },
  clothesline: { frames: [clothesline(0), clothesline(1)], loop: 2, fps: 1 },
};
