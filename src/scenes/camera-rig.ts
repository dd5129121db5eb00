/**
 * Where the picture looks. Near, a px of the map is a whole number of device px, so nothing shimmers; farther out the
 * zoom is free. The view never leaves the map.
 *
 * x, y: the centre, in px of the map. zoom: device px a px of the map.
 */
import type Phaser from "phaser";
import type { Rect } from "#village/map";
import { tile } from "../sprites/ground.ts";

/** How fast the picture follows what it is asked for: the time constant of the approach, in ms. */
const pace = { zoom: 70, glide: 520, follow: 260 };
/** The largest zoom, in css px a px of the map. */
const nearest = 6;
/** A step of the zoom in the overview. */
const freeStep = 1.25;

export class CameraRig {
  x: number;
  y: number;
  zoom = 1;
  private goal: { x: number; y: number; zoom: number; pace: number } | undefined;
  /** A point of the map that stays at its place on the screen (device px) while the zoom changes. */
  private anchor: { x: number; y: number; atX: number; atY: number } | undefined;
  private readonly width: number;
  private readonly height: number;

  constructor(
    private readonly camera: Phaser.Cameras.Scene2D.Camera,
    size: { width: number; height: number },
    opening: Rect,
  ) {
    this.width = size.width * tile;
    this.height = size.height * tile;
    camera.setOrigin(0, 0);
    this.x = (opening.x + opening.w / 2) * tile;
    this.y = (opening.y + opening.h / 2) * tile;
    const fits = Math.min(camera.width / (opening.w * tile), camera.height / (opening.h * tile));
    this.zoom = Math.max(this.whole, Math.floor(fits + 0.15));
  }

  /** The part of the map that is seen, in px of the map. Filled anew by `update`. */
  readonly view: Rect = { x: 0, y: 0, w: 0, h: 0 };

  /** Device px a css px. */
  get ratio(): number {
    return window.devicePixelRatio || 1;
  }

  /** The zoom at which the map just covers the picture. */
  get least(): number {
    return Math.max(this.camera.width / this.width, this.camera.height / this.height);
  }

  /** The smallest zoom of the near view; below it lies the overview. */
  get whole(): number {
    return Math.max(1, Math.ceil(this.least - 0.001));
  }

  /** Is the picture reduced, or enlarged by no whole number? */
  get overview(): boolean {
    return this.zoom < this.whole - 0.001;
  }

  get zoomGoal(): number {
    return this.goal?.zoom ?? this.zoom;
  }

  /** Moves by device px, at once. */
  drag(dx: number, dy: number): void {
    this.goal = undefined;
    this.anchor = undefined;
    this.x -= dx / this.zoom;
    this.y -= dy / this.zoom;
  }

  /** Glides by device px. */
  push(dx: number, dy: number): void {
    const from = this.goal ?? this;
    this.lookAt(from.x + dx / this.zoom, from.y + dy / this.zoom, this.zoomGoal, true);
  }

  /** One step nearer (+1) or farther (-1), keeping the point under (atX, atY) device px where it is. */
  step(direction: number, atX = this.camera.width / 2, atY = this.camera.height / 2): void {
    const from = this.zoomGoal;
    const zoom = this.allowed(direction > 0 ? this.nearer(from) : this.farther(from));
    const left = this.x - this.camera.width / 2 / this.zoom;
    const top = this.y - this.camera.height / 2 / this.zoom;
    this.anchor = { x: left + atX / this.zoom, y: top + atY / this.zoom, atX, atY };
    this.goal = { x: this.x, y: this.y, zoom, pace: pace.zoom };
  }

  private nearer(zoom: number): number {
    return zoom >= this.whole ? Math.floor(zoom) + 1 : Math.min(this.whole, zoom * freeStep);
  }

  private farther(zoom: number): number {
    return zoom > this.whole ? Math.ceil(zoom) - 1 : zoom / freeStep;
  }

  /** Glides until the point lies in the middle. */
  lookAt(x: number, y: number, zoom = this.zoomGoal, quick = false): void {
    this.anchor = undefined;
    this.goal = { x, y, zoom: this.allowed(zoom), pace: quick ? pace.follow : pace.glide };
  }

  fit(): void {
    this.lookAt(this.width / 2, this.height / 2, this.least);
  }

  /** Goes on toward the goal by `delta` ms and sets the camera. Returns whether the picture moved. */
  update(delta: number): boolean {
    const before = { x: this.x, y: this.y, zoom: this.zoom };
    if (this.goal) this.approach(this.goal, delta);
    this.zoom = this.allowed(this.zoom);
    this.hold();
    const { camera, zoom } = this;
    const left = this.x - camera.width / 2 / zoom;
    const top = this.y - camera.height / 2 / zoom;
    camera.setZoom(zoom);
    this.view.x = Math.round(left * zoom) / zoom;
    this.view.y = Math.round(top * zoom) / zoom;
    this.view.w = camera.width / zoom;
    this.view.h = camera.height / zoom;
    camera.setScroll(this.view.x, this.view.y);
    return before.x !== this.x || before.y !== this.y || before.zoom !== this.zoom;
  }

  private approach(goal: NonNullable<CameraRig["goal"]>, delta: number): void {
    const share = 1 - Math.exp(-delta / goal.pace);
    this.zoom = Math.exp(mix(Math.log(this.zoom), Math.log(goal.zoom), share));
    const arrived = Math.abs(this.zoom / goal.zoom - 1) < 0.004;
    if (arrived) this.zoom = goal.zoom;
    if (this.anchor) {
      this.x = this.anchor.x - (this.anchor.atX - this.camera.width / 2) / this.zoom;
      this.y = this.anchor.y - (this.anchor.atY - this.camera.height / 2) / this.zoom;
      if (arrived) this.goal = this.anchor = undefined;
      return;
    }
    this.x = mix(this.x, goal.x, share);
    this.y = mix(this.y, goal.y, share);
    if (arrived && Math.hypot(this.x - goal.x, this.y - goal.y) * this.zoom < 0.3) this.goal = undefined;
  }

  /** Keeps the view on the map. */
  private hold(): void {
    const halfW = this.camera.width / 2 / this.zoom;
    const halfH = this.camera.height / 2 / this.zoom;
    this.x = Math.max(halfW, Math.min(this.width - halfW, this.x));
    this.y = Math.max(halfH, Math.min(this.height - halfH, this.y));
  }

  private allowed(zoom: number): number {
    return Math.max(this.least, Math.min(Math.max(nearest * this.ratio, this.least), zoom));
  }
}

const mix = (a: number, b: number, share: number): number => a + (b - a) * share;
