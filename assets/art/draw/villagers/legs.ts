import { trunk, viewOf } from "./clothes.ts";
import { Form } from "./form.ts";
import type { Frame } from "./frames.ts";
import { type Build, type Joints, joints, type Leg } from "./joints.ts";

/** How many rows a shoe is high. */
const shoeRows = (build: Build): number => (build === "child" ? 1 : 2);
const width = (build: Build): number => (build === "child" ? 2 : build === "stout" ? 4 : 3);

/** The first column of a leg at a row, its middle going straight from hip to foot. */
const column = (leg: Leg, row: number, from: number, wide: number): number => {
  const t = leg.low > from ? (row - from) / (leg.low - from) : 1;
  return Math.round(leg.hip + (leg.foot - leg.hip) * t - (wide - 1) / 2);
};

/** Light on a leg across its width: a near one is lit, a far one lies in shade. */
const tread = (k: number, wide: number, far: boolean): number => {
  if (far) return k > 0 && k < wide - 1 ? 1 : 0;
  return k === wide - 1 ? 0 : k === 0 && wide > 2 ? 1 : 2;
};

const standing = (build: Build, j: Joints, shoes: boolean, form: Form): void => {
  const wide = width(build);
  for (const leg of j.legs) {
    const part = new Form();
    for (let y = j.waist; y <= leg.low; y++) {
      const shoe = y > leg.low - shoeRows(build);
      const x = column(leg, y, j.waist, wide);
      if (shoe !== shoes) continue;
      const sole = shoe && y === leg.low;
      for (let k = 0; k < wide; k++) part.set(x + k, y, sole ? 0 : tread(k, wide, leg.far), "drawn");
    }
    form.over(part);
  }
};

const toes = (build: Build, j: Joints, form: Form): void => {
  const wide = width(build);
  for (const leg of j.legs) {
    const x = column(leg, leg.low, j.waist, wide);
    form.set(x - 1, leg.low, leg.far ? 1 : 2, "rim");
  }
};

const seated = (build: Build, frame: Frame, j: Joints, shoes: boolean, form: Form): void => {
  const view = viewOf(frame);
  const wide = width(build);
  const foot = 24 - shoeRows(build);
  if (view === "left") {
    const knee = build === "child" ? 4 : 3;
    if (shoes) for (let y = foot; y <= 23; y++) form.span(knee - (y === 23 ? 1 : 0), knee + wide - 1, y);
    else {
      const [, back] = trunk(build, view, j.waist, j);
      for (let y = j.waist - 1; y < foot; y++) form.span(knee, y < j.waist + 1 ? back : knee + wide - 1, y);
    }
    return;
  }
  if (view === "up") {
    if (!shoes) for (let y = j.waist; y < 23; y++) form.span(8 - j.half, 7 + j.half, y);
    return;
  }
  for (const leg of j.legs) {
    const x = Math.round(leg.hip - (wide - 1) / 2);
    const part = new Form();
    for (let y = shoes ? foot : j.waist - 1; y <= (shoes ? 23 : foot - 1); y++) part.span(x, x + wide - 1, y);
    form.over(part);
  }
};

const draw = (build: Build, frame: Frame, shoes: boolean): Form => {
  const form = new Form();
  if (frame.pose === "sleep") return form;
  const j = joints(build, frame);
  if (frame.pose === "sit") {
    seated(build, frame, j, shoes, form);
    return form;
  }
  standing(build, j, shoes, form);
  if (shoes && viewOf(frame) === "left") toes(build, j, form);
  return form;
};

export const legs = (build: Build, frame: Frame): Form => draw(build, frame, false);
export const shoes = (build: Build, frame: Frame): Form => draw(build, frame, true);
