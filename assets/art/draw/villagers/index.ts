import { PixelCanvas } from "../canvas.ts";
import { ramps } from "../palette.ts";
import type { Json, Part } from "../part.ts";
import { cell, columns, frames, poses } from "./frames.ts";
import { hatRamps } from "./hats.ts";
import { type Build, builds } from "./joints.ts";
import { layers, order, type Shape } from "./layers.ts";

/** One shape on one build in every frame: a sheet of 16 cells a row. */
export const sheet = (shape: Shape, build: Build): PixelCanvas => {
  const rows = Math.ceil(frames.length / columns);
  const out = new PixelCanvas(columns * cell.width, rows * cell.height);
  frames.forEach((frame, i) => {
    const form = shape.draw(build, frame);
    const facing = frame.direction === "right" ? form.mirrored() : form;
    const x = (i % columns) * cell.width;
    const y = Math.floor(i / columns) * cell.height;
    facing.paint(out, x, y, ramps[shape.ramp], shape.tone);
  });
  return out;
};

/** The layers of the villagers: pictures `villagers/<layer>[-<shape>]-<build>.png` and the key `villagers`. */
export const drawVillagers = (): Part => {
  const files: Record<string, PixelCanvas> = {};
  const table: Record<string, Json> = {};
  for (const [layer, shapes] of Object.entries(layers)) {
    const byShape: Record<string, Json> = {};
    for (const [name, shape] of Object.entries(shapes)) {
      const paths: Record<string, string> = {};
      for (const build of builds) {
        const path = `villagers/${layer}${name === "plain" ? "" : `-${name}`}-${build}.png`;
        files[path] = sheet(shape, build);
        paths[build] = path;
      }
      byShape[name] = paths;
    }
    table[layer] = "plain" in byShape ? byShape.plain! : byShape;
  }
  const pack: Json = {
    cell: [cell.width, cell.height],
    columns,
    poses: poses(),
    order,
    layers: table,
    recolour: {
      body: "skin1",
      head: "skin1",
      hair: "hair-brown",
      "hair-under": "hair-brown",
      beard: "hair-brown",
      coat: "blue",
      legs: "slate",
      apron: "cream",
      blanket: "red",
    },
    hats: hatRamps,
    bed: { rise: 6, covers: ["blue", "red", "green", "yellow", "violet", "teal", "pink", "slate"] },
  };
  return { files, pack: { villagers: pack } };
};
