import type { PixelCanvas } from "../canvas.ts";
import { noise } from "../canvas.ts";
import { groundKinds } from "../ground/kinds.ts";
import type { Part } from "../part.ts";
import { newTile, TileSheet } from "../tile-sheet.ts";
import { faceTile } from "../walls/faces.ts";
import { fenceTile, hedgeTile } from "../walls/openings.ts";
import { wallKinds } from "../walls/skins.ts";

/** The tileset of map.tmj: one swatch a kind, in the order of the tile ids. */
const order = [
  ...["grass", "meadow", "path", "cobble", "water", "sand", "plank", "soil"],
  ...["floor-wood", "floor-dark", "floor-stone", "floor-tile", "floor-straw"],
  ...["wall-plaster", "wall-timber", "wall-brick", "wall-stone", "wall-wood", "fence", "hedge", "forest"],
];

const swatch = (kind: string): PixelCanvas => {
  const ground = groundKinds[kind];
  if (ground) return ground.texture(0, 0);
  const wall = wallKinds[kind];
  if (wall) return faceTile(wall, false, false);
  const grass = newTile().blit(swatch("grass"), 0, 0);
  return grass.blit(kind === "fence" ? fenceTile(10) : hedgeTile(10, (x, y) => noise(x, y, 540)), 0, 0);
};

/** terrain.png, 128 × 48 px: what a map editor shows. */
export const drawTerrain = (): Part => {
  const sheet = new TileSheet();
  sheet.addAll(order.map(swatch));
  return {
    files: { "terrain.png": sheet.picture(8) },
    pack: { terrain: { image: "terrain.png", columns: 8, kinds: order } },
  };
};
