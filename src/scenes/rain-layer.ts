/** Rain: streaks that fall through the view, and the rings they leave where they land. */
import type Phaser from "phaser";
import type { VillageMap } from "#village/map";
import { tile } from "../sprites/ground.ts";
import { hashOf } from "../sprites/hash.ts";
import { surface } from "../sprites/pictures.ts";
import { layers } from "./layers.ts";
import type { Moment } from "./moment.ts";
import { undyed } from "./plain-shader.ts";
import { addSurface } from "./textures.ts";

const drops = 300;
/** Px of the map: how far a drop falls, how far the wind carries it; and how long it takes, in ms. */
const fall = { height: 120, drift: -22, time: 420, splash: 170 };
/** Milliseconds in which rain begins and ends. */
const fade = 1500;

export class RainLayer {
  private readonly streaks: Phaser.GameObjects.Image[];
  private strength = 0;

  constructor(
    scene: Phaser.Scene,
    private readonly map: VillageMap,
  ) {
    addSurface(scene, "rain", picture(), "sharp").add("streak", 0, 0, 0, 3, 8);
    scene.textures.get("rain").add("ring", 0, 8, 0, 5, 3);
    this.streaks = Array.from({ length: drops }, () =>
      scene.add.image(0, 0, "rain", "streak").setDepth(layers.rain).setTint(undyed).setVisible(false),
    );
  }

  update(moment: Moment, view: { x: number; y: number; w: number; h: number }): void {
    const rains = moment.state.village.weather === "rain";
    const step = moment.jumped ? 1 : moment.delta / fade;
    const before = this.strength;
    this.strength = Math.max(0, Math.min(1, before + (rains ? step : -step)));
    if (this.strength === 0 && before === 0) return;
    for (const [i, streak] of this.streaks.entries()) this.drop(streak, i, moment.sway, view);
  }

  /** A drop's place follows from its number and the time alone. */
  private drop(
    streak: Phaser.GameObjects.Image,
    i: number,
    now: number,
    view: { x: number; y: number; w: number; h: number },
  ) {
    const cycle = fall.time + fall.splash;
    const age = now + hashOf(i, 1) * cycle;
    const round = Math.floor(age / cycle);
    const time = age - round * cycle;
    if (hashOf(i, 2) >= this.strength) {
      streak.setVisible(false);
      return;
    }
    const x = view.x + hashOf(i, round, 3) * view.w;
    const y = view.y + hashOf(i, round, 4) * view.h;
    const left = Math.max(0, 1 - time / fall.time);
    const lands = left === 0;
    const at = { x: Math.round(x - fall.drift * left), y: Math.round(y - fall.height * left) };
    if (this.isSheltered(x, y) || this.isSheltered(at.x, at.y)) {
      streak.setVisible(false);
      return;
    }
    streak.setFrame(lands ? "ring" : "streak", false, false);
    streak.setPosition(at.x, at.y);
    streak.setVisible(true).setAlpha(lands ? 0.4 : 0.7);
  }

  /** Where a house stands open to the eye, no rain falls. */
  private isSheltered(x: number, y: number): boolean {
    const cell = Math.floor(y / tile) * this.map.width + Math.floor(x / tile);
    return this.map.ground[cell]?.startsWith("floor") ?? false;
  }
}

/** A streak of 3 × 8 px and a ring of 5 × 3 px. */
function picture(): HTMLCanvasElement {
  const { canvas, context } = surface(16, 8);
  context.fillStyle = "#b8d0e4";
  context.fillRect(2, 0, 1, 3);
  context.fillRect(1, 3, 1, 3);
  context.fillRect(0, 6, 1, 2);
  context.fillRect(9, 0, 3, 1);
  context.fillRect(8, 1, 1, 1);
  context.fillRect(12, 1, 1, 1);
  context.fillRect(9, 2, 3, 1);
  return canvas;
}
