/** The land around the map, painted square by square when the camera first sees it. */
import type Phaser from "phaser";
import type { Rect } from "#village/map";
import { tile } from "../sprites/ground.ts";
import { coveredCells, isInTerrain, type Painter, paintObjects, paintTerrain } from "../sprites/terrain.ts";
import { thingArt } from "../sprites/thing.ts";
import { wildsAround } from "../sprites/wilds.ts";
import { layers } from "./layers.ts";
import { layOpaque } from "./plain-shader.ts";
import { addSurface, groundSurface, setReduced } from "./textures.ts";

/** Side of a square, and how far the land goes on, in cells. */
const side = 32;
export const wildDepth = side;
const growth = ["tree-oak", "tree-birch", "tree-pine", "tree-pine", "bush"];

interface Square {
  /** Upper left, in px of the map. */
  x: number;
  y: number;
  image: Phaser.GameObjects.Image | undefined;
}

export class WildsLayer {
  private readonly squares: Square[] = [];
  private readonly painter: Painter;
  private readonly covered: ReadonlySet<number>;
  private reduced = true;

  constructor(
    private readonly scene: Phaser.Scene,
    painter: Painter,
  ) {
    const { map, pack } = painter;
    const kinds = growth.filter((kind) => thingArt(pack, kind));
    this.painter = { ...painter, map: wildsAround(map, side, kinds) };
    this.covered = coveredCells(this.painter.map);
    const across = [-side, ...steps(map.width), map.width];
    for (const y of [-side, map.height]) for (const x of across) this.put(x, y);
    for (const y of steps(map.height)) for (const x of [-side, map.width]) this.put(x, y);
  }

  update(view: Rect, overview: boolean): void {
    if (overview !== this.reduced) {
      this.reduced = overview;
      for (const { image } of this.squares) if (image) setReduced(this.scene, image.texture.key, overview);
    }
    for (const square of this.squares) {
      const px = side * tile;
      const seen =
        square.x < view.x + view.w &&
        square.x + px > view.x &&
        square.y < view.y + view.h &&
        square.y + px > view.y;
      if (seen) square.image ??= this.bake(square);
    }
  }

  private put(x: number, y: number): void {
    this.squares.push({ x: x * tile, y: y * tile, image: undefined });
  }

  private bake({ x, y }: Square): Phaser.GameObjects.Image {
    const { painter } = this;
    const region = { x: x / tile + side, y: y / tile + side, w: side, h: side };
    const { canvas, context } = groundSurface(side * tile);
    paintTerrain(context, painter, region, 0, this.covered);
    paintObjects(context, painter, region, (object) => !isInTerrain(painter.pack, object));
    const { key } = addSurface(this.scene, `wilds-${x}-${y}`, canvas, "overview");
    setReduced(this.scene, key, this.reduced);
    const image = this.scene.add.image(x, y, key).setOrigin(0, 0).setDepth(layers.wilds);
    layOpaque(this.scene, image);
    return image;
  }
}

/** 0, a side, two sides … below `length`. */
const steps = (length: number): number[] =>
  Array.from({ length: Math.ceil(length / side) }, (_, i) => i * side);
