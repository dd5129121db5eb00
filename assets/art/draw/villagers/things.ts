import { armsMask, trunk, trunkForm, viewOf } from "./clothes.ts";
import { Form } from "./form.ts";
import type { Frame } from "./frames.ts";
import { type Build, joints } from "./joints.ts";
import { legs } from "./legs.ts";

/** Skin below the clothes: trunk and legs. */
export const body = (build: Build, frame: Frame): Form => {
  const form = trunkForm(build, frame, joints(build, frame).waist - 1);
  return form.over(legs(build, frame));
};

/** Bib, strings and skirt of an apron; arms stay before it. */
export const apron = (build: Build, frame: Frame): Form => {
  const form = new Form();
  if (frame.pose === "sleep") return form;
  const j = joints(build, frame);
  const view = viewOf(frame);
  const [x0, x1] = trunk(build, view, j.waist, j);
  const low = 21;
  if (view === "up") {
    form.span(x0, x1, j.waist - 1, 2, "drawn");
    form.stamp(["33.33", ".313.", "3...3"], 6, j.waist - 2);
    return form;
  }
  const bib = j.chest + 2;
  for (let y = bib; y <= low; y++) {
    const skirt = y >= j.waist - 1;
    if (view === "left") form.span(x0, skirt ? x0 + 3 : x0 + 1, y, 3, "rim");
    else form.span(skirt ? x0 : x0 + 1, skirt ? x1 : x1 - 1, y, 3, "rim");
  }
  if (view === "left") form.span(x0, x1, j.waist - 1, 1, "drawn");
  else {
    form.set(x0 + 1, bib - 1, 2).set(x1 - 1, bib - 1, 2);
    form.span(x0 + 1, x1 - 1, j.waist - 1, 1, "drawn");
    form.span(7, 9, j.waist + 1, 2, "drawn");
  }
  const arms = armsMask(build, frame);
  return form.only((x, y) => !arms.has(x, y));
};

/** A bag in front of the body: a satchel with its strap, or a tool roll at the belt. */
export const bag = (kind: "satchel" | "tool", build: Build, frame: Frame): Form => {
  const form = new Form();
  if (frame.pose === "sleep") return form;
  const j = joints(build, frame);
  const view = viewOf(frame);
  const [x0, x1] = trunk(build, view, j.waist, j);
  const y = j.waist - 1;
  if (kind === "tool") {
    form.span(x0, x1, y, 1, "drawn");
    if (view === "left") form.stamp(["3.4", "###", "###", ".#."], 8, y - 1);
    else form.stamp(["4.3", "###", "#2#", ".#."], view === "up" ? x0 - 1 : x1 - 2, y - 1);
  } else {
    const pouch = ["####", "#33#", "1111", "####"];
    const strap = view === "left" ? 0 : j.waist - j.chest - 1;
    for (let k = 0; k < strap; k++) {
      const t = (k / strap) * (x1 - x0);
      form.set(Math.round(view === "up" ? x1 - t : x0 + t), j.chest + 1 + k, 1);
    }
    if (view === "left") form.stamp([".1..", ".1..", ".1..", ".1.."], 8, j.chest + 2).stamp(pouch, 8, y);
    else form.stamp(pouch, view === "up" ? x0 - 2 : x1 - 1, y);
  }
  const arms = armsMask(build, frame);
  return view === "left" ? form.only((x, y) => !arms.has(x, y)) : form;
};

/** What shows of a bag behind the body: the satchel's far edge, or tools in a roll on the back. */
export const bagBack = (kind: "satchel" | "tool", build: Build, frame: Frame): Form => {
  const form = new Form();
  if (frame.pose === "sleep") return form;
  const j = joints(build, frame);
  const view = viewOf(frame);
  if (kind === "tool" && view === "down") form.stamp([".4", "33", "21", "21", "21"], 7 + j.half, j.chest - 2);
  if (kind === "tool" && view === "left") form.stamp(["4.", "33", "21", "21", "21", "21"], 11, j.chest - 2);
  if (kind === "satchel" && view === "left") form.stamp(["##", "##", "##"], 11, j.waist);
  return form;
};

/** A basket in the arms while carrying; from behind only its ends show. */
export const held = (build: Build, frame: Frame): Form => {
  const form = new Form();
  if (frame.pose !== "carry") return form;
  const j = joints(build, frame);
  const small = build === "child";
  const rows = small
    ? [".4343.", "343334", "#2#2##", "#2#2##"]
    : ["..4343..", ".344343.", "33333332", "#2#2#2##", "##2#2#2#", ".######."];
  const y = j.chest + (small ? 0 : 1);
  const view = viewOf(frame);
  if (view === "left")
    form.stamp(
      rows.map((row) => row.slice(small ? 0 : 1, small ? 5 : 7)),
      small ? 2 : 0,
      y,
    );
  else form.stamp(rows, small ? 5 : 4, y);
  if (view === "up") {
    const wide = new Form().stamp(rows, 1, y).stamp(rows, small ? 9 : 7, y);
    return wide.only(
      (x) => (x < 8 - j.half - 1 && x > 5 - j.half - 1) || (x > 8 + j.half && x < 11 + j.half),
    );
  }
  return form;
};

/**
 * A bed cover from the chest to row 22, as wide as a bed (14 pixels), over a body that breathes. Dyed in the
 * ramp of the bed's own cover it takes that cover's place.
 */
export const blanket = (build: Build, frame: Frame): Form => {
  const form = new Form();
  if (frame.pose !== "sleep") return form;
  const j = joints(build, frame);
  const top = j.chest + 3;
  for (let y = top; y <= 22; y++)
    form.span(1, 13, y, y === top ? 4 : y === top + 1 ? 3 : 2, "drawn").set(14, y, 1);
  for (let y = top + 2; y <= 22; y++) form.set(1, y, 3);
  form.set(1, top, 3).set(14, top, 3);
  const swell = frame.moment;
  const half = build === "child" ? 2 : j.half;
  const feet = build === "child" ? 20 : 21;
  const left = 7 - half - swell;
  const right = 8 + half + swell;
  for (let y = top + 2; y < feet; y++) form.span(left, right, y, 2, "drawn").set(left, y, 3).set(right, y, 1);
  form.span(left + 1, right - 1, top + 2, 3, "drawn");
  form.span(left + 1, right - 1, feet, 1, "drawn");
  for (const x of [6, 9]) form.set(x, feet - 1, 3).set(x, feet - 2, 3);
  return form;
};
