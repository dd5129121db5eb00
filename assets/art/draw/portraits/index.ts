import { PixelCanvas } from "../canvas.ts";
import { ramps } from "../palette.ts";
import type { Json, Part } from "../part.ts";
import { hatRamps } from "../villagers/hats.ts";
import { type Build, builds } from "../villagers/joints.ts";
import { SIZE } from "./face-space.ts";
import { type PortraitShape, portraitLayers, portraitOrder } from "./layers.ts";

/** One shape of a portrait layer on every build: four cells side by side, in the order of `builds`. */
export const portraitSheet = (shape: PortraitShape): PixelCanvas => {
  const out = new PixelCanvas(SIZE * builds.length, SIZE);
  builds.forEach((build: Build, i) => {
    const one = new PixelCanvas(SIZE, SIZE);
    shape.draw(build).paint(one, 0, 0, ramps[shape.ramp], shape.tone);
    out.blit(one, i * SIZE, 0);
  });
  return out;
};

/** The layers of the portraits: pictures `portraits/<layer>[-<shape>].png` and the key `portraits`. */
export const drawPortraits = (): Part => {
  const files: Record<string, PixelCanvas> = {};
  const table: Record<string, Json> = {};
  for (const [layer, shapes] of Object.entries(portraitLayers)) {
    const byShape: Record<string, string> = {};
    for (const [name, shape] of Object.entries(shapes)) {
      const path = `portraits/${layer}${name === "plain" ? "" : `-${name}`}.png`;
      files[path] = portraitSheet(shape);
      byShape[name] = path;
    }
    table[layer] = byShape.plain ?? byShape;
  }
  const pack: Json = {
    cell: [SIZE, SIZE],
    builds: Object.fromEntries(builds.map((build, i) => [build, i])),
    order: portraitOrder,
    layers: table,
    recolour: {
      background: "cream",
      neck: "skin1",
      head: "skin1",
      aged: "skin1",
      "hair-back": "hair-brown",
      hair: "hair-brown",
      "hair-under": "hair-brown",
      beard: "hair-brown",
      brows: "hair-brown",
      coat: "blue",
      apron: "cream",
    },
    hats: hatRamps,
  };
  return { files, pack: { portraits: pack } };
};
