/** One section with its picture: the other pack's over ours. */
import { bad, good, type Result } from "#village/errors";
import { outsideOf } from "./bounds.ts";
import { type Entries, type Joined, joinFrames, joinNames, joinTiles, type Sheet } from "./join.ts";
import { type Picture, readPicture, setBelow } from "./picture.ts";
import { fieldProblem, gridFaults } from "./read-pack.ts";

/** A section of both packs, and the files of its pictures. */
export interface Two {
  ours: Entries;
  other: Entries;
  ourPicture: string;
  otherPicture: string;
  /** The other's pack.json. */
  file: string;
}

/** Px of a side of a tile, and of an icon. */
const tile = 16;

/** `picture` is there when the other's alone is not enough. */
export function joinSheet(sheet: Sheet, two: Two): Result<Joined & { picture?: Buffer }> {
  const { ours, other, file } = two;
  const grid = gridFaults(file, `${sheet}.`, isNamed(sheet) ? ["size"] : ["columns"], ours, other);
  if (grid.length > 0) return bad(...grid);
  const top = readPicture(two.otherPicture);
  if (!top.ok) return top;
  const below = readPicture(two.ourPicture);
  if (!below.ok) return below;
  const { width, height } = top.value;
  const columns = isNamed(sheet) ? cells(width) : Number(ours.columns);
  const extent = { width, height, tiles: columns * Math.ceil(height / tile) };
  const outside = outsideOf(sheet, other, extent);
  if (outside) return bad(fieldProblem(file, outside.field, outside.expected, outside.came));
  const joined = join(sheet, two, top.value, below.value);
  if (joined.lacking === 0) return good(joined);
  const y = isFramed(sheet) ? height : Math.ceil(height / tile) * tile;
  return good({ ...joined, picture: setBelow(top.value, below.value, y) });
}

function join(sheet: Sheet, { ours, other }: Two, top: Picture, below: Picture): Joined {
  const rows = Math.ceil(top.height / tile);
  if (isFramed(sheet)) return joinFrames(sheet, ours, other, top.height);
  if (!isNamed(sheet)) return joinTiles(sheet, ours, other, rows * Number(ours.columns));
  const both = cells(Math.max(top.width, below.width));
  return joinNames(sheet, ours, other, { other: cells(top.width), ours: cells(below.width), both, rows });
}

const cells = (width: number): number => Math.floor(width / tile);

const isNamed = (sheet: Sheet): sheet is "icons" | "emblems" => sheet === "icons" || sheet === "emblems";
const isFramed = (sheet: Sheet): sheet is "objects" | "shadow" => sheet === "objects" || sheet === "shadow";
