/** What shines is added to the picture: around lamps, and along the fronts of closed houses in which somebody is awake. */
import type Phaser from "phaser";
import type { Place, Rect } from "#village/map";
import { tile } from "../sprites/ground.ts";
import type { Lamp } from "./lamps.ts";
import { layers } from "./layers.ts";

/** Phaser's number of the way to blend that adds. */
const add = 1;
/** How strongly lamps and closed houses glow at night. */
const glowing = { lamp: 0.5, house: 0.7 };
/** So little that it changes no px. */
const unseen = 0.001;

export class Glows {
  private readonly glows: Phaser.GameObjects.Image[];
  private readonly fronts: Phaser.GameObjects.Image[];

  /** Draws with the texture "glow". */
  constructor(
    private readonly scene: Phaser.Scene,
    private readonly lamps: readonly Lamp[],
    private readonly houses: readonly Place[],
  ) {
    this.glows = lamps.map(({ x, y, radius }) => this.addGlow({ x, y, w: radius * 1.5, h: radius * 1.5 }));
    this.fronts = houses.map((house) => this.addGlow(frontOf(house)));
  }

  /** `dark`: 0, when nothing shines, to 1; `lit`: ids of rooms; `roofed`: are the houses closed to the eye? */
  shine(dark: number, lit: ReadonlySet<string>, roofed: boolean): void {
    for (const [i, lamp] of this.lamps.entries()) {
      const shines = dark > 0 && lamp.lit && (!roofed || lamp.room === null);
      this.glows[i]?.setVisible(shines).setAlpha(glowing.lamp * dark);
    }
    for (const [i, house] of this.houses.entries()) {
      const shines = dark > 0 && roofed && house.rooms.some((id) => lit.has(id));
      this.fronts[i]?.setVisible(shines).setAlpha(glowing.house * dark);
    }
  }

  /** Draws them all so faintly that nobody sees it. */
  rehearse(): void {
    for (const glow of [...this.glows, ...this.fronts]) glow.setVisible(true).setAlpha(unseen);
  }

  /** x, y is its middle. */
  private addGlow({ x, y, w, h }: Rect): Phaser.GameObjects.Image {
    const glow = this.scene.add.image(x, y, "glow").setDisplaySize(w, h).setBlendMode(add);
    return glow.setDepth(layers.glow).setVisible(false);
  }
}

/** Where the light of a closed house is seen: along its front wall. */
const frontOf = ({ rect }: Place): Rect => ({
  x: (rect.x + rect.w / 2) * tile,
  y: (rect.y + rect.h - 0.3) * tile,
  w: rect.w * tile * 1.25,
  h: 44,
});
