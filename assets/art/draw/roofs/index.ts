import { noise, type PixelCanvas } from "../canvas.ts";
import { type Ramp, ramps } from "../palette.ts";
import type { Json, Part } from "../part.ts";
import { columns, newTile, TileSheet } from "../tile-sheet.ts";

const { red, orange, blue, leaf, slate, yellow, violet, water, wood, earth, stone, night } = {
  ...ramps,
  night: ramps.ink[1],
};

type RoofKind = { ramp: Ramp; thatch?: boolean };

const roofKinds: Record<string, RoofKind> = {
  red: { ramp: [red[0], red[1], red[2], red[3], red[4]] },
  blue: { ramp: blue },
  green: { ramp: leaf },
  slate: { ramp: slate },
  thatch: { ramp: [wood[1], wood[2], wood[3], wood[4], yellow[3]], thatch: true },
  yellow: { ramp: [wood[2], yellow[1], yellow[2], yellow[3], yellow[4]] },
  violet: { ramp: violet },
  teal: { ramp: water },
};

/** Rows of tiles 4 px deep, or straw that hangs down. Periodic in 16 px. */
const cover = (kind: RoofKind, lift: number): PixelCanvas => {
  const canvas = newTile();
  const { ramp } = kind;
  const base = 2 + lift;
  canvas.rect(0, 0, 16, 16, ramp[base]!);
  for (let y = 0; y < 16; y++)
    for (let x = 0; x < 16; x++) {
      if (kind.thatch) {
        const n = noise(x, Math.floor((y + noise(x, 0, 602) * 8) / 8) % 2, 600);
        canvas.set(x, y, ramp[n < 0.16 ? base - 1 : n < 0.84 ? base : Math.min(4, base + 1)]!);
        if (y % 8 === 7 && noise(x, y, 603) < 0.6) canvas.set(x, y, ramp[base - 1]!);
        continue;
      }
      const row = Math.floor(y / 4);
      const along = (x + (row % 2) * 2) % 4;
      const corner = along === 0 || along === 3;
      const bright = noise(Math.floor(((x + (row % 2) * 2) % 16) / 4), row, 601);
      if (y % 4 === 3 && corner) canvas.set(x, y, ramp[base - 1]!);
      else if (y % 4 === 2 && along === 3) canvas.set(x, y, ramp[base - 1]!);
      else if (y % 4 < 2 && !corner && bright > 0.55) canvas.set(x, y, ramp[Math.min(4, base + 1)]!);
    }
  return canvas;
};

/** One of the nine slices: i, j = 0..2 from the upper left; the rim is drawn on outer sides. */
const slice = (kind: RoofKind, i: number, j: number, far = j === 0): PixelCanvas => {
  const { ramp } = kind;
  const canvas = cover(kind, far ? -1 : 0);
  if (j === 0) canvas.rect(0, 0, 16, 1, ramp[2]).rect(0, 1, 16, 1, ramp[3]);
  if (i === 0) canvas.rect(0, 0, 3, 16, ramp[3]).rect(0, 0, 1, 16, ramp[4]).rect(3, 0, 1, 16, ramp[1]);
  if (i === 2) canvas.rect(12, 0, 3, 16, ramp[3]).rect(12, 0, 1, 16, ramp[4]).rect(15, 0, 1, 16, ramp[0]);
  if (j === 2) canvas.rect(0, 12, 16, 1, ramp[3]).rect(0, 13, 16, 2, ramp[1]).rect(0, 15, 16, 1, ramp[0]);
  return canvas;
};

/** The ridge between the far and the near slope: capping tiles that catch the light. */
const ridge = (kind: RoofKind, end: number): PixelCanvas => {
  const { ramp } = kind;
  const canvas = cover(kind, 0).blit(cover(kind, -1).crop(0, 0, 16, 5), 0, 0);
  canvas.rect(0, 5, 16, 2, ramp[4]).rect(0, 7, 16, 3, ramp[3]).rect(0, 10, 16, 1, ramp[1]);
  for (const x of [3, 8, 13]) canvas.rect(x, 5, 1, 5, ramp[2]);
  if (end === 0) canvas.rect(0, 0, 3, 16, ramp[3]).rect(0, 0, 1, 16, ramp[4]).rect(0, 4, 5, 7, ramp[4]);
  if (end === 2) canvas.rect(12, 0, 3, 16, ramp[3]).rect(15, 0, 1, 16, ramp[0]).rect(11, 4, 4, 7, ramp[4]);
  return canvas;
};

/** What hangs below the roof's lower edge: rafters' ends and the shade on the wall. */
const eave = (kind: RoofKind, end: number): PixelCanvas => {
  const canvas = newTile();
  canvas.rect(0, 0, 16, 2, kind.ramp[1]).rect(0, 2, 16, 1, kind.ramp[0]);
  for (const x of [1, 6, 11]) canvas.rect(x, 3, 2, 2, wood[1]);
  canvas.rect(0, 3, 16, 3, night, 110).rect(0, 6, 16, 3, night, 50);
  for (const x of [1, 6, 11]) canvas.rect(x, 3, 2, 2, wood[1]).set(x, 3, wood[2]);
  if (end === 0) canvas.rect(0, 0, 1, 3, kind.ramp[3]);
  if (end === 2) canvas.rect(15, 0, 1, 3, kind.ramp[0]);
  return canvas;
};

const chimney = (): PixelCanvas => {
  const brick: Ramp = [red[0], red[1], orange[1], orange[2], orange[3]];
  const canvas = newTile().rect(4, 3, 8, 12, brick[2]).rect(10, 3, 2, 12, brick[1]);
  for (let y = 6; y < 15; y += 3) canvas.rect(4, y, 8, 1, brick[1]).set(4 + (y % 2) * 3, y + 1, brick[1]);
  canvas.rect(3, 1, 10, 4, stone[2]).rect(3, 1, 10, 1, stone[4]).rect(3, 4, 10, 1, stone[1]);
  return canvas.rect(5, 2, 6, 2, earth[0]).rect(4, 15, 8, 1, brick[0]);
};

/**
 * roofs.png: a nine-slice, the far slope's darker middle row (`back`, for rows between the top row and the ridge),
 * a ridge and an eave for each roof colour; and a chimney.
 */
export const drawRoofs = (): Part => {
  const sheet = new TileSheet();
  const three = [0, 1, 2];
  const kinds: Record<string, Json> = {};
  for (const [name, kind] of Object.entries(roofKinds))
    kinds[name] = {
      nine: three.flatMap((j) => three.map((i) => sheet.add(slice(kind, i, j)))),
      back: three.map((i) => sheet.add(slice(kind, i, 1, true))),
      ridge: three.map((end) => sheet.add(ridge(kind, end))),
      eave: three.map((end) => sheet.add(eave(kind, end))),
    };
  const roofs = { image: "roofs.png", columns, kinds, chimney: sheet.add(chimney()) };
  return { files: { "roofs.png": sheet.picture() }, pack: { roofs } };
};
