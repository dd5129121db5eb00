import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { PixelCanvas } from "../../assets/art/draw/canvas.ts";
import { drawIcons, iconNames } from "../../assets/art/draw/icons/index.ts";
import { colours, hex, type RampName, ramps } from "../../assets/art/draw/palette.ts";
import { decodePng } from "../../assets/art/draw/png.ts";
import { drawPortraits } from "../../assets/art/draw/portraits/index.ts";
import { cell, columns, directions, frames, poses } from "../../assets/art/draw/villagers/frames.ts";
import { drawVillagers } from "../../assets/art/draw/villagers/index.ts";
import { builds } from "../../assets/art/draw/villagers/joints.ts";
import { layers, order } from "../../assets/art/draw/villagers/layers.ts";

const folder = join(import.meta.dirname, "../../assets/art/pack");
const drawn = { villagers: drawVillagers(), portraits: drawPortraits(), icons: drawIcons() };
const files: [string, PixelCanvas][] = Object.values(drawn).flatMap((part) => Object.entries(part.files));

/** Every picture path that a table of layers names. */
const paths = (value: unknown): string[] =>
  typeof value === "string" ? [value] : Object.values(value as object).flatMap(paths);
const layersOf = (key: "villagers" | "portraits") =>
  (drawn[key].pack[key] as unknown as { layers: Record<string, unknown> }).layers;

const has = (canvas: PixelCanvas, frame: number): boolean => {
  const x = (frame % columns) * cell.width;
  const y = Math.floor(frame / columns) * cell.height;
  let found = false;
  canvas.crop(x, y, cell.width, cell.height).each(() => {
    found = true;
  });
  return found;
};

describe("pictures of people and icons", () => {
  it("use only colours of the palette", () => {
    for (const [path, canvas] of files)
      canvas.each((_x, _y, colour, alpha) => {
        if (!colours.has(colour) || alpha !== 255)
          expect.fail(`${path} has ${hex(colour)} at alpha ${alpha}`);
      });
  });

  it("are the ones that are committed", () => {
    for (const [path, canvas] of files) {
      expect(existsSync(join(folder, path)), path).toBe(true);
      const kept = decodePng(readFileSync(join(folder, path)));
      expect([kept.width, kept.height], path).toEqual([canvas.width, canvas.height]);
      expect(
        Buffer.compare(Buffer.from(kept.data), Buffer.from(canvas.data)),
        `${path}: run npm run art`,
      ).toBe(0);
    }
  });

  it("are all named in pack.json, and pack.json names no others", () => {
    for (const key of ["villagers", "portraits"] as const)
      expect(paths(layersOf(key)).sort()).toEqual(Object.keys(drawn[key].files).sort());
    const pack: Record<string, unknown> = JSON.parse(readFileSync(join(folder, "pack.json"), "utf8"));
    for (const part of Object.values(drawn))
      for (const [key, value] of Object.entries(part.pack))
        expect(pack[key]).toEqual(JSON.parse(JSON.stringify(value)));
  });

  it("keep the dyed ramp apart from colours that stay", () => {
    for (const key of ["villagers", "portraits"] as const) {
      const { recolour } = drawn[key].pack[key] as unknown as { recolour: Record<string, RampName> };
      for (const ramp of Object.values(recolour)) expect(new Set(ramps[ramp]).size, ramp).toBe(5);
    }
  });
});

describe("villagers", () => {
  it("have every pose inside every sheet", () => {
    const rows = Math.ceil(frames.length / columns);
    for (const [path, canvas] of Object.entries(drawn.villagers.files))
      expect([canvas.width, canvas.height], path).toEqual([columns * cell.width, rows * cell.height]);
    const lengths = { walk: 4, idle: 2, sit: 2, talk: 2, work: 2, carry: 4 };
    const expected = Object.entries(lengths).flatMap(([pose, n]) =>
      directions.map((d) => [`${pose}-${d}`, n]),
    );
    const found = Object.entries(poses()).map(([name, list]) => [name, list.length]);
    expect(found.sort()).toEqual([...expected, ["sleep", 2]].sort());
  });

  it("show a head in every frame, and clothes in all", () => {
    for (const build of builds)
      for (const layer of ["head", "coat-jacket", "hair-short"])
        frames.forEach((_, i) => {
          expect(
            has(drawn.villagers.files[`villagers/${layer}-${build}.png`]!, i),
            `${layer} ${build} ${i}`,
          ).toBe(true);
        });
  });

  it("have every shape that looks may ask for, on every build", () => {
    const wanted = {
      coat: ["jacket", "dress", "long", "shirt", "overall", "cardigan", "shawl"],
      hair: "short bun long curly bald crop braid ponytail wild bob receding".split(" "),
      beard: ["full", "moustache", "stubble", "long"],
      hat: ["cap", "straw", "bonnet", "beret", "flat", "headscarf"],
      bag: ["satchel", "tool"],
    };
    for (const [layer, shapes] of Object.entries(wanted)) {
      expect(Object.keys(layers[layer as keyof typeof wanted]).sort(), layer).toEqual([...shapes].sort());
      expect(Object.keys(layersOf("portraits")[layer] as object), layer).toEqual(
        expect.arrayContaining(layer === "bag" ? ["satchel"] : shapes),
      );
    }
    for (const layer of order)
      for (const shape of Object.keys(layers[layer]))
        expect(layersOf("villagers")[layer], shape).toBeDefined();
  });

  it("stride: three different moments of legs and shoes in each direction", () => {
    for (const build of builds)
      for (const direction of directions) {
        const moments = poses()
          [`walk-${direction}`]!.slice(0, 3)
          .map((i) =>
            ["legs", "shoes"].map((layer) =>
              drawn.villagers.files[`villagers/${layer}-${build}.png`]!.crop(
                (i % columns) * cell.width,
                Math.floor(i / columns) * cell.height,
                cell.width,
                cell.height,
              ).data.join(),
            ),
          );
        expect(new Set(moments.map(String)).size, `${build} ${direction}`).toBe(3);
      }
  });
});

describe("icons", () => {
  const sheet = drawn.icons.files["icons.png"]!;
  const pictures = iconNames.map((_, i) =>
    sheet.crop((i % 10) * 16, Math.floor(i / 10) * 16, 16, 16).data.join(),
  );

  it("show every activity of the contract", () => {
    const names =
      "sleep wake wash dress eat drink cook bake brew serve clean laundry shop carry walk talk greet argue comfort laugh " +
      "sing music read write teach learn think pray plan work carve sew paint mill repair garden fish row ring-bell post " +
      "count heal play feed-animal rest watch light search wait sell";
    expect(iconNames).toEqual(names.split(" "));
  });

  it("differ from each other", () => {
    expect(new Set(pictures).size).toBe(iconNames.length);
  });
});
