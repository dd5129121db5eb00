import { noise } from "../canvas.ts";
import type { Form } from "../villagers/form.ts";
import type { Build } from "../villagers/joints.ts";
import { inFace } from "./face.ts";
import {
  ball,
  canvasForm,
  ellipse,
  fill,
  type Head,
  heads,
  type Point,
  type Region,
  steps,
} from "./face-space.ts";

const lips = ellipse(-0.03, 0.66, 0.26, 0.07);
const whiskers: Region = (p) =>
  p.v > 0.42 + 0.22 * Math.abs(p.u + 0.03) && p.v < 0.6 + 0.1 * Math.abs(p.u) && Math.abs(p.u) < 0.5;
/** Where a beard begins: high at the ears, low at the cheeks. */
const edge = (u: number): number => (Math.abs(u) > 0.78 ? 0.05 : 0.52 - 0.1 * Math.abs(u));

const regions: Record<string, (head: Head) => Region> = {
  full: (head) => (p) => whiskers(p) || (inFace(head, p, 0.1) && p.v > edge(p.u) && p.v < 1.14 && !lips(p)),
  moustache: () => (p) => whiskers(p) && p.v < 0.62,
  stubble: (head) => (p) =>
    inFace(head, p, -0.07) && p.v > edge(p.u) && !lips(p) && (p.x + p.y) % 2 === 0 && p.y % 2 === 0,
  long: (head) => (p) =>
    whiskers(p) ||
    (inFace(head, p, 0.1) && p.v > edge(p.u) && !lips(p)) ||
    (p.v > 0.7 &&
      p.v < 1.75 - 0.12 * Math.abs(Math.sin(p.u * 9)) &&
      Math.abs(p.u) < 0.92 - 0.52 * (p.v - 0.7)),
};

export const beardShapes = Object.keys(regions);

const beardStep = (p: Point): number =>
  steps(
    ball(p, 0, 0.2, 1.4) + 0.24 * Math.sin(p.u * 13 + Math.sin(p.v * 4)) + 0.08 * (noise(p.x, 0, 3) - 0.5),
    0.3,
    0.62,
    0.92,
  );

export const beard = (shape: string, build: Build): Form => {
  const head = heads[build];
  const stubble = shape === "stubble";
  return fill(canvasForm(), head, regions[shape]!(head), stubble ? () => 2 : beardStep, stubble);
};
