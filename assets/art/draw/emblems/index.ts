import type { PixelCanvas } from "../canvas.ts";
import { ramps } from "../palette.ts";
import type { Part } from "../part.ts";
import { columns, newTile, TileSheet } from "../tile-sheet.ts";
import { figures, key } from "./figures.ts";

const { wood, cream } = ramps;

/** A round board with the figure in the middle. */
const emblem = (rows: string[]): PixelCanvas => {
  const canvas = newTile();
  canvas.ellipse(0, 0, 16, 16, wood[1]).ellipse(1, 1, 14, 14, cream[3]).ellipse(2, 1, 12, 7, cream[3]);
  const width = Math.max(...rows.map((row) => row.length));
  return canvas.stamp(Math.floor((16 - width) / 2), Math.floor((16 - rows.length) / 2), rows, key);
};

/** The boards, in the order of their names. */
export const emblems = (): PixelCanvas[] => Object.values(figures).map(emblem);

/** emblems.png: the signs by which public places are told from afar. */
export const drawEmblems = (): Part => {
  const sheet = new TileSheet();
  sheet.addAll(emblems());
  const names = Object.fromEntries(Object.keys(figures).map((name, i) => [name, i]));
  return {
    files: { "emblems.png": sheet.picture() },
    pack: { emblems: { image: "emblems.png", size: 16, columns, names } },
  };
};
