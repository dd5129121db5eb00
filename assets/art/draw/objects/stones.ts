import type { PixelCanvas } from "../canvas.ts";
import { ramps } from "../palette.ts";
import { picture } from "./shapes.ts";
import type { Sprites } from "./sprite.ts";

const { stone, red, blue, leaf } = ramps;

const gravestone = (variant: number): PixelCanvas => {
  const c = picture(1, 21);
  if (variant === 1)
    c.rect(6, 2, 4, 17, stone[3])
      .rect(2, 6, 12, 4, stone[3])
      .rect(6, 2, 4, 1, stone[4])
      .rect(2, 6, 4, 1, stone[4])
      .rect(9, 3, 1, 16, stone[1])
      .rect(10, 9, 4, 1, stone[1])
      .rect(2, 9, 4, 1, stone[1]);
  else
    c.ellipse(2, 1, 12, 12, stone[3])
      .rect(2, 7, 12, 12, stone[3])
      .rect(3, 6, 1, 12, stone[4])
      .rect(4, 2, 4, 1, stone[4])
      .rect(13, 6, 1, 13, stone[1])
      .rect(5, 8, 6, 1, stone[1])
      .rect(5, 10, 6, 1, stone[1])
      .rect(6, 12, 4, 1, stone[1]);
  c.rect(2, 18, 12, 2, stone[2]).rect(2, 20, 12, 1, stone[0]);
  return c.stamp(1, 17, ["l G   r l G", "GlGl GlGlGl"], { l: leaf[3], G: leaf[2], r: red[3] });
};

/** The stone that marks how high the water stood: a painted line with a wave under it. */
const floodStone = (): PixelCanvas => {
  const c = picture(1, 29);
  c.rect(3, 3, 10, 24, stone[2])
    .rect(4, 1, 7, 2, stone[3])
    .rect(3, 2, 9, 1, stone[4])
    .rect(3, 3, 2, 24, stone[3])
    .rect(12, 4, 1, 23, stone[0])
    .rect(4, 4, 1, 16, stone[4])
    .rect(2, 26, 12, 2, stone[1])
    .rect(2, 28, 12, 1, stone[0]);
  c.rect(3, 9, 10, 2, blue[2])
    .rect(3, 9, 9, 1, blue[4])
    .rect(6, 5, 4, 1, stone[0])
    .rect(6, 7, 4, 1, stone[0]);
  return c
    .stamp(5, 13, ["b   b ", " b b b", "  b   ", "      ", "b   b ", " b b b"], { b: blue[2] })
    .stamp(2, 24, ["l   l", "Gl Gl"], { l: leaf[3], G: leaf[2] });
};

export const stones: Sprites = {
  gravestone: { frames: [0, 1].map(gravestone), shadow: "small" },
  "flood-stone": { frames: [floodStone()], shadow: "small" },
};
