/** What the viewer's hands do: drag, wheel, pinch, click, keys. Every touch of the camera ends the director's. */
import type Phaser from "phaser";
import { shown } from "../store/shown.ts";
import { stage } from "../store/stage.ts";
import type { CameraRig } from "./camera-rig.ts";
import { Pinch } from "./pinch.ts";

/** Css px the pointer may stray in a click. */
const steady = 5;
/** Milliseconds between the clicks of a double click. */
const twice = 320;
/** Wheel steps come no faster than this, in ms, so that one turn of a touchpad is one step. */
const wheelPause = 130;
/** Css px an arrow key moves the picture. */
const arrow = 90;

export class Hands {
  private down: { x: number; y: number; lastX: number; lastY: number; moved: boolean } | undefined;
  private readonly pinch = new Pinch((direction, x, y) => this.zoom(direction, x, y));
  private clickedAt = Number.NEGATIVE_INFINITY;
  private wheeledAt = Number.NEGATIVE_INFINITY;
  private readonly stop = new AbortController();

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly rig: CameraRig,
    /** The villager at a point in css px, if any. */
    private readonly villagerAt: (x: number, y: number) => string | null,
  ) {
    const { canvas } = scene.game;
    const { signal } = this.stop;
    canvas.style.touchAction = "none";
    canvas.addEventListener("pointerdown", (event) => this.press(event), { signal });
    canvas.addEventListener("pointermove", (event) => this.move(event), { signal });
    canvas.addEventListener("pointerleave", () => this.hover(null), { signal });
    window.addEventListener("pointerup", (event) => this.release(event), { signal });
    window.addEventListener("pointercancel", (event) => this.cancel(event), { signal });
    canvas.addEventListener("wheel", (event) => this.wheel(event), { signal, passive: false });
    window.addEventListener("keydown", (event) => this.key(event), { signal });
  }

  destroy(): void {
    this.stop.abort();
  }

  private press(event: PointerEvent): void {
    this.pinch.press(event);
    if (this.pinch.holds) this.down = undefined;
    if (event.button !== 0 || !event.isPrimary) return;
    const { offsetX: x, offsetY: y } = event;
    this.down = { x, y, lastX: x, lastY: y, moved: false };
    this.scene.game.canvas.setPointerCapture(event.pointerId);
  }

  private move(event: PointerEvent): void {
    const { down } = this;
    if (this.pinch.holds) {
      this.pinch.move(event);
      return;
    }
    if (!down) {
      this.hover(this.villagerAt(event.offsetX, event.offsetY));
      return;
    }
    if (!event.isPrimary) return;
    if (Math.hypot(event.offsetX - down.x, event.offsetY - down.y) > steady) down.moved = true;
    if (!down.moved) return;
    this.takeOver(true);
    const { ratio } = this.rig.zooms;
    this.rig.drag((event.offsetX - down.lastX) * ratio, (event.offsetY - down.lastY) * ratio);
    down.lastX = event.offsetX;
    down.lastY = event.offsetY;
    this.scene.game.canvas.style.cursor = "grabbing";
  }

  private cancel(event: PointerEvent): void {
    this.pinch.release(event);
    this.letGo();
  }

  private release(event: PointerEvent): void {
    const { down } = this;
    this.pinch.release(event);
    this.letGo();
    if (!down || down.moved || !event.isPrimary) return;
    const villager = this.villagerAt(down.x, down.y);
    if (villager !== null) shown.getState().select(villager);
    else if (event.timeStamp - this.clickedAt < twice) this.zoom(1, down.x, down.y);
    else if (shown.getState().selected !== null) shown.getState().select(null);
    this.clickedAt = villager === null ? event.timeStamp : Number.NEGATIVE_INFINITY;
  }

  private letGo(): void {
    this.down = undefined;
    this.scene.game.canvas.style.cursor = stage.hovered === null ? "grab" : "pointer";
  }

  private hover(villager: string | null): void {
    stage.hovered = villager;
    this.scene.game.canvas.style.cursor = villager === null ? "grab" : "pointer";
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    if (event.deltaY === 0 || event.timeStamp - this.wheeledAt < wheelPause) return;
    this.wheeledAt = event.timeStamp;
    this.zoom(event.deltaY < 0 ? 1 : -1, event.offsetX, event.offsetY);
  }

  private key(event: KeyboardEvent): void {
    const into = event.target;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (into instanceof HTMLElement && into !== document.body && into !== this.scene.game.canvas) return;
    const { ratio } = this.rig.zooms;
    const way = ways[event.key];
    if (way) {
      this.takeOver(true);
      this.rig.push(way[0] * arrow * ratio, way[1] * arrow * ratio);
    } else if (nearer.has(event.key)) this.zoom(1);
    else if (farther.has(event.key)) this.zoom(-1);
    else return;
    event.preventDefault();
  }

  private zoom(direction: number, x?: number, y?: number): void {
    const follows = shown.getState().followed !== null;
    this.takeOver(false);
    const { ratio } = this.rig.zooms;
    if (x === undefined || y === undefined || follows) this.rig.step(direction);
    else this.rig.step(direction, x * ratio, y * ratio);
  }

  /** The camera is the viewer's now. */
  private takeOver(moves: boolean): void {
    const now = shown.getState();
    if (now.director) now.setDirector(false);
    if (moves && now.followed !== null) now.follow(null);
  }
}

/** Keys that the page needs for itself it has taken before. */
const nearer: ReadonlySet<string> = new Set(["+", "=", "PageUp"]);
const farther: ReadonlySet<string> = new Set(["-", "_", "PageDown"]);
const ways: Record<string, readonly [number, number]> = {
  a: [-1, 0],
  d: [1, 0],
  w: [0, -1],
  s: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
