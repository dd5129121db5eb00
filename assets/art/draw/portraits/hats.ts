import type { Form } from "../villagers/form.ts";
import type { HatShape } from "../villagers/hats.ts";
import type { Build } from "../villagers/joints.ts";
import {
  ball,
  canvasForm,
  ellipse,
  fill,
  type Head,
  heads,
  type Point,
  type Region,
  type Shade,
  steps,
} from "./face-space.ts";

/** A piece of a hat: where it is and how it is shaded; later pieces lie over earlier ones. */
type Piece = { region: Region; shade: Shade; drawn?: boolean };

const round =
  (u: number, v: number, r: number, shift = 0): Shade =>
  (p) =>
    steps(ball(p, u, v, r) + shift, 0.1, 0.55, 0.9);
const both =
  (a: Region, b: Region): Region =>
  (p) =>
    a(p) && b(p);
const flatStep =
  (step: number): Shade =>
  () =>
    step;

const bonnetOpening: Region = (p) =>
  p.v > -0.46 + 0.25 * p.u * p.u && Math.abs(p.u) < 0.95 - 0.12 * Math.max(0, p.v);
const scarfOpening: Region = (p) => p.v > -0.52 + 0.4 * p.u * p.u && Math.abs(p.u) < 0.93;

const pieces: Record<HatShape, readonly Piece[]> = {
  cap: [
    { region: both(ellipse(0.02, -0.46, 1.14, 0.78), (p) => p.v < -0.4), shade: round(-0.1, -0.4, 1.4) },
    {
      region: (p) =>
        Math.abs(Math.abs(p.u - 0.05) - 0.5 * Math.sqrt(Math.max(0, p.v + 1.2))) < 0.04 &&
        p.v < -0.62 &&
        p.v > -1.12,
      shade: flatStep(1),
      drawn: true,
    },
    { region: (p) => Math.abs(p.v + 0.52) < 0.1 && Math.abs(p.u) < 1.12, shade: (p) => (p.u < 0.3 ? 2 : 1) },
    { region: ellipse(0, -0.53, 0.12, 0.11), shade: flatStep(4), drawn: true },
    {
      region: both(ellipse(-0.08, -0.46, 1.12, 0.34), (p) => p.v > -0.44),
      shade: (p) => (p.v < -0.3 ? (p.u < 0 ? 3 : 2) : 1),
    },
    { region: ellipse(0, -1.22, 0.12, 0.06), shade: flatStep(3) },
  ],
  straw: [
    {
      region: both(ellipse(0, -0.78, 0.92, 0.62), (p) => p.v < -0.5),
      shade: (p) => Math.max(1, round(0, -0.7, 1.3)(p) - ((p.x + p.y) % 3 === 0 ? 1 : 0)),
    },
    {
      region: (p) => p.v > -0.76 && p.v < -0.56 && Math.abs(p.u) < 0.92,
      shade: (p) => (p.u < -0.2 ? 1 : 0),
      drawn: true,
    },
    {
      region: ellipse(0, -0.46, 1.86, 0.25),
      shade: (p) => (p.v > -0.34 ? 1 : (p.x * 2 + p.y) % 5 === 0 ? 2 : p.u < 0.4 ? 3 : 2),
    },
    {
      region: both(ellipse(-0.5, -0.52, 0.9, 0.1), (p) => (p.x + p.y) % 4 !== 0),
      shade: flatStep(4),
      drawn: true,
    },
  ],
  bonnet: [
    {
      region: (p) => Math.hypot(p.u, p.v + 0.12) < 1.3 && p.v < 0.62 && !bonnetOpening(p),
      shade: (p) => steps(ball(p, 0, -0.2, 1.6) + 0.12 * Math.sin(p.u * 12), 0.05, 0.5, 0.88),
    },
    {
      region: (p) => !bonnetOpening(p) && bonnetOpening({ ...p, u: p.u * 0.86, v: p.v + 0.14 }) && p.v < 0.62,
      shade: (p) => ((p.x + p.y) % 3 === 0 ? 2 : 4),
      drawn: true,
    },
    {
      region: (p) => p.v > 0.55 && p.v < 1.1 && Math.abs(Math.abs(p.u) - (1.14 - 0.62 * p.v)) < 0.09,
      shade: flatStep(3),
    },
    {
      region: (p) => ellipse(-0.3, 1.22, 0.26, 0.13)(p) || ellipse(0.3, 1.22, 0.26, 0.13)(p),
      shade: flatStep(3),
    },
    { region: ellipse(0, 1.2, 0.12, 0.12), shade: flatStep(4) },
  ],
  beret: [
    { region: (p) => Math.abs(p.v + 0.54 + 0.1 * p.u) < 0.1 && Math.abs(p.u) < 1.05, shade: flatStep(1) },
    {
      region: (p) => ((p.u + 0.2) / 1.36) ** 2 + ((p.v + 0.9 + 0.16 * p.u) / 0.42) ** 2 <= 1,
      shade: round(-0.3, -0.7, 1.5, 0.05),
    },
    { region: (p) => Math.abs(p.u + 0.12) < 0.06 && p.v < -1.22 && p.v > -1.46, shade: flatStep(2) },
  ],
  flat: [
    {
      region: both(ellipse(0, -0.62, 1.26, 0.52), (p) => p.v < -0.42),
      shade: (p) => Math.max(1, round(0, -0.4, 1.6)(p) - ((p.x % 4 === 0) !== (p.y % 4 === 0) ? 1 : 0)),
    },
    {
      region: both(ellipse(-0.1, -0.48, 1.24, 0.24), (p) => p.v > -0.5),
      shade: (p) => (p.v < -0.38 ? 3 : 1),
    },
    { region: (p) => Math.abs(p.v + 0.52) < 0.05 && Math.abs(p.u) < 1.1, shade: flatStep(0), drawn: true },
  ],
  headscarf: [
    {
      region: (p) =>
        ellipse(1.08, 0.42, 0.24, 0.14)(p) ||
        (p.u > 0.95 && p.u < 1.35 && p.v > 0.4 && p.v < 0.5 + p.u * 0.45),
      shade: flatStep(2),
    },
    {
      region: both(ellipse(0, -0.12, 1.16, 1.18), (p) => p.v < 0.42 && !scarfOpening(p)),
      shade: round(0, -0.2, 1.5),
    },
    {
      region: both(
        ellipse(0, -0.12, 1.06, 1.08),
        (p) => !scarfOpening(p) && p.v < 0.2 && p.x % 5 < 2 && (p.y + (p.x % 10 > 4 ? 3 : 0)) % 6 < 2,
      ),
      shade: flatStep(4),
      drawn: true,
    },
  ],
};

export const hat = (shape: HatShape, build: Build): Form => {
  const head: Head = heads[build];
  const form = canvasForm();
  for (const piece of pieces[shape]) {
    const part = fill(canvasForm(), head, (p: Point) => piece.region(p), piece.shade, piece.drawn);
    form.over(part);
  }
  return form;
};
