import type { RampName } from "../palette.ts";
import { coatShapes } from "../villagers/coats.ts";
import { type Form, skinTone, type Tone } from "../villagers/form.ts";
import { type HatShape, hatRamps } from "../villagers/hats.ts";
import type { Build } from "../villagers/joints.ts";
import { beard, beardShapes } from "./beards.ts";
import { apron, coat, strap } from "./coats.ts";
import { aged, brows, eyePlaces, eyes, face, neck } from "./face.ts";
import { canvasForm, fill, heads } from "./face-space.ts";
import { hair, hairBack, hairShapes, hairUnder } from "./hair.ts";
import { hat } from "./hats.ts";

/** One shape of one layer of a portrait. */
export type PortraitShape = { ramp: RampName; tone?: Tone; draw: (build: Build) => Form };

/** Layers from back to front. */
export const portraitOrder = [
  "background",
  "hair-back",
  "neck",
  "coat",
  "apron",
  "bag",
  "head",
  "aged",
  "eyes",
  "beard",
  "brows",
  "hair",
  "glasses",
  "hat",
] as const;
export type PortraitLayer = (typeof portraitOrder)[number] | "hair-under";

/** A soft field of colour, lighter toward the upper left. */
const background = (): Form =>
  fill(
    canvasForm(),
    heads.slim,
    () => true,
    ({ x, y }) => {
      const far = Math.hypot(x - 17, y - 14);
      return far < 21 ? 4 : far < 24 && (x + y) % 2 === 0 ? 4 : 3;
    },
    true,
  );

const glasses = (build: Build): Form => {
  const form = canvasForm();
  const { left, right, row } = eyePlaces(heads[build]);
  const round = [".22222.", "2.....2", "2.....2", "2.....2", "2.....2", ".22222."];
  const deep = build === "child" ? [round[0]!, ...round.slice(1, 5), round[1]!, round[5]!] : round;
  form.stamp(deep, left - 2, row - 1).stamp(deep, right - 1, row - 1);
  for (let x = left + 5; x < right - 1; x++) form.set(x, row + 1, 2);
  form.set(left - 3, row + 1, 1).set(right + 6, row + 1, 1);
  form.set(left - 1, row, 4).set(right, row, 4);
  return form;
};

const ofEach = (
  keys: readonly string[],
  shape: (key: string) => PortraitShape,
): Record<string, PortraitShape> => Object.fromEntries(keys.map((key) => [key, shape(key)]));
const hairShape =
  (draw: (shape: string, build: Build) => Form) =>
  (shape: string): PortraitShape => ({
    ramp: "hair-brown",
    draw: (build) => draw(shape, build),
  });

/** Layer → shape → drawing. Layers without a choice have one shape named `plain`. */
export const portraitLayers: Record<PortraitLayer, Record<string, PortraitShape>> = {
  background: { plain: { ramp: "cream", draw: background } },
  "hair-back": ofEach(hairShapes, hairShape(hairBack)),
  neck: { plain: { ramp: "skin1", tone: skinTone, draw: neck } },
  coat: Object.fromEntries(
    coatShapes.map((shape) => [shape, { ramp: "blue", draw: (build: Build) => coat(shape, build) }]),
  ),
  apron: { plain: { ramp: "cream", draw: apron } },
  bag: { satchel: { ramp: "brown", draw: strap } },
  head: { plain: { ramp: "skin1", tone: skinTone, draw: face } },
  aged: { plain: { ramp: "skin1", draw: aged } },
  eyes: { plain: { ramp: "ink", draw: eyes } },
  beard: ofEach(beardShapes, hairShape(beard)),
  brows: { plain: { ramp: "hair-brown", draw: brows } },
  hair: ofEach(hairShapes, hairShape(hair)),
  "hair-under": ofEach(hairShapes, hairShape(hairUnder)),
  glasses: { plain: { ramp: "ink", draw: glasses } },
  hat: Object.fromEntries(
    (Object.keys(hatRamps) as HatShape[]).map((shape) => [
      shape,
      { ramp: hatRamps[shape], draw: (build: Build) => hat(shape, build) },
    ]),
  ),
};
