import type { CoatShape } from "../villagers/coats.ts";
import type { Form } from "../villagers/form.ts";
import type { Build } from "../villagers/joints.ts";
import { canvasForm, fill, type Head, heads, type Point, steps } from "./face-space.ts";

/** Row at which the shoulder begins in a column, falling away from the neck. */
const slope = (head: Head, x: number): number => {
  const t = Math.abs(x + 0.5 - head.cx) / head.half;
  return t > 1 ? 99 : head.shoulder + 1.5 + 3.2 * t * t + 6 * t ** 9;
};

/** Half the width of the opening at the neck at a row; 0 where the garment is closed. */
type Opening = (down: number, head: Head) => number;
const openings: Record<CoatShape, Opening> = {
  jacket: (d) => 6 - d * 0.62,
  dress: (d) => (d < 3 ? 6.5 - d * 0.8 : 0),
  long: (d) => (d < 4 ? 4.5 - d : 0),
  shirt: (d) => 4.5 - d * 0.9,
  overall: (d) => (d < 2 ? 5 - d : 0),
  cardigan: (d) => 6 - d * 0.3,
  shawl: (d) => 5.5 - d * 0.7,
};

const across = (head: Head, p: Point): number => Math.abs(p.x + 0.5 - head.cx);
const clothStep = (head: Head, p: Point): number => {
  const t = (p.x + 0.5 - head.cx) / head.half;
  const drop = (p.y - slope(head, p.x)) / 10;
  return steps(0.62 - 0.5 * t - 0.42 * drop, 0.12, 0.62, 1.05);
};

/** What fills a jacket's or a cardigan's opening: a pale shirt, in the lightest step. */
const shirtfront = (form: Form, head: Head, half: Opening): void => {
  fill(
    form,
    head,
    (p) => p.y > head.shoulder + 2 && across(head, p) < half(p.y - head.shoulder, head),
    (p) => (p.y - head.shoulder < 3 + across(head, p) ? 3 : 4),
    true,
  );
  for (let y = head.shoulder + 5; y < 48; y += 3) form.set(Math.round(head.cx), y, 2);
};

const details: Record<CoatShape, (form: Form, head: Head) => void> = {
  jacket: (form, head) => {
    const edge = (p: Point) => across(head, p) - openings.jacket(p.y - head.shoulder, head);
    const lapel = (p: Point) => p.y > head.shoulder && edge(p) >= 0 && edge(p) < 3.2 && form.has(p.x, p.y);
    fill(form, head, lapel, (p) => (edge(p) > 2.2 ? 0 : p.x < head.cx ? 3 : 2), true);
  },
  dress: (form, head) => {
    const edge = (p: Point) => across(head, p) - openings.dress(p.y - head.shoulder, head);
    const band = (p: Point) =>
      form.has(p.x, p.y) && p.y - head.shoulder < 6 && across(head, p) < 9.5 && edge(p) >= 0;
    fill(form, head, band, (p) => (across(head, p) > 8.4 || p.y - head.shoulder > 4.4 ? 1 : 4), true);
    form.set(Math.round(head.cx), head.shoulder + 7, 4).set(Math.round(head.cx) - 1, head.shoulder + 7, 4);
  },
  long: (form, head) => {
    const stand = (p: Point) =>
      across(head, p) < 9 && across(head, p) > 3 && p.y > head.shoulder - 3 && p.y < head.shoulder + 5;
    fill(form, head, stand, (p) =>
      p.y >= head.shoulder + 4 || across(head, p) > 8 ? 0 : p.x < head.cx ? 3 : 1,
    );
    for (let y = head.shoulder + 5; y < 48; y++) form.set(Math.round(head.cx), y, 0);
    for (const x of [3, -4]) form.set(Math.round(head.cx) + x, head.shoulder + 7, 4);
  },
  shirt: (form, head) => {
    const wing = (p: Point) => {
      const d = p.y - head.shoulder;
      const a = across(head, p);
      return d > -1 && d < 6 && a > openings.shirt(d, head) - 0.4 && a < 8 - d * 0.4;
    };
    fill(form, head, wing, (p) =>
      p.y - head.shoulder > 4 || across(head, p) > 7 - (p.y - head.shoulder) * 0.4 ? 0 : 4,
    );
    for (let y = head.shoulder + 5; y < 48; y++)
      form.set(Math.round(head.cx), y, (y - head.shoulder) % 3 ? 1 : 4);
  },
  overall: (form, head) => {
    form.each((x, y, p) => form.set(x, y, p.step === 1 ? 3 : 4, "rim"));
    const strap = (p: Point) => form.has(p.x, p.y) && Math.abs(across(head, p) - head.half * 0.52) < 2.3;
    fill(form, head, strap, (p) => (p.x < head.cx ? 2 : 1), true);
    const bib = (p: Point) => p.y > head.shoulder + 6 && across(head, p) < head.half * 0.52 + 2;
    fill(form, head, bib, (p) => (p.y < head.shoulder + 8 ? 1 : p.x < head.cx - 3 ? 3 : 2), true);
    for (const s of [-1, 1]) {
      const x = Math.round(head.cx - 0.5 + s * head.half * 0.52);
      form.set(x, head.shoulder + 7, 4).set(x + 1, head.shoulder + 7, 4);
      form.set(x, head.shoulder + 8, 0).set(x + 1, head.shoulder + 8, 0);
    }
  },
  cardigan: (form, head) => {
    const edge = (p: Point) => across(head, p) - openings.cardigan(p.y - head.shoulder, head);
    const rib = (p: Point) => form.has(p.x, p.y) && p.y > head.shoulder && edge(p) >= 0 && edge(p) < 2.5;
    fill(form, head, rib, (p) => (edge(p) > 1.5 ? 1 : (p.x + p.y) % 2 ? 3 : 2), true);
  },
  shawl: (form, head) => {
    const fold = (p: Point) =>
      form.has(p.x, p.y) && across(head, p) >= openings.shawl(p.y - head.shoulder, head);
    const lines = (p: Point) =>
      fold(p) && Math.abs(((across(head, p) + (p.y - head.shoulder) * 0.9) % 6) - 3) < 0.5;
    fill(form, head, lines, () => 1);
    const hem = (p: Point) => fold(p) && across(head, p) - openings.shawl(p.y - head.shoulder, head) < 1.6;
    fill(form, head, hem, (p) => ((p.x + p.y) % 2 ? 4 : 3), true);
    const pin = Math.round(head.cx);
    form
      .set(pin, 46, 4)
      .set(pin - 1, 46, 4)
      .set(pin, 47, 4)
      .set(pin - 1, 47, 3);
  },
};

const hasShirt: readonly CoatShape[] = ["jacket", "cardigan"];

/** Shoulders in a coat, with its collar. */
export const coat = (shape: CoatShape, build: Build): Form => {
  const head = heads[build];
  const open = openings[shape];
  const form = fill(
    canvasForm(),
    head,
    (p) => p.y >= slope(head, p.x) && across(head, p) >= open(p.y - head.shoulder, head),
    (p) => clothStep(head, p),
  );
  details[shape](form, head);
  if (hasShirt.includes(shape)) shirtfront(form, head, open);
  return form;
};

/** An apron's bib and straps. */
export const apron = (build: Build): Form => {
  const head = heads[build];
  const half = head.half * 0.5;
  const strap = (p: Point) =>
    p.y > slope(head, p.x) - 0.5 && p.y <= head.shoulder + 7 && Math.abs(across(head, p) - half) < 1.6;
  const bib = (p: Point) => p.y > head.shoulder + 5 && across(head, p) < half + 1.6;
  return fill(
    canvasForm(),
    head,
    (p) => strap(p) || bib(p),
    (p) => (p.y === head.shoulder + 7 && bib(p) ? 1 : p.x > head.cx + half - 2 ? 2 : 3),
  );
};

/** A satchel's strap across the chest. */
export const strap = (build: Build): Form => {
  const head = heads[build];
  const along = (p: Point) => p.x + 0.5 - head.cx + (p.y - head.shoulder - 8) * 1.5;
  return fill(
    canvasForm(),
    head,
    (p) =>
      p.y >= slope(head, p.x) && p.x < head.cx + 6 && Math.abs(along(p) + 2) < 2.2 && p.y > head.shoulder + 3,
    (p) => (along(p) + 2 < -0.5 ? 3 : 2),
  );
};
