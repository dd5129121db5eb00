import { noise } from "../canvas.ts";
import type { Form } from "../villagers/form.ts";
import type { Build } from "../villagers/joints.ts";
import { ball, canvasForm, ellipse, fill, heads, type Point, type Region, steps } from "./face-space.ts";

/** Hair of a portrait: what lies on the head, falls behind neck and shoulders, or is knotted above. */
type Hair = { front: Region; back?: Region; knot?: Region; texture?: Texture };
/** How light runs over hair: along strands, in curls, or over the knots of a plait. */
type Texture = "strands" | "curls" | "plait";

const cap = (grow: number): Region => ellipse(0, -0.1, grow, grow);
const angle = ({ u, v }: Point): number => Math.atan2(u, -(v + 0.1));
const radius = ({ u, v }: Point): number => Math.hypot(u, v + 0.1);
const zigzag = (t: number): number => Math.abs((((t % 2) + 2) % 2) - 1);

/** Hair on the head above a hairline, with sides that reach down to `low`. */
const above =
  (shell: Region, hairline: (u: number) => number, side: number, low: number): Region =>
  (p) =>
    shell(p) && (p.v < hairline(p.u) || (Math.abs(p.u) > side && p.v < low));

const parted = (u: number): number => -0.72 + 0.62 * Math.abs(u - 0.12) ** 1.1;
const swept = (u: number): number => -0.62 + 0.16 * (u + 1) + 0.1 * zigzag(u * 3.2);

const plait = (p: Point): boolean => {
  if (p.v < 0.35 || p.v > 1.95) return false;
  const knots = 0.19 + 0.05 * Math.cos(p.v * 14);
  return Math.abs(p.u - 1.0 - 0.05 * Math.sin(p.v * 8)) < (p.v > 1.72 ? 0.1 : knots + 0.05);
};

const shapes: Record<string, Hair> = {
  bald: { front: () => false },
  short: { front: above(cap(1.13), (u) => -0.5 + 0.12 * zigzag(u * 2.6 + 0.4) - 0.1 * u, 0.9, 0.16) },
  crop: { front: above(cap(1.04), (u) => -0.56 + 0.12 * u * u, 0.9, 0.02) },
  receding: {
    front: (p) =>
      cap(1.1)(p) &&
      Math.abs(p.u) > 0.72 + Math.max(0, p.v) * 0.35 &&
      p.v > -0.72 + 0.1 * zigzag(p.v * 6) &&
      p.v < 0.24,
  },
  curly: {
    front: (p) =>
      radius(p) < 1.3 + 0.08 * Math.cos(angle(p) * 11) &&
      (p.v < -0.38 + 0.09 * Math.cos(p.u * 11) ||
        (Math.abs(p.u) > 0.84 + 0.05 * Math.cos(p.v * 12) && p.v < 0.62)),
    texture: "curls",
  },
  wild: {
    front: (p) =>
      radius(p) < 1.1 + 0.3 * zigzag(angle(p) * 3.1 + 0.35) ** 1.3 * (p.v > 0.3 ? 0.4 : 1) &&
      (p.v < -0.36 + 0.26 * zigzag(p.u * 3.3 + 0.2) - 0.05 || (Math.abs(p.u) > 0.92 && p.v < 0.35)),
  },
  bob: {
    front: above(ellipse(0, -0.02, 1.2, 1.16), (u) => -0.26 + 0.05 * zigzag(u * 5), 0.84, 0.72),
    back: (p) => Math.abs(p.u) < 1.22 && p.v > -0.4 && p.v < 0.86,
  },
  long: {
    front: (p) =>
      (cap(1.16)(p) && p.v < parted(p.u)) ||
      (Math.abs(p.u) > 0.8 + 0.06 * Math.sin(p.v * 5) &&
        Math.abs(p.u) < 1.17 + 0.08 * Math.sin(p.v * 4 + 1) &&
        p.v > -0.5 &&
        p.v < 1.55 - 0.2 * Math.abs(Math.abs(p.u) - 1)),
    back: (p) => Math.abs(p.u) < 1.2 + 0.1 * Math.sin(p.v * 4) && p.v > 0 && p.v < 1.6,
  },
  bun: {
    knot: ellipse(0.12, -1.34, 0.44, 0.34),
    front: above(cap(1.08), (u) => -0.66 + 0.5 * u * u, 0.93, 0.05),
  },
  braid: {
    texture: "plait",
    front: (p) => plait(p) || above(cap(1.12), parted, 0.92, 0.2)(p),
    back: (p) => p.u > 0.5 && p.u < 1.1 && p.v > 0.1 && p.v < 0.7,
  },
  ponytail: {
    front: above(cap(1.12), swept, 0.92, 0.12),
    back: (p) =>
      ellipse(1.2, -0.55, 0.3, 0.3)(p) ||
      ellipse(1.42, 0.1, 0.28, 0.72)(p) ||
      ellipse(1.32, 0.75, 0.16, 0.35)(p),
  },
};

export const hairShapes = Object.keys(shapes);

/** Strands follow the head's roundness; curls are knots of light. */
const hairStep = (p: Point, texture: Texture): number => {
  if (texture === "plait" && plait(p))
    return p.v > 1.6 && p.v < 1.75 ? 4 : Math.sin(p.v * 14 - (p.u - 1) * 12) > -0.1 ? 3 : 2;
  const strand =
    texture === "curls"
      ? 0.34 * Math.cos(p.u * 10 + Math.sin(p.v * 9) * 2) * Math.cos(p.v * 10)
      : 0.22 * Math.sin(angle(p) * 13 + radius(p) * 1.5) +
        0.1 * (noise(Math.round(angle(p) * 12), 0, 7) - 0.5);
  return steps(ball(p, 0, -0.1, 1.5) + strand, 0.12, 0.62, 0.93);
};

export const hair = (shape: string, build: Build): Form => {
  const { front, knot, texture = "strands" } = shapes[shape]!;
  const head = heads[build];
  const lying = fill(canvasForm(), head, front, (p) => hairStep(p, texture));
  if (!knot) return lying;
  const light = (p: Point) =>
    steps(ball(p, 0.12, -1.34, 0.6) + 0.2 * Math.sin((p.u + p.v) * 14), 0.1, 0.6, 0.95);
  return fill(canvasForm(), head, knot, light).over(lying);
};

export const hairBack = (shape: string, build: Build): Form => {
  const back = shapes[shape]!.back ?? (() => false);
  return fill(canvasForm(), heads[build], back, (p) =>
    Math.sin(p.u * 24 + p.v * 3) > 0.35 && p.u < 1.6 ? 2 : 1,
  );
};

/** Hair that a hat leaves to be seen. */
export const hairUnder = (shape: string, build: Build): Form => {
  const head = heads[build];
  return hair(shape, build).only(
    (x, y) => (y + 0.5 - head.cy) / head.ry > -0.5 && Math.abs(x + 0.5 - head.cx) / head.rx < 1.3,
  );
};
