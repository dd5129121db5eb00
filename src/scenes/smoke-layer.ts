/** Smoke above the chimney of a house in which somebody cooks or bakes. */
import type Phaser from "phaser";
import { type Place, roomAt, type VillageMap } from "#village/map";
import { surface } from "../sprites/pictures.ts";
import { chimneyOf } from "../sprites/roof.ts";
import { layers } from "./layers.ts";
import type { Moment } from "./moment.ts";
import { buildingsOf } from "./roof-layer.ts";
import { addSurface } from "./textures.ts";

const cooking: ReadonlySet<string> = new Set(["cook", "bake", "brew"]);
const puffs = 5;
/** A puff's life in ms, and how far it rises and drifts in px. */
const rise = { time: 4200, height: 46, drift: 16 };

interface Chimney {
  place: Place;
  puffs: Phaser.GameObjects.Image[];
  /** 0 to 1: smoke comes and goes slowly. */
  strength: number;
}

export class SmokeLayer {
  private readonly chimneys: Chimney[];
  private readonly smoking = new Set<string>();

  constructor(scene: Phaser.Scene, map: VillageMap) {
    const key = addSurface(scene, "puff", puff(), "sharp").key;
    this.chimneys = buildingsOf(map).map((place) => ({
      place,
      strength: 0,
      puffs: Array.from({ length: puffs }, () =>
        scene.add.image(0, 0, key).setDepth(layers.smoke).setVisible(false),
      ),
    }));
  }

  update(moment: Moment): void {
    if (moment.ticked) this.findFires(moment);
    for (const chimney of this.chimneys) {
      const goal = this.smoking.has(chimney.place.id) ? 1 : 0;
      if (goal === 0 && chimney.strength === 0) continue;
      const step = moment.jumped ? 1 : moment.delta / 2500;
      chimney.strength = Math.max(0, Math.min(1, chimney.strength + (goal === 1 ? step : -step)));
      const from = chimneyOf(chimney.place);
      for (const [i, image] of chimney.puffs.entries()) {
        const life = (moment.sway / rise.time + i / puffs) % 1;
        const sway = Math.sin((life + i) * 5) * 2;
        image.setPosition(
          Math.round(from.x + life * rise.drift + sway),
          Math.round(from.y - life * rise.height),
        );
        image.setScale(life < 0.35 ? 1 : 2).setVisible(chimney.strength > 0);
        image.setAlpha(Math.min(1, life * 6) * (1 - life) * 0.6 * chimney.strength);
      }
    }
  }

  private findFires({ world, state }: Moment): void {
    this.smoking.clear();
    for (const id of world.order) {
      const villager = state.villagers[id];
      if (!villager?.present || !villager.activity || !cooking.has(villager.activity.icon)) continue;
      const place = roomAt(world.map, villager.cell)?.place;
      if (place !== undefined) this.smoking.add(place);
    }
  }
}

/** A soft ball of 7 px. */
function puff(): HTMLCanvasElement {
  const { canvas, context } = surface(8, 8);
  context.fillStyle = "#b4b1ab";
  context.fillRect(2, 0, 4, 8);
  context.fillRect(0, 2, 8, 4);
  context.fillRect(1, 1, 6, 6);
  context.fillStyle = "#d8d4c6";
  context.fillRect(2, 1, 3, 4);
  context.fillRect(1, 2, 4, 2);
  return canvas;
}
