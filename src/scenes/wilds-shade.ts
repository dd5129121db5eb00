/** The colour of the day over the land around the map, which the map's own light does not reach. */
import type Phaser from "phaser";
import { tile } from "../sprites/ground.ts";
import { surface } from "../sprites/pictures.ts";
import type { Tint } from "./day-light.ts";
import { layers } from "./layers.ts";
import { addSurface, upload } from "./textures.ts";
import { wildDepth } from "./wilds-layer.ts";

/** Phaser's number of the way to blend that multiplies. */
const multiply = 2;

export class WildsShade {
  private readonly context: CanvasRenderingContext2D;
  private readonly texture: Phaser.Textures.CanvasTexture;
  private readonly sides: Phaser.GameObjects.Image[];
  private colour = "";

  constructor(
    private readonly scene: Phaser.Scene,
    map: { width: number; height: number },
  ) {
    const { canvas, context } = surface(2, 2);
    this.context = context;
    this.texture = addSurface(scene, "wilds-shade", canvas, "sharp");
    const depth = wildDepth * tile;
    const [w, h] = [map.width * tile, map.height * tile];
    const sides = [
      [-depth, -depth, w + 2 * depth, depth],
      [-depth, h, w + 2 * depth, depth],
      [-depth, 0, depth, h],
      [w, 0, depth, h],
    ] as const;
    this.sides = sides.map(([x, y, width, height]) => {
      const image = scene.add.image(x, y, "wilds-shade").setOrigin(0, 0).setDisplaySize(width, height);
      return image.setDepth(layers.light).setBlendMode(multiply).setVisible(false);
    });
  }

  /** `tint`: by how much red, green and blue are dimmed; `on`: where the map's own light is needed. */
  update(tint: Tint, on: boolean): void {
    for (const side of this.sides) if (side.visible !== on) side.setVisible(on);
    if (!on) return;
    const colour = `rgb(${tint.map((part) => Math.round(part * 255)).join(" ")})`;
    if (colour === this.colour) return;
    this.colour = colour;
    this.context.fillStyle = colour;
    this.context.fillRect(0, 0, 2, 2);
    upload(this.scene, this.texture, "sharp");
  }
}
