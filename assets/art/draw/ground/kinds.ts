import type { Colour } from "../palette.ts";
import { ramps } from "../palette.ts";
import * as border from "./borders.ts";
import * as floor from "./floors.ts";
import * as nature from "./nature.ts";

/**
 * How a ground is drawn. `priority`: a kind is drawn over all with a lower one. `wobble` undefined: straight
 * quarters; else how irregular its border is, 0..1.
 */
export type GroundKind = {
  texture: nature.GroundTexture;
  variants: number;
  priority: number;
  minimap: Colour;
  border: border.Border;
  wobble?: number;
};

const { grass, leaf, earth, stone, water, wood, cream, yellow } = ramps;

const floorKind = (texture: nature.GroundTexture, priority: number, minimap: Colour): GroundKind => ({
  texture,
  variants: 6,
  priority,
  minimap,
  border: border.noBorder,
});

const soft = (
  texture: nature.GroundTexture,
  variants: number,
  priority: number,
  minimap: Colour,
  edge: border.Border,
  wobble: number,
): GroundKind => ({ texture, variants, priority, minimap, border: edge, wobble });

export const groundKinds: Record<string, GroundKind> = {
  grass: soft(nature.grassTile, 8, 10, grass[2], border.noBorder, 0.3),
  meadow: soft(nature.meadowTile, 8, 20, grass[3], border.meadowBorder, 0.5),
  path: soft(nature.pathTile, 6, 60, earth[3], border.pathBorder, 0.4),
  cobble: soft(floor.cobbleTile, 8, 70, stone[3], border.cobbleBorder, 0.25),
  water: soft(nature.waterTile, 6, 80, water[2], border.waterBorder, 0.35),
  sand: soft(nature.sandTile, 6, 50, earth[4], border.sandBorder, 0.5),
  plank: { ...floorKind(floor.plankTile, 90, wood[3]), border: border.plankBorder },
  soil: soft(nature.soilTile, 6, 40, earth[1], border.soilBorder, 0.3),
  "floor-wood": floorKind(floor.floorWoodTile, 100, wood[3]),
  "floor-dark": floorKind(floor.floorDarkTile, 101, wood[2]),
  "floor-stone": floorKind(floor.floorStoneTile, 102, stone[3]),
  "floor-tile": floorKind(floor.floorTileTile, 103, cream[2]),
  "floor-straw": floorKind(floor.floorStrawTile, 104, yellow[2]),
  forest: soft(nature.forestTile, 8, 30, leaf[2], border.forestBorder, 0.6),
};
