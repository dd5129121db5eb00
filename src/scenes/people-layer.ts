/** The villagers: where each is between two ticks, and how it stands, walks, sits, sleeps, talks or works there. */
import type Phaser from "phaser";
import { xOf, yOf } from "#village/map";
import { cellAt } from "#village/position";
import { isAsleep, type VillagerState } from "#village/state";
import { tile } from "../sprites/ground.ts";
import { type Facing, type Stance, stanceOf, toward } from "../sprites/pose.ts";
import { VillagerFigure } from "../sprites/villager-figure.ts";
import { glide } from "./calm.ts";
import { elbowRoom, middle, type Shift, walkInFile } from "./elbow-room.ts";
import type { Moment } from "./moment.ts";
import type { Sprites } from "./sprite-pages.ts";

/** Milliseconds in which somebody comes most of the way to where there is room. */
const pace = 140;

/** A villager during one tick. Positions are px of the map, at the middle of the lower edge of a cell. */
export interface Track {
  id: string;
  figure: VillagerFigure;
  present: boolean;
  asleep: boolean;
  cell: number;
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
  /** Px walked before this tick, for the rhythm of the steps. */
  walked: number;
  stance: Stance;
  /** Where beside the middle of its cell it stands, and where it is on its way there from. */
  aside: Shift;
  shiftX: number;
  shiftY: number;
}

export class PeopleLayer {
  readonly tracks: Track[] = [];
  /** Who stands on a cell, and who walks from one to another, by both. */
  private readonly standing = new Map<number, Track[]>();
  private readonly walking = new Map<string, Track[]>();

  constructor(
    scene: Phaser.Scene,
    order: readonly string[],
    sprites: Sprites,
    shadow: { texture: string; frame: string } | undefined,
  ) {
    for (const id of order) {
      const sheet = sprites.bodies.get(id);
      if (!sheet) continue;
      const stance: Stance = { pose: "idle", facing: "down", dx: 0, dy: -2, lift: 0 };
      const figure = new VillagerFigure(scene, id, sheet, shadow);
      const still = { cell: 0, fromX: 0, fromY: 0, toX: 0, toY: 0, walked: 0, aside: middle };
      const unmoved = { shiftX: 0, shiftY: 0, stance };
      this.tracks.push({ id, figure, present: false, asleep: false, ...still, ...unmoved });
    }
  }

  update(moment: Moment, view: { x: number; y: number; w: number; h: number }, overview: boolean): void {
    if (moment.ticked) this.retrack(moment);
    const share = moment.jumped ? 1 : glide(moment.delta, pace);
    for (const track of this.tracks) {
      track.shiftX += (track.aside.x - track.shiftX) * share;
      track.shiftY += (track.aside.y - track.shiftY) * share;
      const x = track.fromX + (track.toX - track.fromX) * moment.part + track.shiftX;
      const y = track.fromY + (track.toY - track.fromY) * moment.part + track.shiftY;
      const { figure } = track;
      const seen =
        track.present &&
        !overview &&
        x > view.x &&
        x < view.x + view.w &&
        y > view.y &&
        y < view.y + view.h + tile;
      if (figure.visible !== seen) figure.setVisible(seen);
      if (seen) {
        const moves = track.fromX !== track.toX || track.fromY !== track.toY;
        figure.show(track.stance, x, y, track.walked + (moves ? tile * moment.part : 0), moment.sway);
      } else {
        figure.x = x;
        figure.y = y;
      }
    }
  }

  private retrack(moment: Moment): void {
    this.standing.clear();
    this.walking.clear();
    for (const track of this.tracks) {
      const villager = moment.state.villagers[track.id];
      track.present = villager?.present ?? false;
      if (villager?.present) this.follow(track, villager, moment);
    }
    for (const here of this.standing.values()) {
      const loose = here.filter(standsFree);
      give(loose, elbowRoom(loose.length, here.length - loose.length));
    }
    for (const group of this.walking.values()) {
      const [{ fromX, fromY, toX, toY }] = group as [Track];
      give(group, walkInFile(group.length, (toX - fromX) / tile, (toY - fromY) / tile));
    }
  }

  private follow(track: Track, villager: VillagerState, { world, state, tick, jumped }: Moment): void {
    const { map } = world;
    const from = cellAt(map, villager, tick);
    const to = cellAt(map, villager, tick + 1);
    if (jumped) track.walked = 0;
    else if (track.fromX !== track.toX || track.fromY !== track.toY) track.walked += tile;
    track.cell = from;
    track.asleep = isAsleep(villager);
    track.fromX = (xOf(map, from) + 0.5) * tile;
    track.fromY = (yOf(map, from) + 1) * tile;
    track.toX = (xOf(map, to) + 0.5) * tile;
    track.toY = (yOf(map, to) + 1) * tile;
    const before: Facing = jumped ? "down" : track.stance.facing;
    track.stance =
      from === to
        ? stanceOf(map, state, villager, from, tick, before)
        : walking(villager, toward(map, from, to, before));
    track.aside = middle;
    if (from === to) join(this.standing, to, track);
    else join(this.walking, `${from} ${to}`, track);
  }
}

function join<K>(groups: Map<K, Track[]>, key: K, track: Track): void {
  const group = groups.get(key);
  if (group) group.push(track);
  else groups.set(key, [track]);
}

function give(group: readonly Track[], room: readonly Shift[]): void {
  for (const [i, track] of group.entries()) track.aside = room[i] ?? middle;
}

/** Whom nothing holds to the middle of the cell. */
const standsFree = ({ stance: { pose } }: Track): boolean =>
  pose === "idle" || pose === "talk" || pose === "work";

const walking = (villager: VillagerState, facing: Facing): Stance => ({
  pose: villager.activity?.icon === "carry" || villager.activity?.icon === "shop" ? "carry" : "walk",
  facing,
  dx: 0,
  dy: -2,
  lift: 0,
});
