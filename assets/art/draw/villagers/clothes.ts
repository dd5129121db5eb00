import { Form } from "./form.ts";
import type { Frame } from "./frames.ts";
import { type Arm, type Build, type Joints, joints } from "./joints.ts";

/** Drawing helpers that coats, skin and aprons share. Views are down, left (also for right) and up. */
export type View = "down" | "left" | "up";
export const viewOf = (frame: Frame): View => (frame.direction === "right" ? "left" : frame.direction);

/** Columns of the trunk at a row, both included. In side view the trunk is as deep as it is wide; a stout belly shows. */
export const trunk = (build: Build, view: View, row: number, j: Joints): [number, number] => {
  const { half } = j;
  if (view !== "left") {
    const taper = row === j.chest ? 1 : 0;
    return [8 - half + taper, 7 + half - taper];
  }
  if (build === "stout") return [row > j.chest + 2 ? 3 : 5, 11];
  if (build === "child") return [6, 9];
  return [5, 10];
};

/** One arm as a sleeve: 2×2 blocks along the line, without the hand. */
export const sleeve = (arm: Arm, step = 2): Form => {
  const form = new Form();
  const n = Math.max(Math.abs(arm.x1 - arm.x0), Math.abs(arm.y1 - arm.y0), 1);
  for (let k = 0; k < n; k++) {
    const x = Math.round(arm.x0 + ((arm.x1 - arm.x0) * k) / n);
    const y = Math.round(arm.y0 + ((arm.y1 - arm.y0) * k) / n);
    for (const dy of [0, 1])
      form.set(x, y + dy, Math.min(4, step + 1), "rim").set(x + 1, y + dy, step, "rim");
  }
  return form;
};

/** All sleeves of a frame. */
export const sleeves = (build: Build, frame: Frame, step = 2): Form => {
  const form = new Form();
  for (const arm of joints(build, frame).arms)
    sleeve(arm, step).each((x, y, p) => form.set(x, y, p.step, p.mode));
  return form;
};

/** Pixels of sleeves and hands: what an apron or a bag must leave free. */
export const armsMask = (build: Build, frame: Frame): Form => {
  const form = sleeves(build, frame);
  for (const arm of joints(build, frame).arms) {
    if (arm.hidden) continue;
    for (const dx of [0, 1]) for (const dy of [0, 1]) form.set(arm.x1 + dx, arm.y1 + dy, 0);
  }
  return form;
};

/** The trunk from the chest down to a row, both included; asleep only the shoulders show. */
export const trunkForm = (build: Build, frame: Frame, last: number): Form => {
  const j = joints(build, frame);
  const view = viewOf(frame);
  const form = new Form();
  if (frame.pose === "sleep") {
    const wide = build === "child" ? 1 : 2;
    for (let y = j.chest; y < j.chest + 5; y++)
      form.span(8 - j.half - wide + (y === j.chest ? 1 : 0), 7 + j.half + wide - (y === j.chest ? 1 : 0), y);
    return form;
  }
  for (let y = j.chest; y <= last; y++) form.span(...trunk(build, view, y, j), y);
  return form;
};
