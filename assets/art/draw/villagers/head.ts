import type { Form } from "./form.ts";
import type { Frame } from "./frames.ts";
import { type HeadGrid, placed } from "./grids.ts";
import { type Build, joints } from "./joints.ts";

const awake: HeadGrid = {
  top: 0,
  down: [
    ".....######.....",
    "....#eed####....",
    "...#ee#######...",
    "...##########...",
    "...##########...",
    "...##k####k##...",
    "...##k####k##...",
    "...#22####22#...",
    "....########....",
    ".....######.....",
  ],
  left: [
    ".....######.....",
    "....#eed####....",
    "...#ee#######...",
    "...##########...",
    "...##########...",
    "...#k####d###...",
    "..##k###d1###...",
    "...#22###2###...",
    "....########....",
    ".....######.....",
  ],
  up: [
    ".....######.....",
    "....#eed####....",
    "...#ee#######...",
    "...##########...",
    "...##########...",
    "...##########...",
    "...##########...",
    "...##########...",
    "....########....",
    ".....######.....",
  ],
};

const asleep: HeadGrid = {
  ...awake,
  down: awake.down.map((row, j) => (j === 5 ? "...##########..." : j === 6 ? "...##00##00##..." : row)),
};

/** Head and hands in skin: drawn over the clothes. The mouth opens in the first moment of a talk. */
export const head = (build: Build, frame: Frame): Form => {
  const form = placed(frame.pose === "sleep" ? asleep : awake, build, frame);
  const { skull, arms } = joints(build, frame);
  const mouth = skull + (build === "child" ? 7 : 8);
  const open = frame.pose === "talk" && frame.moment === 0;
  if (frame.direction === "down") form.set(7, mouth, open ? 0 : 1).set(8, mouth, open ? 0 : 1);
  else if (frame.direction !== "up") form.set(4, mouth, open ? 0 : 1);
  for (const arm of arms) {
    if (arm.hidden) continue;
    form.set(arm.x1, arm.y1, 3).set(arm.x1 + 1, arm.y1, 2);
    form.set(arm.x1, arm.y1 + 1, 1).set(arm.x1 + 1, arm.y1 + 1, 0);
  }
  return form;
};
