/**
 * The ground, baked once into squares of 512 px. Each has a second picture for the view from far, in which all that
 * stands on it is painted too. Squares with water are baked once for each of its pictures; on them the second picture
 * holds only what stands, so that water moves from afar as well.
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
  far: Phaser.GameObjects.Image;
  /** The ground's textures, one for each picture of the water. */
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
    this.fps = Object.values(pack.ground?.animated ?? {})[0]?.fps ?? 0;
    const covered = coveredCells(map);
    for (let y = 0; y < map.height; y += side)
      for (let x = 0; x < map.width; x += side) this.squares.push(this.bake(painter, x, y, covered));
  }

  /** `overview`: is the picture reduced, so that things are drawn as part of the squares? */
  update(moment: Moment, overview: boolean): void {
    const frame = Math.floor((moment.now / 1000) * this.fps);
    const turned = frame !== this.frame;
    this.frame = frame;
    if (overview !== this.reduced) this.setReduced(overview);
    if (!turned) return;
    for (const { ground, keys } of this.squares)
      if (keys.length > 1) ground.setTexture(keys[frame % keys.length] ?? "");
  }

  private setReduced(reduced: boolean): void {
    this.reduced = reduced;
    for (const { ground, far, keys } of this.squares) {
      far.setVisible(reduced);
      ground.setVisible(!reduced || keys.length > 1);
      for (const key of keys) setReduced(this.scene, key, reduced);
    }
  }

  private bake(painter: Painter, x: number, y: number, covered: ReadonlySet<number>): Square {
    const { map, pack } = painter;
    const region = { x, y, w: Math.min(side, map.width - x), h: Math.min(side, map.height - y) };
    const water = Object.values(pack.ground?.animated ?? {})[0];
    const frames = pack.ground && water && moves(pack.ground, map, region) ? water.frames : 1;
    const keys = Array.from({ length: frames }, (_, frame) => {
      const { canvas, context } = surface(side * tile, side * tile);
      paintTerrain(context, painter, region, frame, covered);
      return addSurface(this.scene, `ground-${x}-${y}-${frame}`, canvas, "overview").key;
    });
    const { canvas, context } = surface(side * tile, side * tile);
    if (frames === 1) paintTerrain(context, painter, region, 0, covered);
    paintObjects(context, painter, region, (object) => !isInTerrain(pack, object));
    const far = addSurface(this.scene, `far-${x}-${y}`, canvas, "overview").key;
    return {
      ground: this.place(keys[0] ?? "", x, y, layers.ground),
      far: this.place(far, x, y, layers.far),
      keys,
    };
  }

  private place(key: string, x: number, y: number, depth: number): Phaser.GameObjects.Image {
    const image = this.scene.add.image(x * tile, y * tile, key);
    return image.setOrigin(0, 0).setDepth(depth);
  }
}
