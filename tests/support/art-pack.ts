/** Art packs in folders of their own, made for a test. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PNG } from "pngjs";

export const ourArt = join(import.meta.dirname, "../../assets/art/pack");

export type Colour = readonly [red: number, green: number, blue: number];

/** A picture of one colour. */
export function plainPicture(width: number, height: number, [red, green, blue]: Colour): Buffer {
  const png = new PNG({ width, height });
  for (let i = 0; i < png.data.length; i += 4) png.data.set([red, green, blue, 255], i);
  return PNG.sync.write(png);
}

/** Writes pack.json (as it is, when it is text) and pictures; gives the folder. */
export function writePack(pack: unknown, pictures: Record<string, Buffer> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "hamlet-art-"));
  writeFileSync(join(folder, "pack.json"), typeof pack === "string" ? pack : JSON.stringify(pack));
  for (const [path, bytes] of Object.entries(pictures)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

/** The colour and opacity of one pixel. */
export function pixel(bytes: Uint8Array, x: number, y: number): number[] {
  const png = PNG.sync.read(Buffer.from(bytes));
  return [...png.data.subarray((y * png.width + x) * 4, (y * png.width + x) * 4 + 4)];
}

export const ourPicture = (path: string): Buffer => readFileSync(join(ourArt, path));
