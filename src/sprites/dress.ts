/** Looks become a sheet: the layers of the art pack, each dyed in the ramp that the looks choose, one over the other. */
import type { Looks } from "#village/scenario";
import type { Pack, PeopleArt } from "./pack.ts";
import { type Pictures, surface } from "./pictures.ts";

/** One layer to draw: its picture, and the ramp to dye it in, if any. */
export interface Garment {
  layer: string;
  path: string;
  dye: { from: string; to: string } | null;
}

/** The layers of a person from back to front. */
export function garmentsOf(art: PeopleArt, looks: Looks): Garment[] {
  const garments: Garment[] = [];
  for (const layer of art.order) {
    const choice = choose(layer, looks);
    if (!choice) continue;
    const source =
      layer === "hair" && looks.hat !== "none" && art.layers["hair-under"] ? "hair-under" : layer;
    const path = pathOf(art, source, choice.shape, looks.build);
    const from = art.recolour[source];
    if (path) garments.push({ layer, path, dye: from && choice.ramp ? { from, to: choice.ramp } : null });
  }
  return garments;
}

/** Shape and ramp that the looks choose for a layer; undefined when the person does not wear it. */
function choose(layer: string, looks: Looks): { shape?: string; ramp?: string } | undefined {
  const worn = (value: string, ramp?: string) => (value === "none" ? undefined : { shape: value, ramp });
  const hair = `hair-${looks.hair.colour}`;
  if (layer === "body" || layer === "head") return { ramp: looks.skin };
  if (layer === "hair") return { shape: looks.hair.shape, ramp: hair };
  if (layer === "beard") return worn(looks.beard, hair);
  if (layer === "coat") return { shape: looks.coat.shape, ramp: looks.coat.colour };
  if (layer === "legs" || layer === "blanket") return { ramp: looks.legs };
  if (layer === "apron") return looks.apron === "none" ? undefined : { ramp: looks.apron };
  if (layer === "bag" || layer === "bag-back") return worn(looks.bag);
  if (layer === "hat") return worn(looks.hat);
  if (layer === "glasses") return looks.glasses ? {} : undefined;
  if (layer === "held") return { shape: "basket" };
  return {};
}

/** A layer is build → picture, or shape → build → picture. */
function pathOf(art: PeopleArt, layer: string, shape: string | undefined, build: string): string | undefined {
  const files = art.layers[layer];
  if (!files) return undefined;
  const entry = shape === undefined ? files : files[shape];
  if (entry === undefined || typeof entry === "string") return entry;
  const file = entry[build] ?? entry.slim;
  return typeof file === "string" ? file : undefined;
}

/** Draws the layers at (x, y), each dyed from the ramp it is drawn in to the ramp chosen. */
export function paintPerson(
  context: CanvasRenderingContext2D,
  garments: readonly Garment[],
  pack: Pack,
  pictures: Pictures,
  x: number,
  y: number,
) {
  for (const { path, dye } of garments) {
    const image = pictures.get(path);
    if (!image) continue;
    const from = dye && pack.palette[dye.from];
    const to = dye && pack.palette[dye.to];
    context.drawImage(from && to ? dyed(image, from, to) : image, x, y);
  }
}

/** A copy with the colours of one ramp replaced, step by step, by those of another. */
function dyed(image: HTMLImageElement, from: readonly string[], to: readonly string[]): HTMLCanvasElement {
  const { canvas, context } = surface(image.width, image.height);
  context.drawImage(image, 0, 0);
  const picture = context.getImageData(0, 0, image.width, image.height);
  const bytes = picture.data;
  const swap = new Map<number, number>();
  for (const [i, colour] of from.entries()) swap.set(packed(colour), packed(to[i] ?? colour));
  for (let i = 0; i < bytes.length; i += 4) {
    const now = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const next = swap.get(now);
    if (next === undefined || bytes[i + 3] === 0) continue;
    bytes[i] = next >> 16;
    bytes[i + 1] = (next >> 8) & 255;
    bytes[i + 2] = next & 255;
  }
  context.putImageData(picture, 0, 0);
  return canvas;
}

const packed = (colour: string): number => Number.parseInt(colour.slice(1), 16);
