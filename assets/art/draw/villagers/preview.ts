/**
 * Composes sample people from the layers, as a client does, and writes contact sheets, 4× enlarged:
 * `npx tsx assets/art/draw/villagers/preview.ts <folder>`. For the artist's eye; nothing of it is in the pack.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PixelCanvas } from "../canvas.ts";
import { type Colour, type RampName, ramps } from "../palette.ts";
import { encodePng } from "../png.ts";
import { cell, columns, frames, poseName } from "./frames.ts";
import { sheet } from "./index.ts";
import { type LayerName, layers, order } from "./layers.ts";
import { type Looks, sampleLooks } from "./preview-looks.ts";

/** The shape and the ramp that looks choose for a layer; undefined when the layer stays empty. */
const choice = (layer: LayerName, looks: Looks): { shape: string; ramp?: RampName } | undefined => {
  switch (layer) {
    case "body":
    case "head":
      return { shape: "plain", ramp: looks.skin };
    case "legs":
      return { shape: "plain", ramp: looks.legs };
    case "coat":
      return { shape: looks.coat.shape, ramp: looks.coat.colour };
    case "hair":
      return { shape: looks.hair.shape, ramp: looks.hair.colour };
    case "beard":
      return looks.beard ? { shape: looks.beard, ramp: looks.hair.colour } : undefined;
    case "apron":
      return looks.apron ? { shape: "plain", ramp: looks.apron } : undefined;
    case "bag":
    case "bag-back":
      return looks.bag ? { shape: looks.bag } : undefined;
    case "hat":
      return looks.hat ? { shape: looks.hat } : undefined;
    case "glasses":
      return looks.glasses ? { shape: "plain" } : undefined;
    case "held":
      return { shape: "basket" };
    default:
      return { shape: "plain" };
  }
};

export const dye = (from: RampName, to: RampName | undefined): Map<Colour, Colour> =>
  new Map(to ? ramps[from].map((colour, i) => [colour, ramps[to][i]!]) : []);

/** The whole sheet of one person. */
export const compose = (looks: Looks): PixelCanvas => {
  const out = new PixelCanvas(columns * cell.width, Math.ceil(frames.length / columns) * cell.height);
  for (const layer of order) {
    const chosen = choice(layer, looks);
    const source = layer === "hair" && looks.hat ? "hair-under" : layer;
    const shape = chosen && layers[source][chosen.shape];
    if (shape) out.blit(sheet(shape, looks.build).recoloured(dye(shape.ramp, chosen.ramp)), 0, 0);
  }
  return out;
};

/** A copy with every pixel `n` × `n` times, on a ground colour. */
export const enlarged = (from: PixelCanvas, n: number, ground: Colour): PixelCanvas => {
  const out = new PixelCanvas(from.width * n, from.height * n).rect(
    0,
    0,
    from.width * n,
    from.height * n,
    ground,
  );
  from.each((x, y, colour) => out.rect(x * n, y * n, n, n, colour));
  return out;
};

const main = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  const save = (name: string, canvas: PixelCanvas) => writeFileSync(join(folder, name), encodePng(canvas));
  const first = (name: string) => frames.findIndex((frame) => poseName(frame) === name);
  const shown = [
    "idle-down",
    "idle-left",
    "idle-up",
    "walk-right",
    "talk-down",
    "work-down",
    "carry-left",
    "sit-down",
    "sleep",
  ];
  const people = [...sampleLooks.values()].map(compose);
  const perRow = 2;
  const rows = Math.ceil(people.length / perRow);
  const all = new PixelCanvas(perRow * shown.length * 20, rows * 26);
  people.forEach((person, i) => {
    shown.forEach((name, k) => {
      const f = first(name);
      const part = person.crop(
        (f % columns) * cell.width,
        Math.floor(f / columns) * cell.height,
        cell.width,
        cell.height,
      );
      all.blit(part, ((i % perRow) * shown.length + k) * 20 + 2, Math.floor(i / perRow) * 26 + 1);
    });
  });
  save("people.png", enlarged(all, 4, ramps.grass[2]));
  for (const name of ["ida", "otto", "bram", "zoe"])
    save(`sheet-${name}.png`, enlarged(compose(sampleLooks.get(name)!), 5, ramps.grass[2]));
};

if (process.argv[1]?.endsWith("preview.ts")) main(process.argv[2] ?? "/tmp/villagers");
