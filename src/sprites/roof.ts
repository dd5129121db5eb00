/**
 * The roof of a building: a far slope, the ridge, a near slope, and the eave whose shade falls on the front wall; with
 * a chimney and the emblem of the house.
 */
import type { Place } from "#village/map";
import { type Stamp, stamper, tile } from "./ground.ts";
import { hashOfText } from "./hash.ts";
import type { Painter } from "./terrain.ts";

/** Where the roof's picture lies on the map and how large it is, in px. It stands half a tile above the walls. */
export const roofSize = ({ rect }: Place) => ({
  x: rect.x * tile,
  y: rect.y * tile - overhang,
  w: rect.w * tile,
  h: rect.h * tile + overhang,
});

/** Px by which the roof rises above the footprint. */
const overhang = 8;

/** Where smoke leaves, in px of the map. */
export function chimneyOf(place: Place): { x: number; y: number } {
  const column = chimneyColumn(place);
  return {
    x: (place.rect.x + column + 0.5) * tile,
    y: place.rect.y * tile - overhang + ridgeRow(place) * tile - 8,
  };
}

/** Paints the roof with its upper left at the canvas's. */
export function paintRoof(
  context: CanvasRenderingContext2D,
  { pack, pictures }: Painter,
  place: Place,
): void {
  const { w, h } = place.rect;
  const image = pack.roofs && pictures.get(pack.roofs.image);
  const kind = pack.roofs?.kinds[place.roof ?? ""] ?? Object.values(pack.roofs?.kinds ?? {})[0];
  if (!image || !pack.roofs || !kind) {
    context.fillStyle = pack.palette[place.roof ?? ""]?.[2] ?? "#bb4b49";
    context.fillRect(0, 0, w * tile, h * tile);
    return;
  }
  const stamp = stamper(context, image, pack.roofs.columns, { x: 0, y: 0 });
  const rows = h - 1;
  const ridge = ridgeRow(place);
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < w; x++) {
      const column = x === 0 ? 0 : x === w - 1 ? 2 : 1;
      const row = y === 0 ? 0 : y === rows - 1 ? 2 : 1;
      const index = y === ridge ? kind.ridge[column] : kind.nine[row * 3 + column];
      if (index !== undefined) stamp(index, x * tile, y * tile);
    }
  shadeFarSlope(context, w, ridge);
  for (let x = 0; x < w; x++) put(stamp, kind.eave[x === 0 ? 0 : x === w - 1 ? 2 : 1], x * tile, rows * tile);
  put(stamp, pack.roofs.chimney, chimneyColumn(place) * tile, (ridge - 0.75) * tile);
  paintEmblem(context, { pack, pictures }, place, rows, ridge);
}

/** The slope that looks away from the light of the viewer is a touch darker. */
function shadeFarSlope(context: CanvasRenderingContext2D, w: number, ridge: number): void {
  context.fillStyle = "rgba(45,48,89,0.14)";
  context.fillRect(0, 0, w * tile, ridge * tile + 5);
}

/** The emblem hangs on the near slope, twice its size, on a round board. */
function paintEmblem(
  context: CanvasRenderingContext2D,
  { pack, pictures }: Pick<Painter, "pack" | "pictures">,
  place: Place,
  rows: number,
  ridge: number,
) {
  const index = pack.emblems?.names[place.emblem ?? ""];
  const image = pack.emblems && pictures.get(pack.emblems.image);
  if (index === undefined || !image || !pack.emblems) return;
  const { size } = pack.emblems;
  const columns = Math.max(1, Math.floor(image.width / size));
  const [sx, sy] = [(index % columns) * size, Math.floor(index / columns) * size];
  const middleX = Math.round((place.rect.w * tile) / 2);
  const middleY = Math.round(((ridge + 1 + rows) / 2) * tile);
  const board = size + 4;
  context.fillStyle = pack.palette.wood?.[0] ?? "#46303c";
  disc(context, middleX, middleY, board);
  context.fillStyle = pack.palette.cream?.[3] ?? "#f4e6c6";
  disc(context, middleX, middleY, board - 2);
  context.drawImage(image, sx, sy, size, size, middleX - size, middleY - size, size * 2, size * 2);
}

/** A filled circle without smoothing. */
function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  for (let dy = -radius; dy < radius; dy++) {
    const half = Math.round(Math.sqrt(radius * radius - (dy + 0.5) ** 2));
    context.fillRect(x - half, y + dy, half * 2, 1);
  }
}

const ridgeRow = ({ rect }: Place): number => Math.max(1, Math.floor((rect.h - 1) * 0.4));
const chimneyColumn = ({ id, rect }: Place): number =>
  hashOfText(id) < 0.5 ? Math.min(2, rect.w - 2) : Math.max(1, rect.w - 3);

function put(stamp: Stamp, index: number | undefined, x: number, y: number): void {
  if (index !== undefined) stamp(index, x, y);
}
