/** Tall things let those be seen who stand behind them: a shelf between the viewer and a talk turns translucent. */
import type Phaser from "phaser";
import type { MapObject, VillageMap } from "#village/map";
import { xOf, yOf } from "#village/map";
import { footOf } from "../sprites/thing.ts";
import { isCalm } from "./calm.ts";
import type { Moment } from "./moment.ts";
import type { Track } from "./people-layer.ts";

/** Something that stands, with its picture. */
export interface Standing {
  object: MapObject;
  image: Phaser.GameObjects.Image;
}

/** The part of a villager that has to be covered, and how much of the thing is left then. */
const covered = 0.4;
const left = 0.3;
/** Milliseconds in which it comes and goes for the most part. */
const pace = 160;
/** A villager's body, px of the map. */
const body = { w: 12, h: 20 };

export class SeeThrough {
  /** Those that are not as they should be yet. */
  private readonly changing = new Set<Standing>();
  private readonly thin = new Set<Standing>();

  constructor(private readonly things: readonly Standing[]) {}

  update(moment: Moment, tracks: readonly Track[]): void {
    if (moment.ticked) this.look(moment.world.map, tracks);
    const share = moment.jumped || isCalm() ? 1 : 1 - Math.exp(-moment.delta / pace);
    for (const thing of this.changing) {
      const goal = this.thin.has(thing) ? left : 1;
      const { image } = thing;
      const alpha = image.alpha + (goal - image.alpha) * share;
      const isThere = Math.abs(alpha - goal) < 0.02;
      image.setAlpha(isThere ? goal : alpha);
      if (isThere) this.changing.delete(thing);
    }
  }

  private look(map: VillageMap, tracks: readonly Track[]): void {
    const before = new Set(this.thin);
    this.thin.clear();
    for (const track of tracks) {
      const stands = track.present && !track.asleep && track.fromX === track.toX && track.fromY === track.toY;
      if (!stands || !track.figure.visible) continue;
      for (const thing of this.things) if (hides(thing, track, map)) this.thin.add(thing);
    }
    for (const thing of this.things) if (before.has(thing) !== this.thin.has(thing)) this.changing.add(thing);
  }
}

/** Does it stand before the villager, who neither sits nor lies on it? */
function hides({ object, image }: Standing, { toX, toY, cell }: Track, map: VillageMap): boolean {
  if (!image.visible || footOf(object) <= toY) return false;
  const w = Math.min(toX + body.w / 2, image.x + image.width) - Math.max(toX - body.w / 2, image.x);
  const h = Math.min(toY, image.y + image.height) - Math.max(toY - body.h, image.y);
  if (w <= 0 || h <= 0 || w * h < covered * body.w * body.h) return false;
  const { x, y, w: wide, h: high } = object.rect;
  const [column, row] = [xOf(map, cell), yOf(map, cell)];
  return !(column >= x && column < x + wide && row >= y && row < y + high);
}
