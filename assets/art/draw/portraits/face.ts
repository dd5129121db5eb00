import type { Form } from "../villagers/form.ts";
import type { Build } from "../villagers/joints.ts";
import { ball, canvasForm, fill, type Head, heads, type Point, steps } from "./face-space.ts";

/** Whether a point lies in the face: an oval, squarer at the jaw for some builds. */
export const inFace = (head: Head, { u, v }: Point, grow = 0): boolean => {
  const r = 1 + grow;
  const power = v > 0 ? 2 + head.jaw * 1.6 : 2.2;
  const narrow = v > 0 ? 1 + (0.14 - head.jaw * 0.14) * v : 1;
  return ((Math.abs(u) * narrow) / r) ** power + (Math.abs(v) / r) ** power <= 1;
};

/** Pixel columns of the eyes' left edges, and the row of the lids. */
export const eyePlaces = (head: Head): { left: number; right: number; row: number } => ({
  left: Math.round(head.cx - 0.5 - head.eyes * head.rx - 2),
  right: Math.round(head.cx - 0.5 + head.eyes * head.rx - 1),
  row: Math.round(head.cy + head.ry * 0.02),
});

const skinStep = (p: Point): number => steps(ball(p, 0, 0, 1.2), -0.02, 0.24, 0.93);

/** Neck and the skin that an open collar shows. */
export const neck = (build: Build): Form => {
  const head = heads[build];
  const wide = head.rx * (build === "stout" ? 0.62 : build === "child" ? 0.38 : 0.48);
  return fill(
    canvasForm(),
    head,
    ({ x, y }) => y > head.cy && y < head.shoulder + 7 && Math.abs(x + 0.5 - head.cx) < wide,
    ({ x, y }) => (y < head.shoulder + 2 ? 1 : x < head.cx ? 3 : 2),
  );
};

const nose = (form: Form, build: Build): void => {
  const head = heads[build];
  const x = Math.round(head.cx - 1);
  const y = Math.round(head.cy + head.ry * 0.34);
  if (build === "child") {
    form.set(x, y, 2).set(x + 1, y, 1);
    return;
  }
  const tip = build === "stout" ? 2 : 1;
  form
    .set(x + 1, y - 3, 2)
    .set(x + 1, y - 2, 2)
    .set(x + 1, y - 1, 2)
    .set(x, y - 1, 4)
    .set(x, y - 2, 4);
  for (let k = -1; k <= tip; k++) form.set(x + k, y, k === tip ? 1 : 3);
  for (let k = -1; k < tip; k++) form.set(x + k, y + 1, 1);
  form.set(x - 1, y, build === "stout" ? 4 : 3);
};

const mouth = (form: Form, build: Build): void => {
  const head = heads[build];
  const y = Math.round(head.cy + head.ry * 0.62);
  const wide = build === "stout" ? 4 : 3;
  const x = Math.round(head.cx - 1);
  for (let k = -wide + 1; k <= wide; k++) form.set(x + k, y, 0);
  form.set(x - wide, y - 1, 0).set(x + wide + 1, y - 1, 1);
  for (let k = -1; k <= 2; k++) form.set(x + k, y + 1, 2);
  form.set(x, y + 2, 2).set(x + 1, y + 2, 2);
};

/** Face, ears, nose, mouth and cheeks, in skin. */
export const face = (build: Build): Form => {
  const head = heads[build];
  const form = canvasForm();
  const ear = (p: Point) => ((Math.abs(p.u) - 1.02) / 0.17) ** 2 + ((p.v - 0.14) / 0.22) ** 2 <= 1;
  fill(form, head, ear, ({ u }) => (u < 0 ? 3 : 2));
  fill(form, head, (p) => inFace(head, p), skinStep);
  const cheek = Math.round(head.cy + head.ry * 0.4);
  const { left, right } = eyePlaces(head);
  for (const x of [left - 1, right + 1]) {
    for (let k = 0; k < 3; k++) form.set(x + k, cheek, 2);
    form.set(x + 1, cheek + 1, 2);
  }
  nose(form, build);
  mouth(form, build);
  return form;
};

/** Eyes: lid, white, iris with a light. Fixed colours on a clear ground. */
export const eyes = (build: Build): Form => {
  const form = canvasForm();
  const { left, right, row } = eyePlaces(heads[build]);
  const child = build === "child";
  const outer = child ? [".kkk", "kwkk", ".kkk", ".kkn", "..n."] : [".kkk", "kwkk", ".kkn", "..n."];
  const inner = child ? ["kkk.", "wkkk", "kkk.", "kkn.", ".n.."] : ["kkk.", "wkkk", "kkn.", ".n.."];
  form.stamp(outer, left, row).stamp(inner, right, row);
  return form;
};

/** Eyebrows, in hair. */
export const brows = (build: Build): Form => {
  const form = canvasForm();
  const { left, right, row } = eyePlaces(heads[build]);
  const y = row - (build === "child" ? 3 : 3);
  if (build === "child") return form.stamp([".11", "1.."], left, y).stamp(["11.", "..1"], right + 1, y);
  if (build === "stout")
    return form.stamp(["1111.", "11..."], left - 1, y).stamp([".1111", "...11"], right, y);
  return form.stamp([".111.", "11..."], left - 1, y).stamp([".111.", "...11"], right, y);
};

/** Lines that years leave: beside the eyes, from nose to mouth, across the forehead. In skin. */
export const aged = (build: Build): Form => {
  const head = heads[build];
  const form = canvasForm();
  const { left, right, row } = eyePlaces(head);
  form.set(left - 2, row + 2, 1).set(right + 5, row + 2, 1);
  form.span(left, left + 2, row + 5, 2, "drawn").span(right + 1, right + 3, row + 5, 1, "drawn");
  const y = Math.round(head.cy + head.ry * 0.46);
  const x = Math.round(head.cx - 1);
  form
    .set(x - 4, y, 2)
    .set(x - 5, y + 1, 1)
    .set(x - 5, y + 2, 2);
  form
    .set(x + 5, y, 1)
    .set(x + 6, y + 1, 1)
    .set(x + 6, y + 2, 1);
  const brow = Math.round(head.cy - head.ry * 0.42);
  form.span(x - 4, x + 3, brow, 2, "drawn").span(x - 2, x + 5, brow - 2, 2, "drawn");
  return form;
};
