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
  /** By the cell in which each stands. */
  private readonly doors = new Map<number, Door>();
  private readonly columns: number;
  /** Those that somebody is in. */
  private open = new Set<Door>();

  constructor(scene: Phaser.Scene, map: VillageMap, pack: Pack, sheet: SpriteSheet | undefined) {
    this.columns = map.width;
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
      this.doors.set(cell, {
        x: (x + 0.5) * tile,
        y: (y + 1) * tile,
        image: image.setDepth(layers.doors),
        closed,
        open,
      });
    }
  }

  update(tracks: readonly Track[]): void {
    const open = new Set<Door>();
    for (const { figure } of tracks) if (figure.visible) this.openAround(figure.x, figure.y, open);
    for (const door of this.open) if (!open.has(door)) door.image.setFrame(door.closed, false, false);
    for (const door of open) if (!this.open.has(door)) door.image.setFrame(door.open, false, false);
    this.open = open;
  }

  private openAround(x: number, y: number, open: Set<Door>): void {
    const column = Math.floor(x / tile);
    const row = Math.floor(y / tile) - 1;
    for (let dy = -1; dy <= 1; dy++)
      for (let dx = -1; dx <= 1; dx++) {
        const door = this.doors.get((row + dy) * this.columns + column + dx);
        if (door && Math.abs(x - door.x) < near && Math.abs(y - door.y) < near) open.add(door);
      }
  }
}

/** A passage through a wall of two rows is two cells deep; the door stands in the lower one. */
const isUpperHalf = (map: VillageMap, x: number, y: number): boolean =>
  map.doors.some((d) => d.cell === (y + 1) * map.width + x) && wallAt(map, x - 1, y + 1) !== null;
