/** A portrait from the layers of the art pack, each in the ramp that the looks choose. */
import type { Looks, Persona } from "#village/scenario";
import { type ArtPack, artImage } from "./art-pack.ts";

/** Years from which a face shows its age. */
const aged = 60;

/** Grounds of portraits, by the colour of the coat, so that the coat stands out. */
const grounds = ["cream", "yellow", "teal", "pink", "green", "slate", "orange", "blue"];

/** The portrait as an image's address; null when a layer that it needs is missing or has not come. */
export async function composePortrait(pack: ArtPack, persona: Persona): Promise<string | null> {
  const art = pack.portraits;
  const [width, height] = art.cell;
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return null;
  const column = art.builds[persona.looks.build] ?? 0;
  const sheets = art.order.flatMap((layer) => {
    const path = sheetOf(art.layers, layer, persona);
    return path === undefined ? [] : [{ layer, loaded: artImage(path) }];
  });
  for (const { layer, loaded } of sheets) {
    const image = await loaded;
    if (!image) return null;
    const one = cut(image, column * width, width, height);
    const from = pack.palette[art.recolour[layer] ?? ""];
    const to = pack.palette[rampOf(layer, persona) ?? ""];
    if (from && to) dye(one, from, to);
    context.drawImage(one.canvas, 0, 0);
  }
  return sheets.length === 0 ? null : canvas.toDataURL();
}

function sheetOf(
  layers: ArtPack["portraits"]["layers"],
  layer: string,
  persona: Persona,
): string | undefined {
  const { looks } = persona;
  const source = layer === "hair" && looks.hat !== "none" && layers["hair-under"] ? "hair-under" : layer;
  const sheets = layers[source];
  const shape = shapeOf(layer, looks, persona.age);
  if (sheets === undefined || shape === null) return undefined;
  return typeof sheets === "string" ? sheets : sheets[shape];
}

/** The shape of a layer; null when it is not worn. */
function shapeOf(layer: string, looks: Looks, age: number): string | null {
  const worn = (shape: string): string | null => (shape === "none" ? null : shape);
  switch (layer) {
    case "hair":
    case "hair-back":
      return looks.hair.shape;
    case "coat":
      return looks.coat.shape;
    case "beard":
      return worn(looks.beard);
    case "bag":
      return worn(looks.bag);
    case "hat":
      return worn(looks.hat);
    case "apron":
      return worn(looks.apron);
    case "glasses":
      return looks.glasses ? "plain" : null;
    case "aged":
      return age >= aged ? "plain" : null;
    default:
      return "plain";
  }
}

/** The ramp that a layer is dyed with; undefined when it keeps its own. */
function rampOf(layer: string, persona: Persona): string | undefined {
  const { looks, id } = persona;
  const hair = `hair-${looks.hair.colour}`;
  const ground = grounds[[...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % grounds.length];
  const ramps: Record<string, string | undefined> = {
    background: ground === looks.coat.colour ? "cream" : ground,
    neck: looks.skin,
    head: looks.skin,
    aged: looks.skin,
    hair,
    "hair-back": hair,
    beard: hair,
    brows: hair,
    coat: looks.coat.colour,
    apron: looks.apron,
  };
  return ramps[layer];
}

function cut(image: HTMLImageElement, x: number, width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true }) as CanvasRenderingContext2D;
  context.drawImage(image, x, 0, width, height, 0, 0, width, height);
  return context;
}

/** Swaps one ramp for another, colour by colour. */
function dye(context: CanvasRenderingContext2D, from: readonly string[], to: readonly string[]): void {
  const { width, height } = context.canvas;
  const picture = context.getImageData(0, 0, width, height);
  const swap = new Map(from.map((colour, i) => [packed(colour), packed(to[i] ?? colour)]));
  const { data } = picture;
  for (let i = 0; i < data.length; i += 4) {
    const colour = ((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0);
    const other = swap.get(colour);
    if (other === undefined || data[i + 3] === 0) continue;
    data[i] = other >> 16;
    data[i + 1] = (other >> 8) & 255;
    data[i + 2] = other & 255;
  }
  context.putImageData(picture, 0, 0);
}

const packed = (hex: string): number => Number.parseInt(hex.slice(1), 16);
