/** Doors stand shut and open while somebody is in them. */
import type Phaser from "phaser";
import type { VillageMap } from "#village/map";
import { tile } from "../sprites/ground.ts";
import type { Pack } from "../sprites/pack.ts";
import { wallAt } from "../sprites/walls.ts";
import { layers } from "./layers.ts";
import type { Track } from "./people-layer.ts";
import type { SpriteSheet } from "./sprite-pages.ts";

interface Door {
  x: number;
  y: number;
  image: Phaser.GameObjects.Image;
  closed: string;
  open: string;
}

/** Px of the map within which a door opens. */
const near = 13;

export class DoorLayer {
  private readonly doors: Door[] = [];

  constructor(scene: Phaser.Scene, map: VillageMap, pack: Pack, sheet: SpriteSheet | undefined) {
    if (!sheet || !pack.walls) return;
    const { columns } = pack.walls;
    const named = (index: number): string =>
      sheet.frame({ x: (index % columns) * tile, y: Math.floor(index / columns) * tile, w: tile, h: tile });
    for (const { cell, outer } of map.doors) {
      const art = pack.walls.doors[outer ? "outer" : "inner"];
      const [x, y] = [cell % map.width, Math.floor(cell / map.width)];
      if (!art || isUpperHalf(map, x, y)) continue;
      const side = wallAt(map, x, y - 1) !== null && wallAt(map, x, y + 1) !== null;
      const closed = named(side ? (art.closedSide ?? art.closed) : art.closed);
      const open = named(side ? (art.openSide ?? art.open) : art.open);
      const image = scene.add.image(x * tile, y * tile, sheet.texture, closed).setOrigin(0, 0);
      this.doors.push({
        x: (x + 0.5) * tile,
        y: (y + 1) * tile,
        image: image.setDepth(layers.doors),
        closed,
        open,
      });
    }
  }

  update(tracks: readonly Track[]): void {
    for (const door of this.doors) {
      let open = false;
      for (const { figure, present } of tracks)
        if (present && Math.abs(figure.x - door.x) < near && Math.abs(figure.y - door.y) < near) open = true;
      door.image.setFrame(open ? door.open : door.closed, false, false);
    }
  }
}

/** A passage through a wall of two rows is two cells deep; the door stands in the lower one. */
const isUpperHalf = (map: VillageMap, x: number, y: number): boolean =>
  map.doors.some((d) => d.cell === (y + 1) * map.width + x) && wallAt(map, x - 1, y + 1) !== null;
