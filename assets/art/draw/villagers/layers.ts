import type { RampName } from "../palette.ts";
import { coat, coatShapes } from "./coats.ts";
import { beards, glasses } from "./face-wear.ts";
import { type Form, skinTone, type Tone } from "./form.ts";
import type { Frame } from "./frames.ts";
import { type HeadGrid, placed } from "./grids.ts";
import { shortHair } from "./hair.ts";
import { hatRamps, hats } from "./hats.ts";
import { head } from "./head.ts";
import { type Build, joints } from "./joints.ts";
import { legs, shoes } from "./legs.ts";
import { longHair } from "./long-hair.ts";
import { apron, bag, bagBack, blanket, body, held } from "./things.ts";

/** One shape of one layer: the ramp it is drawn in and how it looks on a body in a frame. */
export type Shape = { ramp: RampName; tone?: Tone; draw: (build: Build, frame: Frame) => Form };

/** Layers from back to front. */
export const order = [
  "bag-back",
  "body",
  "legs",
  "shoes",
  "coat",
  "apron",
  "bag",
  "held",
  "head",
  "beard",
  "hair",
  "glasses",
  "hat",
  "blanket",
] as const;
export type LayerName = (typeof order)[number] | "hair-under";

const ofEach = <K extends string>(keys: readonly K[], shape: (key: K) => Shape): Record<string, Shape> =>
  Object.fromEntries(keys.map((key) => [key, shape(key)]));

const worn = (grid: HeadGrid, ramp: RampName, bed: boolean): Shape => ({
  ramp,
  draw: (build, frame) => {
    const form = placed(grid, build, frame);
    return bed || frame.pose !== "sleep" ? form : form.only(() => false);
  },
});

/** Hair below a hat: nothing above the brim. A sleeper has no hat on, so all of it shows. */
const under = (grid: HeadGrid): Shape => ({
  ramp: "hair-brown",
  draw: (build, frame) => {
    const brim = frame.pose === "sleep" ? 0 : joints(build, frame).skull + 3;
    return placed(grid, build, frame).only((_x, y) => y >= brim);
  },
});

const hairs = { ...shortHair, ...longHair };

/** Layer → shape → drawing. Layers without a choice have one shape named `plain`. */
export const layers: Record<LayerName, Record<string, Shape>> = {
  "bag-back": ofEach(["satchel", "tool"], (kind) => ({ ramp: "brown", draw: (b, f) => bagBack(kind, b, f) })),
  body: { plain: { ramp: "skin1", tone: skinTone, draw: body } },
  legs: { plain: { ramp: "slate", draw: legs } },
  shoes: { plain: { ramp: "brown", tone: { lit: 2, mid: 1, low: 1 }, draw: shoes } },
  coat: ofEach(coatShapes, (shape) => ({ ramp: "blue", draw: (b, f) => coat(shape, b, f) })),
  apron: { plain: { ramp: "cream", draw: apron } },
  bag: ofEach(["satchel", "tool"], (kind) => ({ ramp: "brown", draw: (b, f) => bag(kind, b, f) })),
  held: { basket: { ramp: "brown", draw: held } },
  head: { plain: { ramp: "skin1", tone: skinTone, draw: head } },
  beard: ofEach(Object.keys(beards) as (keyof typeof beards)[], (shape) =>
    worn(beards[shape], "hair-brown", true),
  ),
  hair: ofEach(Object.keys(hairs), (shape) => worn(hairs[shape]!, "hair-brown", true)),
  "hair-under": ofEach(Object.keys(hairs), (shape) => under(hairs[shape]!)),
  glasses: { plain: worn(glasses, "ink", false) },
  hat: ofEach(Object.keys(hats) as (keyof typeof hats)[], (shape) =>
    worn(hats[shape], hatRamps[shape], false),
  ),
  blanket: { plain: { ramp: "red", draw: blanket } },
};
