/** Paints everything that never moves into a canvas: ground, what is strewn, shade, rugs, contact shadows, walls. */
import { cellsOf, type MapObject, type Rect, type VillageMap } from "#village/map";
import { paintGround, paintScatter, stamper, tile } from "./ground.ts";
import { hashOf } from "./hash.ts";
import type { Frame, Pack } from "./pack.ts";
import type { Pictures } from "./pictures.ts";
import { standIn } from "./stand-in.ts";
import { changes, isFlat, lookOf, placeOf, standInSize, thingArt } from "./thing.ts";
import { paintWallShade, paintWalls, wallAt } from "./walls.ts";

export interface Painter {
  pack: Pack;
  pictures: Pictures;
  map: VillageMap;
}

/** Cells on which something is strewn only if they are free. */
export function coveredCells(map: VillageMap): Set<number> {
  const covered = new Set<number>();
  for (const object of Object.values(map.objects))
    for (const cell of cellsOf(map, object.rect)) covered.add(cell);
  map.walls.forEach((wall, cell) => {
    if (wall !== null) covered.add(cell);
  });
  return covered;
}

/** Paints `region` (cells) so that its upper left is the canvas's; `frame` counts the pictures of moving water. */
export function paintTerrain(
  context: CanvasRenderingContext2D,
  painter: Painter,
  region: Rect,
  frame: number,
  covered: ReadonlySet<number>,
) {
  const { pack, pictures, map } = painter;
  const ground = pack.ground && pictures.get(pack.ground.image);
  if (pack.ground && ground) {
    const stamp = stamper(context, ground, pack.ground.columns, region);
    paintGround(stamp, pack.ground, map, region, frame);
    paintScatter(stamp, pack.ground, map, region, (cell) => !covered.has(cell));
  } else paintPlainGround(context, painter, region);
  const walls = pack.walls && pictures.get(pack.walls.image);
  const stampWall = walls && pack.walls ? stamper(context, walls, pack.walls.columns, region) : undefined;
  if (stampWall && pack.walls) paintWallShade(stampWall, pack.walls, map, region);
  paintObjects(context, painter, region, (object) => isFlat(thingArt(pack, object.kind), object));
  paintShadows(context, painter, region);
  if (stampWall && pack.walls) paintWalls(stampWall, pack.walls, map, region);
  else paintPlainWalls(context, painter, region);
}

/** Paints objects that `fits` accepts, back to front, in their first state. */
export function paintObjects(
  context: CanvasRenderingContext2D,
  painter: Painter,
  region: Rect,
  fits: (object: MapObject) => boolean,
) {
  const { pack, pictures, map } = painter;
  const image = pack.objects && pictures.get(pack.objects.image);
  const objects = Object.values(map.objects).filter((o) => near(o, region) && fits(o));
  for (const object of objects.sort((a, b) => a.rect.y + a.rect.h - b.rect.y - b.rect.h)) {
    const art = thingArt(pack, object.kind);
    const frame = art && lookOf(art, object, object.state).frames[0];
    if (image && frame) copy(context, image, frame, placeOf(object, frame), region);
    else {
      const size = standInSize(object);
      const at = placeOf(object, size);
      standIn(context, pack, object.kind, at.x - region.x * tile, at.y - region.y * tile, size.w, size.h);
    }
  }
}

/** Is this object painted into the terrain? */
export const isInTerrain = (pack: Pack, object: MapObject): boolean => {
  const art = thingArt(pack, object.kind);
  return isFlat(art, object) && !changes(art);
};

function paintShadows(context: CanvasRenderingContext2D, { pack, pictures, map }: Painter, region: Rect) {
  const image = pack.shadow && pictures.get(pack.shadow.image);
  if (!image) return;
  for (const object of Object.values(map.objects)) {
    const frame = pack.shadow?.frames[thingArt(pack, object.kind)?.shadow ?? ""];
    if (!frame || !near(object, region)) continue;
    const { x, y } = placeOf(object, frame);
    copy(context, image, frame, { x, y: y + 1 }, region);
  }
}

function copy(
  context: CanvasRenderingContext2D,
  image: CanvasImageSource,
  frame: Frame,
  at: { x: number; y: number },
  region: Rect,
) {
  const { x, y, w, h } = frame;
  context.drawImage(image, x, y, w, h, at.x - region.x * tile, at.y - region.y * tile, w, h);
}

/** Pictures reach at most five tiles above their footprint and two beside it. */
const near = ({ rect }: MapObject, region: Rect): boolean =>
  rect.x + rect.w + 2 > region.x &&
  rect.x - 2 < region.x + region.w &&
  rect.y + rect.h + 1 > region.y &&
  rect.y - 5 < region.y + region.h;

/** Without a picture of the ground: the kind's colour for the small map, with a little noise. */
function paintPlainGround(context: CanvasRenderingContext2D, { pack, map }: Painter, region: Rect): void {
  for (let y = region.y; y < region.y + region.h; y++)
    for (let x = region.x; x < region.x + region.w; x++) {
      const kind = map.ground[y * map.width + x] ?? "grass";
      context.fillStyle = pack.ground?.kinds[kind]?.minimap ?? (kind === "water" ? "#468fa2" : "#86ac62");
      context.fillRect((x - region.x) * tile, (y - region.y) * tile, tile, tile);
      context.fillStyle = `rgba(45,48,89,${0.06 * hashOf(x, y)})`;
      context.fillRect((x - region.x) * tile, (y - region.y) * tile, tile, tile);
    }
}

function paintPlainWalls(context: CanvasRenderingContext2D, { pack, map }: Painter, region: Rect): void {
  for (let y = region.y; y < region.y + region.h; y++)
    for (let x = region.x; x < region.x + region.w; x++) {
      const kind = wallAt(map, x, y);
      if (kind) standIn(context, pack, kind, (x - region.x) * tile, (y - region.y) * tile, tile, tile);
    }
}
