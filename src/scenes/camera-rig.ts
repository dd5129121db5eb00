/**
 * Where the picture looks. It glides to its goal, holds to the map where no panel lies over it, and lies on whole
 * device px.
 *
 * x, y: the centre, in px of the map. zoom: device px a px of the map.
 */
import type Phaser from "phaser";
import type { Rect, VillageMap } from "#village/map";
import { tile } from "../sprites/ground.ts";
import { glide } from "./calm.ts";
import { wildDepth } from "./wilds-layer.ts";
import { type Edges, type Extent, ZoomRange } from "./zoom-range.ts";

/** How fast the picture approaches its goal: the time constant, in ms. */
const pace = { zoom: 70, glide: 520, follow: 260 };

interface Goal {
  x: number;
  y: number;
  zoom: number;
  pace: number;
}

export class CameraRig {
  readonly zooms: ZoomRange;
  /** The part of the map that is seen, in px of the map. Filled anew by `update`. */
  readonly view: Rect = { x: 0, y: 0, w: 0, h: 0 };
  x: number;
  y: number;
  zoom: number;
  private goal: Goal | undefined;
  /** A point of the map that stays at its place on the screen (device px) while the zoom changes. */
  private anchor: { x: number; y: number; atX: number; atY: number } | undefined;
  private readonly map: Extent;

  /** `picture` in device px, with how many px of the camera one of them is; it may change, as `safe` may. */
  constructor(
    private readonly camera: Phaser.Cameras.Scene2D.Camera,
    private readonly picture: Extent & { share: number },
    { width, height, opening }: VillageMap,
    private readonly safe: Edges,
  ) {
    this.map = { width: width * tile, height: height * tile };
    this.zooms = new ZoomRange(picture, this.map, wildDepth * tile, safe);
    camera.setOrigin(0, 0);
    this.x = (opening.x + opening.w / 2) * tile;
    this.y = (opening.y + opening.h / 2) * tile;
    const fits = Math.min(picture.width / (opening.w * tile), picture.height / (opening.h * tile));
    this.zoom = this.zooms.allowed(Math.max(this.zooms.whole, Math.floor(fits + 0.15)));
  }

  /** Is the picture reduced, or enlarged by no whole number? */
  get overview(): boolean {
    return this.zoom < this.zooms.whole - 0.001;
  }

  get zoomGoal(): number {
    return this.goal?.zoom ?? this.zoom;
  }

  /** Moves by device px, at once. */
  drag(dx: number, dy: number): void {
    const { zoomGoal } = this;
    this.goal = this.anchor = undefined;
    this.x -= dx / this.zoom;
    this.y -= dy / this.zoom;
    if (zoomGoal !== this.zoom) this.zoom = zoomGoal;
  }

  /** Glides by device px. */
  push(dx: number, dy: number): void {
    const from = this.anchor ? this : (this.goal ?? this);
    this.lookAt(from.x + dx / this.zoom, from.y + dy / this.zoom, this.zoomGoal, true);
  }

  /** One step nearer (+1) or farther (-1), keeping the point under (atX, atY) device px where it is. */
  step(direction: number, atX = this.picture.width / 2, atY = this.picture.height / 2): void {
    const zoom = direction > 0 ? this.zooms.nearer(this.zoomGoal) : this.zooms.farther(this.zoomGoal);
    const x = this.x + (atX - this.picture.width / 2) / this.zoom;
    const y = this.y + (atY - this.picture.height / 2) / this.zoom;
    this.anchor = { x, y, atX, atY };
    this.goal = { x: this.x, y: this.y, zoom, pace: pace.zoom };
  }

  /** Glides until the point lies in the middle. */
  lookAt(x: number, y: number, zoom = this.zoomGoal, quick = false): void {
    this.anchor = undefined;
    this.goal = { x, y, zoom: this.zooms.allowed(zoom), pace: quick ? pace.follow : pace.glide };
  }

  /** Looks at a point at once. */
  jump(x: number, y: number, zoom: number): void {
    this.goal = this.anchor = undefined;
    this.x = x;
    this.y = y;
    this.zoom = this.zooms.allowed(zoom < this.zooms.whole ? zoom : Math.round(zoom));
  }

  /** Glides until the point lies in the middle of what is free of panels. */
  show(x: number, y: number, zoom = this.zoomGoal, quick = false): void {
    const { safe, zooms } = this;
    const share = zooms.ratio / zooms.allowed(zoom) / 2;
    this.lookAt(x + (safe.right - safe.left) * share, y + (safe.bottom - safe.top) * share, zoom, quick);
  }

  /** Shows the whole map. */
  fit(): void {
    const { safe, map, zooms } = this;
    this.show(map.width / 2, map.height / 2 + (safe.top * zooms.ratio) / zooms.least / 2, zooms.least);
  }

  /** Goes on toward the goal by `delta` ms and sets the camera. */
  update(delta: number): void {
    if (this.goal) this.approach(this.goal, delta);
    const { camera, picture, zoom, view } = this;
    this.zoom = this.zooms.allowed(zoom);
    view.w = picture.width / this.zoom;
    view.h = picture.height / this.zoom;
    const px = this.zooms.ratio / this.zoom;
    const { safe, map } = this;
    this.x = held(this.x, view.w, map.width, safe.left * px, safe.right * px);
    this.y = held(this.y, view.h, map.height, 0, safe.bottom * px);
    view.x = Math.round((this.x - view.w / 2) * this.zoom) / this.zoom;
    view.y = Math.round((this.y - view.h / 2) * this.zoom) / this.zoom;
    camera.setSize(Math.ceil(picture.width * picture.share), Math.ceil(picture.height * picture.share));
    camera.setZoom(this.zoom * picture.share);
    camera.setScroll(view.x, view.y);
  }

  private approach(goal: Goal, delta: number): void {
    const share = glide(delta, goal.pace);
    this.zoom = Math.exp(mix(Math.log(this.zoom), Math.log(goal.zoom), share));
    const arrived = Math.abs(this.zoom / goal.zoom - 1) < 0.004;
    if (arrived) this.zoom = goal.zoom;
    if (this.anchor) {
      this.x = this.anchor.x - (this.anchor.atX - this.picture.width / 2) / this.zoom;
      this.y = this.anchor.y - (this.anchor.atY - this.picture.height / 2) / this.zoom;
      if (arrived) this.goal = this.anchor = undefined;
      return;
    }
    this.x = mix(this.x, goal.x, share);
    this.y = mix(this.y, goal.y, share);
    if (arrived && Math.hypot(this.x - goal.x, this.y - goal.y) * this.zoom < 0.3) this.goal = undefined;
  }
}

/**
 * The centre, moved so that what is free of panels in a view of `seen` px stays on a map of `size` px, or lies around
 * its middle where the map is smaller. `before` and `after` are the px that panels cover at the two ends.
 */
function held(centre: number, seen: number, size: number, before: number, after: number): number {
  const least = seen / 2 - before;
  const most = size - seen / 2 + after;
  return least > most ? (least + most) / 2 : Math.max(least, Math.min(most, centre));
}

const mix = (a: number, b: number, share: number): number => a + (b - a) * share;
