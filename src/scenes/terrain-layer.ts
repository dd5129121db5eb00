/**
 * The ground, painted into squares of 512 px: those in the picture at once, the others one by one while nothing hurries.
 * Each has a second picture for the view from far, in which all that stands on it is painted too. Squares with water are
 * painted once for each of its pictures; on them the second picture holds only what stands, so that water moves from
 * afar as well.
 */
import type Phaser from "phaser";
import type { Rect } from "#village/map";
import { moves, tile } from "../sprites/ground.ts";
import { surface } from "../sprites/pictures.ts";
import { coveredCells, isInTerrain, type Painter, paintObjects, paintTerrain } from "../sprites/terrain.ts";
import { layers } from "./layers.ts";
import type { Moment } from "./moment.ts";
import { layOpaque } from "./plain-shader.ts";
import { addSurface, groundSurface, setReduced } from "./textures.ts";

/** Side of a square in cells; its px are a power of two, so that it can be averaged from afar. */
const side = 32;
const px = side * tile;
/** Milliseconds between two squares that are painted beforehand, and before the first. */
const pace = { next: 150, first: 2500 };

interface Square {
  /** In cells. */
  region: Rect;
  /** How many pictures its ground has. */
  frames: number;
  ground: Phaser.GameObjects.Image | undefined;
  far: Phaser.GameObjects.Image | undefined;
}

export class TerrainLayer {
  private readonly squares: Square[] = [];
  private readonly fps: number;
  private readonly covered: ReadonlySet<number>;
  private frame = 0;
  private reduced = false;
  private paintNext = Number.NaN;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly painter: Painter,
  ) {
    const { map, pack } = painter;
    const water = Object.values(pack.ground?.animated ?? {})[0];
    this.fps = water?.fps ?? 0;
    this.covered = coveredCells(map);
    for (let y = 0; y < map.height; y += side)
      for (let x = 0; x < map.width; x += side) {
        const region = { x, y, w: Math.min(side, map.width - x), h: Math.min(side, map.height - y) };
        const frames = pack.ground && water && moves(pack.ground, map, region) ? water.frames : 1;
        this.squares.push({ region, frames, ground: undefined, far: undefined });
      }
  }

  /** `overview`: is the picture reduced, so that things are drawn as part of the squares? */
  update(moment: Moment, view: Rect, overview: boolean): void {
    const frame = Math.floor((moment.sway / 1000) * this.fps);
    const turned = frame !== this.frame;
    this.frame = frame;
    if (overview !== this.reduced) this.setReduced(overview);
    for (const square of this.squares) if (isSeen(square, view)) this.paint(square, overview);
    this.paintBeforehand(moment.now);
    if (!turned) return;
    for (const { ground, region, frames } of this.squares)
      if (frames > 1) ground?.setTexture(keyOf(region, frame % frames));
  }

  private setReduced(reduced: boolean): void {
    this.reduced = reduced;
    for (const square of this.squares) this.show(square);
  }

  private show({ ground, far, frames, region }: Square): void {
    const { reduced } = this;
    far?.setVisible(reduced);
    ground?.setVisible(!reduced || frames > 1);
    for (let frame = 0; ground && frame < frames; frame++)
      setReduced(this.scene, keyOf(region, frame), reduced);
  }

  /** Paints what a square lacks for the near view or the one from far. */
  private paint(square: Square, overview: boolean): boolean {
    const needsGround = square.ground === undefined && (!overview || square.frames > 1);
    const needsFar = square.far === undefined && overview;
    if (needsGround) square.ground = this.paintGround(square);
    if (needsFar) square.far = this.paintFar(square);
    if (needsGround || needsFar) this.show(square);
    return needsGround || needsFar;
  }

  private paintBeforehand(now: number): void {
    if (Number.isNaN(this.paintNext)) this.paintNext = now + pace.first;
    if (now < this.paintNext) return;
    this.paintNext = now + pace.next;
    const rest = this.squares.some((square) => this.paint(square, false) || this.paint(square, true));
    if (!rest) this.paintNext = Number.POSITIVE_INFINITY;
  }

  private paintGround({ region, frames }: Square): Phaser.GameObjects.Image {
    for (let frame = 0; frame < frames; frame++) {
      const { canvas, context } = groundSurface(px);
      paintTerrain(context, this.painter, region, frame, this.covered);
      addSurface(this.scene, keyOf(region, frame), canvas, "overview");
    }
    const image = this.place(keyOf(region, 0), region, layers.ground);
    this.layDown(image, region);
    return image;
  }

  private paintFar({ region, frames }: Square): Phaser.GameObjects.Image {
    const { canvas, context } = frames === 1 ? groundSurface(px) : surface(px, px);
    const { painter } = this;
    if (frames === 1) paintTerrain(context, painter, region, 0, this.covered);
    paintObjects(context, painter, region, (object) => !isInTerrain(painter.pack, object));
    const { key } = addSurface(this.scene, `far-${region.x}-${region.y}`, canvas, "overview");
    const image = this.place(key, region, layers.far);
    if (frames === 1) this.layDown(image, region);
    return image;
  }

  /** On nothing that would be seen through it. */
  private layDown(image: Phaser.GameObjects.Image, { w, h }: Rect): void {
    layOpaque(this.scene, image.setCrop(0, 0, w * tile, h * tile));
  }

  private place(key: string, { x, y }: Rect, depth: number): Phaser.GameObjects.Image {
    const image = this.scene.add.image(x * tile, y * tile, key);
    return image.setOrigin(0, 0).setDepth(depth);
  }
}

const keyOf = ({ x, y }: Rect, frame: number): string => `ground-${x}-${y}-${frame}`;

const isSeen = ({ region }: Square, view: Rect): boolean =>
  region.x * tile < view.x + view.w &&
  region.x * tile + px > view.x &&
  region.y * tile < view.y + view.h &&
  region.y * tile + px > view.y;
