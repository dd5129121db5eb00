/**
 * The ground, baked once into squares of 512 px, and for the view from far also all that stands on it. Squares with
 * water are baked once for each of its pictures.
 */
import type Phaser from "phaser";
import { moves, tile } from "../sprites/ground.ts";
import { surface } from "../sprites/pictures.ts";
import { coveredCells, isInTerrain, type Painter, paintObjects, paintTerrain } from "../sprites/terrain.ts";
import { layers } from "./layers.ts";
import type { Moment } from "./moment.ts";
import { addSurface, setReduced } from "./textures.ts";

/** Side of a square in cells; its px are a power of two, so that it can be averaged from afar. */
const side = 32;

interface Square {
  ground: Phaser.GameObjects.Image;
  standing: Phaser.GameObjects.Image;
  keys: string[];
}

export class TerrainLayer {
  private readonly squares: Square[] = [];
  private readonly fps: number;
  private frame = 0;
  private reduced = true;

  constructor(
    private readonly scene: Phaser.Scene,
    painter: Painter,
  ) {
    const { map, pack } = painter;
    const water = Object.values(pack.ground?.animated ?? {})[0];
    this.fps = water?.fps ?? 0;
    const covered = coveredCells(map);
    for (let y = 0; y < map.height; y += side)
      for (let x = 0; x < map.width; x += side) {
        const region = { x, y, w: Math.min(side, map.width - x), h: Math.min(side, map.height - y) };
        const frames = pack.ground && moves(pack.ground, map, region) ? (water?.frames ?? 1) : 1;
        const keys = Array.from({ length: frames }, (_, frame) => {
          const { canvas, context } = surface(side * tile, side * tile);
          paintTerrain(context, painter, region, frame, covered);
          return addSurface(scene, `ground-${x}-${y}-${frame}`, canvas, "overview").key;
        });
        const stand = surface(side * tile, side * tile);
        paintObjects(stand.context, painter, region, (object) => !isInTerrain(pack, object));
        const standKey = addSurface(scene, `standing-${x}-${y}`, stand.canvas, "overview").key;
        const place = (key: string, depth: number) =>
          scene.add
            .image(x * tile, y * tile, key)
            .setOrigin(0, 0)
            .setDepth(depth);
        const ground = place(keys[0] ?? "", layers.ground);
        this.squares.push({ ground, standing: place(standKey, layers.standing), keys });
      }
  }

  /** `overview`: is the picture reduced, so that things are drawn as part of the squares? */
  update(moment: Moment, overview: boolean): void {
    const frame = Math.floor((moment.now / 1000) * this.fps);
    const turned = frame !== this.frame;
    this.frame = frame;
    if (overview !== this.reduced) {
      this.reduced = overview;
      for (const { keys } of this.squares) for (const key of keys) setReduced(this.scene, key, overview);
    }
    for (const { ground, standing, keys } of this.squares) {
      standing.setVisible(overview);
      if (turned && keys.length > 1) ground.setTexture(keys[frame % keys.length] ?? "");
    }
  }
}
