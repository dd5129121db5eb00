/**
 * The village on its map. Each frame reads the cursor, takes the state of its whole tick, and draws what lies between
 * that tick and the next.
 *
 *     cursor → state at its tick → moment → people, things, doors, light, weather → camera → stage → tags
 */
import Phaser from "phaser";
import type { World } from "#village/world";
import type { Pack } from "../sprites/pack.ts";
import type { Painter } from "../sprites/terrain.ts";
import { shown } from "../store/shown.ts";
import { stage } from "../store/stage.ts";
import { loadArt } from "./art.ts";
import { awakeRooms } from "./awake.ts";
import { CameraRig } from "./camera-rig.ts";
import type { Canvas } from "./canvas.ts";
import { DoorLayer } from "./door-layer.ts";
import { Drafting } from "./drafting.ts";
import { Focus } from "./focus.ts";
import { Hands } from "./hands.ts";
import { lampsOf } from "./lamps.ts";
import { LightLayer } from "./light-layer.ts";
import { MomentClock } from "./moment-clock.ts";
import { PeopleLayer } from "./people-layer.ts";
import { photograph } from "./photograph.ts";
import { publish, villagerAt } from "./publish.ts";
import { RainLayer } from "./rain-layer.ts";
import { RoofLayer } from "./roof-layer.ts";
import { SmokeLayer } from "./smoke-layer.ts";
import { addSprites, type SpriteSheet } from "./sprite-pages.ts";
import { TagBook } from "./tag-book.ts";
import { TagLayer } from "./tag-layer.ts";
import { TerrainLayer } from "./terrain-layer.ts";
import { ThingLayer } from "./thing-layer.ts";
import { WildsLayer } from "./wilds-layer.ts";
import { WildsShade } from "./wilds-shade.ts";

interface Parts {
  clock: MomentClock;
  rig: CameraRig;
  focus: Focus;
  hands: Hands;
  terrain: TerrainLayer;
  wilds: WildsLayer;
  shade: WildsShade;
  things: ThingLayer;
  people: PeopleLayer;
  doors: DoorLayer;
  roofs: RoofLayer;
  light: LightLayer;
  smoke: SmokeLayer;
  rain: RainLayer;
  tagBook: TagBook;
  tags: TagLayer;
}

/** Px of the map beyond the view that are still drawn, so that nothing pops in at its rim. */
const rim = 40;
/** A frame counts for so many ms at most; after a hidden tab nothing leaps. */
const longestFrame = 250;

export class VillageScene extends Phaser.Scene {
  private world!: World;
  private canvas!: Canvas;
  private readonly drafting = new Drafting();
  private parts: Parts | undefined;
  private readonly view = { x: 0, y: 0, w: 0, h: 0 };

  constructor() {
    super("village");
  }

  init({ world, canvas }: { world: World; canvas: Canvas }): void {
    this.world = world;
    this.canvas = canvas;
  }

  async create(): Promise<void> {
    const { world } = this;
    let gone = false;
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => {
      gone = true;
      stage.photograph = null;
      this.parts?.hands.destroy();
      this.parts?.tagBook.destroy();
      this.parts = undefined;
    });
    const art = await loadArt(world);
    if (gone) return;
    stage.photograph = () => {
      this.drafting.end();
      return photograph(this.game);
    };
    const { map } = world;
    const painter: Painter = { pack: art.pack, pictures: art.pictures, map };
    const sprites = addSprites(this, art.pack, art.pictures, world.scenario.villagers);
    const sheetOf = (part: { image: string } | undefined) => sprites.sheets[part?.image ?? ""];
    const people = new PeopleLayer(this, world.order, sprites, shadowOf(sheetOf(art.pack.shadow), art.pack));
    const rig = new CameraRig(this.cameras.main, this.canvas, map, stage.safe);
    const tagBook = new TagBook(this, world, art.pack, art.pictures);
    const tags = new TagLayer(this, tagBook, rig);
    this.parts = {
      clock: new MomentClock(world),
      rig,
      focus: new Focus(rig),
      hands: new Hands(this, rig, (x, y) => tags.at(x, y) ?? villagerAt(people.tracks, rig, x, y)),
      terrain: new TerrainLayer(this, painter),
      wilds: new WildsLayer(this, painter),
      shade: new WildsShade(this, map),
      things: new ThingLayer(this, painter, sheetOf(art.pack.objects)),
      people,
      doors: new DoorLayer(this, map, art.pack, sheetOf(art.pack.walls)),
      roofs: new RoofLayer(this, painter),
      light: new LightLayer(this, map, lampsOf(map, art.pack)),
      smoke: new SmokeLayer(this, map),
      rain: new RainLayer(this, map),
      tagBook,
      tags,
    };
  }

  override update(now: number, passed: number): void {
    const delta = Math.min(longestFrame, passed);
    const { parts, view } = this;
    const { timeline, cursor } = shown.getState();
    if (!parts || !timeline || timeline.world !== this.world) return;
    const { rig, people, light } = parts;
    const moment = parts.clock.take(timeline, cursor, now, delta);
    if (moment.ticked) moment.awake = awakeRooms(moment);
    moment.dark = light.dark;
    this.canvas.draft(this.drafting.wants(now, moment.jumped));
    parts.focus.update(moment, people.tracks);
    rig.update(delta);
    const { overview } = rig;
    view.x = rig.view.x - rim;
    view.y = rig.view.y - rim;
    view.w = rig.view.w + rim * 2;
    view.h = rig.view.h + rim * 2;
    light.update(moment, parts.clock.minute, overview);
    people.update(moment, view, overview);
    parts.terrain.update(moment, view, overview);
    parts.wilds.update(rig.view, overview);
    parts.shade.update(light.tint, light.varies);
    parts.things.update(moment, view, overview, people.tracks);
    parts.doors.update(people.tracks);
    parts.roofs.update(delta, overview);
    parts.smoke.update(moment);
    parts.rain.update(moment, view);
    publish(moment, people.tracks, rig, overview);
    parts.tags.update();
  }
}

function shadowOf(sheet: SpriteSheet | undefined, { shadow }: Pack) {
  const frame = shadow?.frames.small;
  return sheet && frame ? { texture: sheet.texture.key, frame: sheet.frame(frame) } : undefined;
}
