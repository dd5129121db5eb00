/** Tall things let those be seen who stand behind them: a shelf between the viewer and a talk turns translucent. */
import type Phaser from "phaser";
import type { MapObject, VillageMap } from "#village/map";
import { tile } from "../sprites/ground.ts";
import { footOf } from "../sprites/thing.ts";
import { glide } from "./calm.ts";
import type { Moment } from "./moment.ts";
import type { Track } from "./people-layer.ts";

/** Something that stands, with its picture. */
export interface Standing {
  object: MapObject;
  image: Phaser.GameObjects.Image;
}

/** The part of a villager that has to be covered, and how much of the thing is left then. */
const covered = 0.4;
const left = 0.35;
/** Milliseconds in which it comes and goes for the most part. */
const pace = 160;
/** A villager's body, px of the map, and how far above the lower edge of its cell it stands. */
const body = { w: 12, h: 20 };
const stand = 2;

export class SeeThrough {
  /** By the cell on which one stands, the things that are in the way. */
  private readonly before = new Map<number, Standing[]>();
  private readonly changing = new Set<Standing>();
  private thin = new Set<Standing>();

  constructor(
    map: VillageMap,
    private readonly things: readonly Standing[],
  ) {
    for (const thing of things)
      for (const cell of cellsBehind(thing, map)) {
        const others = this.before.get(cell);
        if (others) others.push(thing);
        else this.before.set(cell, [thing]);
      }
  }

  update(moment: Moment, tracks: readonly Track[]): void {
    if (moment.ticked) this.look(tracks);
    const share = moment.jumped ? 1 : glide(moment.delta, pace);
    for (const thing of this.changing) {
      const goal = this.thin.has(thing) ? left : 1;
      const { image } = thing;
      const alpha = image.alpha + (goal - image.alpha) * share;
      const isThere = Math.abs(alpha - goal) < 0.02;
      image.setAlpha(isThere ? goal : alpha);
      if (isThere) this.changing.delete(thing);
    }
  }

  private look(tracks: readonly Track[]): void {
    const thin = new Set<Standing>();
    for (const track of tracks)
      if (stands(track)) for (const thing of this.before.get(track.cell) ?? []) thin.add(thing);
    for (const thing of this.things) if (thin.has(thing) !== this.thin.has(thing)) this.changing.add(thing);
    this.thin = thin;
  }
}

/** On a seat or in a bed one belongs to the thing. */
const stands = ({ present, fromX, toX, fromY, toY, stance: { pose } }: Track): boolean =>
  present && fromX === toX && fromY === toY && pose !== "sit" && pose !== "sleep";

/** The cells where it would cover much of whoever stands there. */
function cellsBehind({ object, image }: Standing, map: VillageMap): number[] {
  const front = footOf(object);
  const last = Math.min(map.width - 1, Math.floor((image.x + image.width) / tile));
  const cells: number[] = [];
  for (let row = Math.max(0, Math.floor(image.y / tile)); (row + 1) * tile <= front; row++)
    for (let column = Math.max(0, Math.floor(image.x / tile)); column <= last; column++)
      if (covers(image, (column + 0.5) * tile, (row + 1) * tile - stand, front))
        cells.push(row * map.width + column);
  return cells;
}

/** Does the picture of a thing, whose foot line is `front`, cover much of a villager at a foot point? */
function covers(image: Rect, x: number, foot: number, front: number): boolean {
  if (front <= foot) return false;
  const w = Math.min(x + body.w / 2, image.x + image.width) - Math.max(x - body.w / 2, image.x);
  const h = Math.min(foot, image.y + image.height) - Math.max(foot - body.h, image.y);
  return w > 0 && h > 0 && w * h >= covered * body.w * body.h;
}

type Rect = Pick<Phaser.GameObjects.Image, "x" | "y" | "width" | "height">;
