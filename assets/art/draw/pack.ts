import type { PixelCanvas } from "./canvas.ts";
import { palettePack } from "./palette.ts";
import type { Json } from "./part.ts";
import { parts } from "./parts.ts";

/** The whole pack: pictures by path, and the value of pack.json. Pure, so a test can compare it with what is committed. */
export type Pack = { files: Record<string, PixelCanvas>; pack: Record<string, Json> };

/** Draws every part and merges them; two parts that claim the same file or key are an error. */
export const drawPack = (): Pack => {
  const files: Record<string, PixelCanvas> = {};
  const pack: Record<string, Json> = { name: "hamlet", tile: 16, palette: palettePack() };
  for (const draw of parts) {
    const part = draw();
    for (const [path, canvas] of Object.entries(part.files)) claim(files, path, canvas);
    for (const [key, value] of Object.entries(part.pack)) claim(pack, key, value);
  }
  return { files, pack };
};

const claim = <T>(into: Record<string, T>, key: string, value: T): void => {
  if (key in into) throw new Error(`Two parts of the art pack claim "${key}".`);
  into[key] = value;
};

/** pack.json as text: indented, with lists of plain values and small records on one line. */
export const packText = (pack: Record<string, Json>): string =>
  `${JSON.stringify(pack, null, 1)
    .replace(/\[[^[\]{}]*\]/g, (list) => list.replace(/\s+/g, " "))
    .replace(/\{[^[\]{}]*\}/g, (record) => (record.length < 160 ? record.replace(/\s+/g, " ") : record))}\n`;
