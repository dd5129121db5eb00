import { PixelCanvas } from "../canvas.ts";
import type { Json, Part } from "../part.ts";
import { air } from "./air.ts";
import { animals } from "./animals.ts";
import { decor } from "./decor.ts";
import { garden } from "./garden.ts";
import { home } from "./home.ts";
import { kitchen } from "./kitchen.ts";
import { seats } from "./seats.ts";
import { signs } from "./signs.ts";
import { sleep } from "./sleep.ts";
import type { Sprite, Sprites } from "./sprite.ts";
import { square } from "./square.ts";
import { study } from "./study.ts";
import { trade } from "./trade.ts";
import { trees } from "./trees.ts";
import { work } from "./work.ts";

const all: Sprites = {
  ...sleep,
  ...home,
  ...seats,
  ...decor,
  ...kitchen,
  ...trade,
  ...study,
  ...work,
  ...square,
  ...garden,
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
