import { PixelCanvas } from "../canvas.ts";
import type { Json, Part } from "../part.ts";
import { air } from "./air.ts";
import { allotment } from "./allotment.ts";
import { animals } from "./animals.ts";
import { benches } from "./benches.ts";
import { decor } from "./decor.ts";
import { fire } from "./fireplace.ts";
import { home } from "./home.ts";
import { homestead } from "./homestead.ts";
import { kitchen } from "./kitchen.ts";
import { mill } from "./mill.ts";
import { pub } from "./pub.ts";
import { racks } from "./racks.ts";
import { seats } from "./seats.ts";
import { shop } from "./shop.ts";
import { signs } from "./signs.ts";
import { sleep } from "./sleep.ts";
import type { Sprite, Sprites } from "./sprite.ts";
import { square } from "./square.ts";
import { stones } from "./stones.ts";
import { stoves } from "./stoves.ts";
import { street } from "./street.ts";
import { study } from "./study.ts";
import { tables } from "./tables.ts";
import { trees } from "./trees.ts";
import { vehicles } from "./vehicles.ts";
import { wild } from "./wild.ts";
import { workshop } from "./workshop.ts";
import { yard } from "./yard.ts";

const all: Sprites = {
  ...sleep,
  ...home,
  ...fire,
  ...seats,
  ...benches,
  ...decor,
  ...kitchen,
  ...stoves,
  ...tables,
  ...racks,
  ...shop,
  ...pub,
  ...study,
  ...workshop,
  ...mill,
  ...yard,
  ...vehicles,
  ...square,
  ...street,
  ...stones,
  ...allotment,
  ...homestead,
  ...wild,
  ...trees,
  ...air,
  ...animals,
  ...signs,
};

type Frame = { x: number; y: number; w: number; h: number };

/** Lays pictures of many sizes on shelves of a sheet 512 px wide, tallest first; equal pictures are laid once. */
const layOut = (
  pictures: readonly PixelCanvas[],
): { sheet: PixelCanvas; frames: Map<PixelCanvas, Frame> } => {
  const width = 512;
  const frames = new Map<PixelCanvas, Frame>();
  const known = new Map<string, Frame>();
  let [x, y, row] = [0, 0, 0];
  for (const canvas of [...pictures].sort((a, b) => b.height - a.height)) {
    const same = `${canvas.width}:${Buffer.from(canvas.data).toString("base64")}`;
    let frame = known.get(same);
    if (!frame) {
      if (x + canvas.width > width) [x, y, row] = [0, y + row, 0];
      frame = { x, y, w: canvas.width, h: canvas.height };
      known.set(same, frame);
      x += canvas.width;
      row = Math.max(row, canvas.height);
    }
    frames.set(canvas, frame);
  }
  const sheet = new PixelCanvas(width, y + row);
  for (const [canvas, frame] of frames) sheet.blit(canvas, frame.x, frame.y);
  return { sheet, frames };
};

const lists = (sprite: Sprite): PixelCanvas[][] => [
  sprite.frames,
  ...Object.values(sprite.states ?? {}),
  ...Object.values(sprite.facings ?? {}),
];

const record = (sprite: Sprite, frames: Map<PixelCanvas, Frame>): Json => {
  const place = (list: PixelCanvas[]): Json => list.map((canvas) => ({ ...frames.get(canvas)! }));
  const places = (named: Record<string, PixelCanvas[]>): Json =>
    Object.fromEntries(Object.entries(named).map(([name, list]) => [name, place(list)]));
  const { loop = 1, fps, states, facings, lamp, lampState, shadow, flat, seat } = sprite;
  const variants = sprite.frames.length / loop;
  return {
    frames: place(sprite.frames),
    variants,
    loop,
    ...(fps && { fps }),
    ...(states && { states: places(states) }),
    ...(facings && { facings: places(facings) }),
    ...(lamp && { lamp: { ...lamp, ...(lampState && { state: lampState }) } }),
    ...(shadow && { shadow }),
    ...(flat && { flat }),
    ...(seat && { seat }),
  };
};

/** objects.png: every object kind, with variants, states, facings and loops. */
export const drawObjects = (): Part => {
  const { sheet, frames } = layOut(Object.values(all).flatMap((sprite) => lists(sprite).flat()));
  const kinds = Object.fromEntries(
    Object.entries(all).map(([name, sprite]) => [name, record(sprite, frames)]),
  );
  return { files: { "objects.png": sheet }, pack: { objects: { image: "objects.png", kinds } } };
};
