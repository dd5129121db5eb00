/** Composes sample portraits, 4× enlarged: `npx tsx assets/art/draw/villagers/preview-portraits.ts <folder>`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PixelCanvas } from "../canvas.ts";
import { cloth, type RampName, ramps } from "../palette.ts";
import { encodePng } from "../png.ts";
import { portraitSheet } from "../portraits/index.ts";
import { type PortraitLayer, portraitLayers, portraitOrder } from "../portraits/layers.ts";
import { builds } from "./joints.ts";
import { dye, enlarged } from "./preview.ts";
import { type Looks, sampleLooks } from "./preview-looks.ts";

const choice = (layer: PortraitLayer, looks: Looks, i: number): { shape?: string; ramp?: RampName } => {
  const dyes: Partial<Record<PortraitLayer, RampName>> = {
    background: cloth[(i * 5) % cloth.length]!,
    neck: looks.skin,
    head: looks.skin,
    aged: looks.skin,
    "hair-back": looks.hair.colour,
    hair: looks.hair.colour,
    beard: looks.hair.colour,
    brows: looks.hair.colour,
    coat: looks.coat.colour,
    apron: looks.apron,
  };
  const shapes: Partial<Record<PortraitLayer, string | undefined>> = {
    "hair-back": looks.hair.shape,
    hair: looks.hair.shape,
    coat: looks.coat.shape,
    beard: looks.beard,
    bag: looks.bag,
    hat: looks.hat,
    apron: looks.apron && "plain",
    glasses: looks.glasses ? "plain" : undefined,
    aged: looks.aged ? "plain" : undefined,
  };
  return { shape: layer in shapes ? shapes[layer] : "plain", ramp: dyes[layer] };
};

const compose = (looks: Looks, i: number): PixelCanvas => {
  const out = new PixelCanvas(48, 48);
  for (const layer of portraitOrder) {
    const { shape, ramp } = choice(layer, looks, i);
    const source = layer === "hair" && looks.hat ? "hair-under" : layer;
    const found = shape === undefined ? undefined : portraitLayers[source][shape];
    if (!found) continue;
    const sheet = portraitSheet(found).recoloured(dye(found.ramp, ramp));
    out.blit(sheet.crop(builds.indexOf(looks.build) * 48, 0, 48, 48), 0, 0);
  }
  return out;
};

const main = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  const all = new PixelCanvas(7 * 50, 4 * 50);
  [...sampleLooks.values()].forEach((looks, i) => {
    all.blit(compose(looks, i), (i % 7) * 50 + 1, Math.floor(i / 7) * 50 + 1);
  });
  writeFileSync(join(folder, "portraits.png"), encodePng(enlarged(all, 4, ramps.cream[3])));
};

main(process.argv[2] ?? "/tmp/villagers");
