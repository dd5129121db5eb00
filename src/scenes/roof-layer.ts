/** Roofs with their emblems: seen from far, gone when the camera is near enough to look inside. */
import type Phaser from "phaser";
import type { Place, VillageMap } from "#village/map";
import { surface } from "../sprites/pictures.ts";
import { paintRoof, roofSize } from "../sprites/roof.ts";
import type { Painter } from "../sprites/terrain.ts";
import { layers } from "./layers.ts";
import { addSurface } from "./textures.ts";

/** Milliseconds a roof takes to appear or fade. */
const fade = 280;

export class RoofLayer {
  private readonly images: Phaser.GameObjects.Image[] = [];
  private alpha = 0;

  constructor(scene: Phaser.Scene, painter: Painter) {
    for (const place of buildingsOf(painter.map)) {
      const size = roofSize(place);
      const { canvas, context } = surface(powerOfTwo(size.w), powerOfTwo(size.h));
      paintRoof(context, painter, place);
      const key = addSurface(scene, `roof-${place.id}`, canvas, "overview").key;
      const image = scene.add.image(size.x, size.y, key).setOrigin(0, 0).setVisible(false);
      this.images.push(image.setDepth(layers.roofs + place.rect.y + place.rect.h));
    }
  }

  update(delta: number, far: boolean): void {
    const goal = far ? 1 : 0;
    if (this.alpha === goal) return;
    const step = delta / fade;
    this.alpha = goal > this.alpha ? Math.min(1, this.alpha + step) : Math.max(0, this.alpha - step);
    for (const image of this.images) image.setAlpha(this.alpha).setVisible(this.alpha > 0);
  }
}

export const buildingsOf = (map: VillageMap): Place[] =>
  Object.values(map.places).filter((p) => p.kind !== "open");

const powerOfTwo = (n: number): number => 2 ** Math.ceil(Math.log2(Math.max(1, n)));
