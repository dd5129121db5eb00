/** Pictures of a pack: read from their files, and one set below another. */
import { readFileSync } from "node:fs";
import { PNG } from "pngjs";
import { bad, good, problem, type Result } from "#village/errors";

export interface Picture {
  width: number;
  height: number;
  /** Four bytes a pixel: red, green, blue, opacity. */
  data: Uint8Array;
}

/** Px of a side, at most: what every graphics card takes. */
const longest = 4096;

export function readPicture(file: string): Result<Picture> {
  try {
    const bytes = readFileSync(file);
    const [width, height] = [sideAt(bytes, 16), sideAt(bytes, 20)];
    if (width > longest || height > longest)
      return bad(
        problem("art.picture", { detail: `${width} × ${height} > ${longest} × ${longest}` }, { file }),
      );
    return good(PNG.sync.read(bytes));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return bad(problem("art.picture", { detail }, { file }));
  }
}

/** A PNG says its size before all else. */
const sideAt = (bytes: Buffer, at: number): number => (bytes.length >= at + 4 ? bytes.readUInt32BE(at) : 0);

/** A PNG of `top` with `below` under it, from row `y` on. */
export function setBelow(top: Picture, below: Picture, y: number): Buffer {
  const both = new PNG({ width: Math.max(top.width, below.width), height: y + below.height });
  copy(top, both, 0);
  copy(below, both, y);
  return PNG.sync.write(both);
}

function copy(from: Picture, to: Picture, y: number): void {
  const row = from.width * 4;
  for (let line = 0; line < from.height; line++)
    to.data.set(from.data.subarray(line * row, (line + 1) * row), (y + line) * to.width * 4);
}
