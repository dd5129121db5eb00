import type { PixelCanvas } from "../canvas.ts";
import { type Ramp, ramps } from "../palette.ts";
import { box, picture } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { wood, cream, stone, red, blue, yellow, orange, slate } = ramps;
const brick: Ramp = [red[0], red[1], orange[1], orange[2], orange[3]];

const fireplace = (lit: boolean, frame: number): PixelCanvas => {
  const c = picture(2, 30);
  c.rect(2, 4, 28, 26, brick[2]);
  for (let y = 5; y < 30; y += 4) {
    c.rect(2, y + 3, 28, 1, brick[1]);
    for (let x = 5 + ((y >> 2) % 2) * 4; x < 30; x += 8) c.rect(x, y, 1, 3, brick[1]);
    c.rect(3, y, 2, 1, brick[3]).rect(2, y, 1, 3, brick[3]);
  }
  c.rect(29, 5, 1, 25, brick[0]);
  box(c, 0, 1, 32, 4, 3, wood);
  c.rect(7, 13, 18, 16, slate[0])
    .rect(8, 11, 16, 2, slate[0])
    .rect(6, 12, 1, 17, brick[3])
    .rect(7, 11, 2, 1, brick[3]);
  c.rect(9, 25, 14, 3, wood[1]).rect(9, 25, 14, 1, wood[2]).rect(11, 24, 9, 2, wood[2]).set(11, 24, wood[3]);
  if (lit) flames(c, 9, 15, frame);
  c.rect(4, 28, 24, 2, stone[2]).rect(4, 28, 24, 1, stone[3]).rect(4, 29, 24, 1, stone[1]);
  return c
    .rect(4, 0, 3, 3, yellow[3])
    .rect(5, 0, 1, 1, orange[2])
    .rect(22, 0, 6, 3, blue[2])
    .rect(23, 1, 4, 1, cream[3]);
};

const tongues = [
  [
    "    r     r   ",
    "   ror   rr   ",
    "  rooor roor  ",
    " rooyyorooyor ",
    " royYYoryYYor ",
    "rooyYYyoyYYyor",
  ],
  [
    "  r      r    ",
    "  rr    ror   ",
    " roor  rooor  ",
    " roYorroyyoor ",
    "rooYYooyYYyor ",
    "royYYyooYYYyor",
  ],
] as const;

/** Flames 14 px wide, 6 px high, drawn twice their height apart in two phases. */
export const flames = (c: PixelCanvas, x: number, y: number, frame: number): void => {
  const key = { r: red[2], o: orange[2], y: orange[3], Y: yellow[3] };
  c.stamp(x, y + 4, tongues[frame % 2]!, key);
};

export const fire: Sprites = {
  fireplace: {
    frames: [fireplace(false, 0)],
    states: { lit: [fireplace(true, 0), fireplace(true, 1)] },
    fps: 4,
    lamp: { dx: 0, dy: -10, radius: 56 },
    lampState: "lit",
  },
};
