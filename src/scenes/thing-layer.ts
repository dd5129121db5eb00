/** The objects that stand on the map, sorted by their foot line with the villagers; looped and changed by their state. */
import type Phaser from "phaser";
import type { MapObject } from "#village/map";
import type { VillageState } from "#village/state";
import { hashOfText } from "../sprites/hash.ts";
import type { ThingArt } from "../sprites/pack.ts";
import { surface } from "../sprites/pictures.ts";
import { standIn } from "../sprites/stand-in.ts";
import { isInTerrain, type Painter } from "../sprites/terrain.ts";
import { footOf, isFlat, lookOf, placeOf, standInSize, thingArt } from "../sprites/thing.ts";
import { layers } from "./layers.ts";
import type { Moment } from "./moment.ts";
import type { Track } from "./people-layer.ts";
import { SeeThrough } from "./see-through.ts";
import type { SpriteSheet } from "./sprite-pages.ts";
import { addSurface } from "./textures.ts";

interface Thing {
  object: MapObject;
  art: ThingArt | undefined;
  image: Phaser.GameObjects.Image;
  state: string;
  frames: string[];
  fps: number;
  late: number;
  index: number;
}

/** Kinds that shine by themselves when it is dark. */
const nightLamps: ReadonlySet<string> = new Set(["lamp-post"]);

export class ThingLayer {
  private readonly things: Thing[];
  private readonly seeThrough: SeeThrough;
  private near = true;
  private wasDark = false;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly painter: Painter,
    private readonly sheet: SpriteSheet | undefined,
  ) {
    this.things = Object.values(painter.map.objects)
      .filter((object) => !isInTerrain(painter.pack, object))
      .map((object) => this.add(object));
    this.seeThrough = new SeeThrough(
      painter.map,
      this.things.filter(({ object, art }) => !isFlat(art, object)),
    );
  }

  update(
    moment: Moment,
    view: { x: number; y: number; w: number; h: number },
    overview: boolean,
    tracks: readonly Track[],
  ): void {
    const dark = moment.dark > 0.3;
    if (moment.ticked || dark !== this.wasDark) this.restate(moment.state, dark, moment.awake);
    this.wasDark = dark;
    this.seeThrough.update(moment, tracks);
    if (overview && !this.near) return;
    this.near = !overview;
    for (const thing of this.things) {
      const { image } = thing;
      const seen =
        !overview &&
        image.x < view.x + view.w &&
        image.x + image.width > view.x &&
        image.y < view.y + view.h &&
        image.y + image.height > view.y;
      if (image.visible !== seen) image.setVisible(seen);
      if (seen && thing.fps > 0) turn(thing, Math.floor((moment.sway / 1000) * thing.fps + thing.late));
    }
  }

  /** Gives every object the pictures of its state. */
  private restate(state: VillageState, dark: boolean, awake: ReadonlySet<string>): void {
    for (const thing of this.things) {
      const { object, art } = thing;
      if (!art) continue;
      const now = shownState(art, object, state, dark, awake);
      if (now === thing.state) continue;
      thing.state = now;
      this.dress(thing, art);
    }
  }

  private dress(thing: Thing, art: ThingArt): void {
    const look = lookOf(art, thing.object, thing.state);
    const { sheet } = this;
    if (!sheet) return;
    thing.frames = look.frames.map((frame) => sheet.frame(frame));
    thing.fps = look.fps;
    thing.index = -1;
    turn(thing, 0);
    const first = look.frames[0];
    if (first) thing.image.setPosition(placeOf(thing.object, first).x, placeOf(thing.object, first).y);
  }

  private add(object: MapObject): Thing {
    const art = thingArt(this.painter.pack, object.kind);
    const key = art && this.sheet ? this.sheet.texture.key : this.standInKey(object);
    const image = this.scene.add.image(0, 0, key).setOrigin(0, 0);
    image.setDepth(isFlat(art, object) ? layers.flat + object.rect.y : footOf(object));
    const late = hashOfText(object.id) * 8;
    const thing: Thing = { object, art, image, state: object.state, frames: [], fps: 0, late, index: -1 };
    if (art && this.sheet) this.dress(thing, art);
    else {
      const at = placeOf(object, { w: image.width, h: image.height });
      image.setPosition(at.x, at.y);
    }
    return thing;
  }

  private standInKey(object: MapObject): string {
    const size = standInSize(object);
    const key = `stand-in-${object.kind}-${size.w}-${size.h}`;
    if (this.scene.textures.exists(key)) return key;
    const { canvas, context } = surface(size.w, size.h);
    standIn(context, this.painter.pack, object.kind, 0, 0, size.w, size.h);
    return addSurface(this.scene, key, canvas, "sharp").key;
  }
}

function turn(thing: Thing, beat: number): void {
  const index = beat % thing.frames.length;
  if (index === thing.index) return;
  thing.index = index;
  thing.image.setFrame(thing.frames[index] ?? "", true, false);
}

/** The state an object is drawn in: as the log says, else at work while it is used, else lit where lamps are lit. */
export function shownState(
  art: ThingArt,
  object: MapObject,
  state: VillageState,
  dark: boolean,
  awake: ReadonlySet<string>,
): string {
  const now = state.objects[object.id];
  if (now && art.states[now.state]) return now.state;
  const [first] = Object.keys(art.states);
  if (first === undefined) return now?.state ?? object.state;
  if (art.lamp && dark && (nightLamps.has(object.kind) || isRoomLamp(object, awake)))
    return art.lamp.state ?? first;
  return (now?.users.length ?? 0) > 0 ? first : (now?.state ?? object.state);
}

const isRoomLamp = (object: MapObject, awake: ReadonlySet<string>): boolean =>
  (object.kind === "floor-lamp" || object.kind === "lantern") &&
  object.room !== null &&
  awake.has(object.room);
