import type { PixelCanvas } from "../canvas.ts";
import { type Ramp, ramps } from "../palette.ts";
import { picture } from "./shapes.ts";
import type { Facing, Sprite, Sprites } from "./sprite.ts";

const { wood, red, blue, leaf, yellow, violet, water, earth, cream, pink } = ramps;
const pale: Ramp = [wood[1], earth[1], earth[3], earth[4], cream[3]];

/** A chair; `facing` is where the sitter looks. Facing up one sees its back before the seat. */
const chair = (facing: Facing, ramp: Ramp, seat: Ramp): PixelCanvas => {
  const c = picture(1, 20);
  const legs = () =>
    c
      .rect(3, 15, 2, 4, ramp[1])
      .rect(11, 15, 2, 4, ramp[1])
      .rect(3, 18, 2, 1, ramp[0])
      .rect(11, 18, 2, 1, ramp[0]);
  const cushion = () =>
    c
      .rect(3, 10, 10, 5, seat[3])
      .rect(3, 10, 10, 1, seat[4])
      .rect(3, 15, 10, 1, ramp[1])
      .rect(12, 11, 1, 4, seat[2]);
  const back = (y: number) => {
    c.rect(3, y, 2, 10, ramp[3])
      .rect(11, y, 2, 10, ramp[2])
      .rect(3, y, 10, 2, ramp[3])
      .rect(3, y, 10, 1, ramp[4]);
    c.rect(5, y + 4, 6, 2, ramp[2])
      .rect(7, y + 2, 2, 6, ramp[2])
      .rect(12, y + 1, 1, 9, ramp[1]);
  };
  legs();
  if (facing === "down") {
    back(2);
    cushion();
  } else if (facing === "up") {
    cushion();
    back(8);
  } else {
    cushion();
    c.rect(3, 2, 2, 13, ramp[3]).rect(5, 3, 1, 8, ramp[1]).rect(3, 2, 2, 1, ramp[4]);
  }
  return facing === "left" ? c.flipped() : c;
};

const stool = (ramp: Ramp): PixelCanvas => {
  const c = picture(1, 15);
  c.rect(4, 8, 2, 6, ramp[1])
    .rect(10, 8, 2, 6, ramp[1])
    .rect(5, 11, 6, 1, ramp[1])
    .rect(4, 14, 2, 1, ramp[0])
    .rect(10, 14, 2, 1, ramp[0]);
  return c
    .ellipse(3, 4, 10, 6, ramp[1])
    .ellipse(3, 3, 10, 6, ramp[3])
    .rect(5, 3, 5, 1, ramp[4])
    .set(4, 4, ramp[4]);
};

const bench = (facing: Facing): PixelCanvas => {
  const c = picture(2, 21);
  const seat = () => {
    c.rect(1, 10, 30, 6, wood[3])
      .rect(1, 10, 30, 1, wood[4])
      .rect(1, 13, 30, 1, wood[2])
      .rect(1, 16, 30, 1, wood[1]);
    for (const x of [3, 27]) c.rect(x, 17, 2, 4, wood[1]).rect(x, 20, 2, 1, wood[0]);
  };
  const back = (y: number) => {
    for (const x of [3, 27]) c.rect(x, y, 2, 9, wood[2]);
    for (const dy of [1, 5])
      c.rect(1, y + dy, 30, 3, wood[3])
        .rect(1, y + dy, 30, 1, wood[4])
        .rect(1, y + dy + 2, 30, 1, wood[1]);
  };
  if (facing === "up") {
    seat();
    back(9);
  } else {
    back(1);
    seat();
  }
  return c;
};

/** Upholstered: `w` px wide, arms on both sides. */
const padded = (w: number, facing: Facing, ramp: Ramp): PixelCanvas => {
  const c = picture(w / 16, 23);
  const dark = ramp[1];
  if (facing === "up") {
    c.rect(1, 8, w - 2, 8, ramp[3]);
    c.rect(0, 7, 3, 13, ramp[3])
      .rect(w - 3, 7, 3, 13, ramp[1])
      .rect(1, 9, w - 2, 12, ramp[2])
      .rect(1, 9, w - 2, 2, ramp[3]);
    c.rect(1, 9, w - 2, 1, ramp[4]).rect(w - 2, 10, 1, 11, dark);
  } else {
    c.rect(2, 1, w - 4, 12, ramp[2])
      .rect(1, 2, w - 2, 10, ramp[2])
      .rect(2, 1, w - 4, 1, ramp[4])
      .rect(1, 2, 1, 8, ramp[3]);
    c.rect(3, 11, w - 6, 6, ramp[3])
      .rect(3, 11, w - 6, 1, ramp[4])
      .rect(3, 16, w - 6, 4, ramp[2])
      .rect(3, 16, w - 6, 1, dark);
    if (w > 16) c.rect(w / 2, 3, 1, 13, dark);
    c.rect(0, 8, 3, 12, ramp[3]).rect(0, 8, 3, 1, ramp[4]).rect(2, 10, 1, 10, dark);
    c.rect(w - 3, 8, 3, 12, ramp[2])
      .rect(w - 3, 8, 3, 1, ramp[4])
      .rect(w - 1, 9, 1, 11, dark);
  }
  c.rect(0, 20, w, 1, ramp[0])
    .rect(1, 21, 2, 2, wood[1])
    .rect(w - 3, 21, 2, 2, wood[0]);
  if (facing === "left" || facing === "right") sideArm(c, w, ramp);
  return facing === "left" ? c.flipped() : c;
};

/** Facing right: the back stands at the left side, the arms above and below the seat. */
const sideArm = (c: PixelCanvas, w: number, ramp: Ramp): void => {
  c.erase(0, 0, w, 20)
    .rect(1, 6, w - 2, 14, ramp[3])
    .rect(1, 6, w - 2, 2, ramp[2])
    .rect(1, 6, w - 2, 1, ramp[4]);
  c.rect(1, 14, w - 2, 6, ramp[2])
    .rect(1, 14, w - 2, 1, ramp[4])
    .rect(w - 2, 7, 1, 13, ramp[1]);
  c.rect(0, 1, 6, 19, ramp[2])
    .rect(0, 1, 6, 1, ramp[4])
    .rect(0, 2, 1, 17, ramp[3])
    .rect(5, 3, 1, 11, ramp[1]);
};

const turned = (draw: (facing: Facing) => PixelCanvas[]): Pick<Sprite, "frames" | "facings" | "seat"> => ({
  frames: draw("down"),
  facings: { down: draw("down"), up: draw("up"), left: draw("left"), right: draw("right") },
  seat: { covers: ["up"] },
});

const chairs: readonly (readonly [Ramp, Ramp])[] = [
  [wood, wood],
  [wood, red],
  [pale, blue],
  [wood, leaf],
  [pale, yellow],
];

const covers: readonly Ramp[] = [red, leaf, blue, violet, yellow, water, pink];

export const seats: Sprites = {
  chair: { ...turned((f) => chairs.map(([ramp, seat]) => chair(f, ramp, seat))), shadow: "small" },
  stool: { seat: { covers: [] }, frames: [wood, pale, red].map(stool), shadow: "small" },
  bench: { ...turned((f) => [bench(f)]), shadow: "medium" },
  sofa: { ...turned((f) => covers.map((ramp) => padded(32, f, ramp))), shadow: "medium" },
  armchair: { ...turned((f) => covers.map((ramp) => padded(16, f, ramp))), shadow: "small" },
};
