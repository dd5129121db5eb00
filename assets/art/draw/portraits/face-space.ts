import { Form } from "../villagers/form.ts";
import type { Build } from "../villagers/joints.ts";

/** Portraits are 48×48 pixels. */
export const SIZE = 48;

/**
 * The head of a build: middle and half axes of the face in pixels, where the shoulders begin and how wide half
 * of them is, how square the jaw is (0 = oval), and how far the eyes stand apart (in half axes).
 */
export type Head = {
  cx: number;
  cy: number;
  rx: number;
  ry: number;
  shoulder: number;
  half: number;
  jaw: number;
  eyes: number;
};

export const heads: Record<Build, Head> = {
  slim: { cx: 24, cy: 24, rx: 11.8, ry: 13.6, shoulder: 38, half: 18, jaw: 0.05, eyes: 0.45 },
  stout: { cx: 24, cy: 24.5, rx: 13.8, ry: 13.4, shoulder: 37, half: 23, jaw: 0.55, eyes: 0.41 },
  tall: { cx: 24, cy: 23.5, rx: 11.4, ry: 15, shoulder: 38, half: 20, jaw: 0.4, eyes: 0.46 },
  child: { cx: 24, cy: 27.5, rx: 12.8, ry: 12.2, shoulder: 41, half: 14, jaw: 0.2, eyes: 0.47 },
};

/** A point of the face: u across, v down, both −1..1 inside the face; x, y in pixels. */
export type Point = { u: number; v: number; x: number; y: number };
export type Region = (p: Point) => boolean;
export type Shade = (p: Point) => number;

/** Fills the pixels of a region. The outline and light at the rim come when the form is painted. */
export const fill = (form: Form, head: Head, region: Region, shade: Shade, drawn = false): Form => {
  for (let y = 0; y < SIZE; y++)
    for (let x = 0; x < SIZE; x++) {
      const p = { x, y, u: (x + 0.5 - head.cx) / head.rx, v: (y + 0.5 - head.cy) / head.ry };
      if (region(p)) form.set(x, y, shade(p), drawn ? "drawn" : "rim");
    }
  return form;
};

export const canvasForm = (): Form => new Form(SIZE, SIZE, true);

export const ellipse =
  (u: number, v: number, ru: number, rv: number): Region =>
  (p) =>
    ((p.u - u) / ru) ** 2 + ((p.v - v) / rv) ** 2 <= 1;

/** Light on a ball of radius `r` around u, v, from the upper left: about −1 (far side) to 1. */
export const ball = (p: Point, u = 0, v = 0, r = 1.15): number => {
  const nu = (p.u - u) / r;
  const nv = (p.v - v) / r;
  const nz = Math.sqrt(Math.max(0, 1 - nu * nu - nv * nv));
  return -0.5 * nu - 0.6 * nv + 0.62 * nz;
};

/** The step of a ramp for an amount of light: thresholds between steps 1|2, 2|3 and 3|4. */
export const steps = (light: number, low: number, mid: number, high: number): number =>
  light > high ? 4 : light > mid ? 3 : light > low ? 2 : 1;
