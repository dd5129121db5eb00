import { armsMask, sleeves, trunk, trunkForm, viewOf } from "./clothes.ts";
import { Form } from "./form.ts";
import type { Frame } from "./frames.ts";
import { type Build, type Joints, joints } from "./joints.ts";
import { legs } from "./legs.ts";

export const coatShapes = ["jacket", "dress", "long", "shirt", "overall", "cardigan", "shawl"] as const;
export type CoatShape = (typeof coatShapes)[number];

/** A skirt from the waist to a row, `flare` pixels wider below on each side; it sways with the stride. */
const skirt = (build: Build, frame: Frame, j: Joints, last: number, flare: number, step = 2): Form => {
  const form = new Form();
  const view = viewOf(frame);
  const sit = frame.pose === "sit" && view === "left";
  for (let y = j.waist - 1; y <= last; y++) {
    const [x0, x1] = trunk(build, view, j.waist, j);
    const t = (y - j.waist + 1) / Math.max(1, last - j.waist + 1);
    const wide = Math.min(flare, Math.round(flare * t * 1.4));
    const sway = y >= last - 1 ? j.sway : 0;
    const mode = step === 2 ? "auto" : "rim";
    if (sit) form.span(3, y > j.waist + 1 ? 7 : x1, y, step, mode);
    else form.span(x0 - wide + sway, x1 + wide + sway, y, step, mode);
  }
  return form;
};

/** Marks a row or column of an existing form, leaving its rim. */
const mark = (form: Form, x: number, y: number, step: number): void => {
  if (form.has(x, y)) form.set(x, y, step, "rim");
};

/** The opening at the neck: how many rows of a light shirt show. */
const collar = (form: Form, frame: Frame, j: Joints, depth: number): void => {
  const view = viewOf(frame);
  const y = j.chest + 1;
  if (view === "up") return;
  if (view === "left") {
    for (let k = 0; k < depth; k++) mark(form, 6, y + k, 4);
    return;
  }
  for (let k = 0; k < depth; k++) {
    const wide = Math.max(0, Math.min(1, depth - 1 - k));
    for (let x = 7 - wide; x <= 8 + wide; x++) mark(form, x, y + k, 4);
    mark(form, 6 - wide, y + k, 1);
    mark(form, 9 + wide, y + k, 1);
  }
};

const seam = (form: Form, frame: Frame, from: number, to: number, step: number): void => {
  const view = viewOf(frame);
  for (let y = from; y <= to; y++) mark(form, view === "left" ? 6 : 8, y, view === "up" ? 2 : step);
};

const band = (form: Form, build: Build, frame: Frame, j: Joints, row: number, step: number): void => {
  const [x0, x1] = trunk(build, viewOf(frame), row, j);
  for (let x = x0 + 1; x < x1; x++) mark(form, x, row, step);
};

type Draw = (build: Build, frame: Frame, j: Joints) => Form;
const hem = (build: Build): number => (build === "child" ? 22 : 21);

const shapes: Record<CoatShape, Draw> = {
  jacket: (build, frame, j) => {
    const form = trunkForm(build, frame, j.waist);
    collar(form, frame, j, 3);
    seam(form, frame, j.chest + 4, j.waist, 1);
    if (viewOf(frame) === "down") mark(form, 7, j.chest + 4, 4);
    return form;
  },
  shirt: (build, frame, j) => {
    const form = trunkForm(build, frame, j.waist - 1);
    collar(form, frame, j, 2);
    for (let y = j.chest + 3; y < j.waist - 1; y += 2) if (viewOf(frame) === "down") mark(form, 8, y, 4);
    band(form, build, frame, j, j.waist - 1, 0);
    return form;
  },
  cardigan: (build, frame, j) => {
    const form = trunkForm(build, frame, j.waist);
    for (let y = j.chest + 1; y <= j.waist; y++) {
      if (viewOf(frame) === "left") mark(form, 6, y, 4);
      if (viewOf(frame) !== "down") continue;
      for (const x of [7, 8]) if (form.has(x, y)) form.set(x, y, 4);
      mark(form, 6, y, 1);
      mark(form, 9, y, y % 2 ? 1 : 3);
    }
    band(form, build, frame, { ...j }, j.waist, 1);
    return form;
  },
  long: (build, frame, j) => {
    const form = trunkForm(build, frame, j.waist).over(skirt(build, frame, j, hem(build), 1));
    collar(form, frame, j, 2);
    seam(form, frame, j.chest + 3, hem(build) - 1, 1);
    band(form, build, frame, j, j.waist - 1, 0);
    if (viewOf(frame) === "down") mark(form, 7, j.waist - 1, 4);
    return form;
  },
  dress: (build, frame, j) => {
    const form = trunkForm(build, frame, j.waist - 1).over(skirt(build, frame, j, hem(build), 2));
    band(form, build, frame, j, j.waist - 1, 1);
    const view = viewOf(frame);
    if (view !== "up") for (const x of view === "left" ? [5, 6] : [6, 7, 8, 9]) mark(form, x, j.chest + 1, 4);
    if (frame.pose !== "sit" || view !== "left")
      for (let x = 0; x < 16; x += 2) mark(form, x + 1, hem(build) - 1, 3);
    return form;
  },
  overall: (build, frame, j) => {
    const form = trunkForm(build, frame, j.waist - 1);
    form.each((x, y, p) => form.set(x, y, p.step === 2 ? 4 : p.step, "rim"));
    const view = viewOf(frame);
    const [x0, x1] = trunk(build, view, j.waist - 1, j);
    const bib = new Form();
    const top = j.chest + (view === "up" ? 3 : 2);
    for (let y = top; y < j.waist; y++)
      bib.span(view === "left" ? x0 : x0 + 1, view === "left" ? x1 : x1 - 1, y, 2, "rim");
    for (const x of view === "left" ? [7] : [x0 + 1, x1 - 1]) bib.span(x, x, top - 1, 1, "rim");
    bib.each((x, y, p) => form.set(x, y, p.step, p.mode));
    if (view === "down")
      form
        .set(7, j.chest + 4, 1)
        .set(8, j.chest + 4, 1)
        .set(x0 + 1, top, 4)
        .set(x1 - 1, top, 4);
    legs(build, frame).each((x, y, p) => form.set(x, y, p.step, p.mode));
    return form;
  },
  shawl: (build, frame, j) => {
    const form = trunkForm(build, frame, j.waist - 1).over(skirt(build, frame, j, hem(build), 2, 1));
    return form;
  },
};

/** The shawl itself: a cloth over shoulders and arms with a light fringe, pointed in front and behind. */
const shawl = (build: Build, frame: Frame, j: Joints): Form => {
  const form = new Form();
  if (frame.pose === "sleep") return form;
  const view = viewOf(frame);
  const deep = build === "child" ? 3 : 5;
  const reach = build === "child" ? 1 : 2;
  for (let k = 0; k < deep; k++) {
    const y = j.chest + k;
    const [x0, x1] = trunk(build, view, y, j);
    const side = view === "left" ? 0 : k === 0 ? 1 : k < deep - 1 ? reach : 0;
    const fringe = k === deep - 1;
    form.span(x0 - side, x1 + side, y, fringe ? 4 : 2, fringe ? "rim" : "auto");
    if (fringe) for (let x = x0; x <= x1; x++) form.set(x, y, x % 2 ? 4 : 1);
  }
  if (view === "down") for (let k = 1; k < deep - 1; k++) form.set(7 - Math.floor(k / 2) + 1, j.chest + k, 0);
  if (view === "down") form.set(8, j.chest + 2, 4);
  return form;
};

/** A coat of a shape on a body in a frame, with sleeves. */
export const coat = (shape: CoatShape, build: Build, frame: Frame): Form => {
  const j = joints(build, frame);
  const form = shapes[shape](build, frame, j);
  const arms = sleeves(build, frame, shape === "overall" ? 3 : shape === "shawl" ? 1 : 2);
  if (frame.direction === "up" && arms) {
    const behind = new Form().over(arms);
    form.each((x, y, p) => behind.set(x, y, p.step, p.mode));
    return shape === "shawl" ? behind.over(shawl(build, frame, j)) : behind;
  }
  const dressed = form.over(arms);
  if (shape !== "shawl") return dressed;
  const hands = armsMask(build, frame);
  const folded = frame.pose === "idle" || frame.pose === "walk" || frame.pose === "sit";
  return dressed.over(shawl(build, frame, j).only((x, y) => folded || !hands.has(x, y)));
};
