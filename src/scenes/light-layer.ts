/**
 * Day and night: a light map over the whole village that multiplies the picture, and a glow that is added above it.
 * The map is small, a quarter of the picture's px, and painted anew only when the light changes.
 */
import type Phaser from "phaser";
import type { Place, Rect, Room, VillageMap } from "#village/map";
import { tile } from "../sprites/ground.ts";
import { type Surface, surface } from "../sprites/pictures.ts";
import { darkness, dayLight } from "./day-light.ts";
import { glowPicture } from "./glow-picture.ts";
import { indoors, type Lamp, lightLamps } from "./lamps.ts";
import { layers } from "./layers.ts";
import type { Moment } from "./moment.ts";
import { buildingsOf } from "./roof-layer.ts";
import { addSurface, upload } from "./textures.ts";

/** Px of the picture a px of the light map. */
const grain = 4;
const multiply = 2;
const add = 1;
/** Milliseconds in which the weather's light changes, and between two paintings at least. */
const pace = { weather: 2500, paint: 120 };

export class LightLayer {
  /** 0 by day to 1 at night. */
  dark = 0;
  private readonly tint: [number, number, number] = [1, 1, 1];
  private readonly image: Phaser.GameObjects.Image;
  private readonly texture: Phaser.Textures.CanvasTexture;
  private readonly map: Surface;
  private readonly rooms: { room: Room; part: Surface["canvas"]; x: number; y: number }[];
  private readonly fronts: readonly Front[];
  private readonly glows: Phaser.GameObjects.Image[];
  private readonly glow = glowPicture(64);
  private readonly lit = new Set<string>();
  private roofed = false;
  private painted = "";
  private paintedAt = Number.NEGATIVE_INFINITY;
  private weather = { from: "clear", to: "clear", since: Number.NEGATIVE_INFINITY } as WeatherTurn;

  constructor(
    private readonly scene: Phaser.Scene,
    map: VillageMap,
    private readonly lamps: readonly Lamp[],
  ) {
    this.map = surface(Math.ceil((map.width * tile) / grain), Math.ceil((map.height * tile) / grain));
    this.texture = addSurface(scene, "light", this.map.canvas, "soft");
    this.image = scene.add.image(0, 0, "light").setOrigin(0, 0).setScale(grain).setDepth(layers.light);
    this.image.setBlendMode(multiply).setVisible(false);
    addSurface(scene, "glow", this.glow, "soft");
    this.rooms = indoors(map).map((room) => roomPart(map, room));
    this.fronts = buildingsOf(map).map((place) => ({ place, glow: this.addGlow(frontOf(place)) }));
    this.glows = lamps.map(({ x, y, radius }) => this.addGlow({ x, y, w: radius * 1.5, h: radius * 1.5 }));
  }

  /** A light that is added to the picture; x, y is its middle. */
  private addGlow({ x, y, w, h }: Rect): Phaser.GameObjects.Image {
    const glow = this.scene.add.image(x, y, "glow").setDisplaySize(w, h).setBlendMode(add);
    return glow.setDepth(layers.glow).setVisible(false);
  }

  /** `roofed`: are the houses closed to the eye? Then light is seen only where it falls out at their front. */
  update(moment: Moment, minute: number, roofed: boolean): void {
    this.roofed = roofed;
    this.turnWeather(moment);
    const share = Math.min(1, (moment.now - this.weather.since) / pace.weather);
    dayLight(minute, this.weather.from, this.weather.to, share, this.tint);
    this.dark = darkness(this.tint);
    const lampsChanged = (moment.ticked || this.painted === "") && lightLamps(this.lamps, moment);
    if (moment.ticked) this.litRooms(moment);
    const key = this.key();
    if (key === this.painted || (moment.now - this.paintedAt < pace.paint && !moment.jumped)) return;
    this.paint(key, moment.now);
    if (lampsChanged || this.dark > 0) this.shine();
    else for (const glow of this.glows) if (glow.visible) glow.setVisible(false);
  }

  private turnWeather({ state, now, jumped }: Moment): void {
    const { weather } = state.village;
    if (weather === this.weather.to) return;
    this.weather = { from: jumped ? weather : this.weather.to, to: weather, since: now };
  }

  private litRooms({ awake }: Moment): void {
    this.lit.clear();
    if (this.dark > 0.05) for (const { room } of this.rooms) if (awake.has(room.id)) this.lit.add(room.id);
  }

  /** Two moments with the same key look the same. */
  private key(): string {
    const [r, g, b] = this.tint;
    const rooms = [...this.lit].join();
    const lamps = this.dark > 0.3 ? this.lamps.map((lamp) => (lamp.lit ? 1 : 0)).join("") : "";
    return `${this.roofed ? 1 : 0} ${Math.round(r * 255)} ${Math.round(g * 255)} ${Math.round(b * 255)} ${rooms} ${lamps}`;
  }

  private paint(key: string, now: number): void {
    this.painted = key;
    this.paintedAt = now;
    const { context, canvas } = this.map;
    const [r, g, b] = this.tint;
    this.image.setVisible(Math.min(r, g, b) < 0.995);
    context.globalCompositeOperation = "source-over";
    context.globalAlpha = 1;
    context.fillStyle = `rgb(${Math.round(r * 255)} ${Math.round(g * 255)} ${Math.round(b * 255)})`;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.globalAlpha = Math.min(1, this.dark * 1.5);
    if (!this.roofed)
      for (const { room, part, x, y } of this.rooms) if (this.lit.has(room.id)) context.drawImage(part, x, y);
    context.globalCompositeOperation = "screen";
    for (const lamp of this.lamps) if (this.isSeen(lamp)) this.pool(context, lamp);
    if (this.roofed)
      for (const front of this.fronts) if (this.isHome(front)) this.spill(context, front.place.rect);
    upload(this.scene, this.texture, "soft");
  }

  /** The pool of light that a lamp throws on what is around it. */
  private pool(context: CanvasRenderingContext2D, lamp: Pick<Lamp, "x" | "y" | "radius" | "room">): void {
    const { x, y, radius } = lamp;
    const size = (radius * 2.6) / grain;
    context.globalAlpha = (lamp.room === null ? 0.8 : 0.4) * this.dark;
    context.drawImage(this.glow, x / grain - size / 2, (y + radius * 0.3) / grain - size / 2, size, size);
  }

  /** The light that falls out of a closed house along its front. */
  private spill(context: CanvasRenderingContext2D, rect: Rect): void {
    const y = (rect.y + rect.h - 0.2) * tile;
    for (let x = rect.x + 1.5; x <= rect.x + rect.w - 1; x += 2)
      this.pool(context, { x: x * tile, y, radius: 26, room: null });
  }

  /** Is somebody awake in the house? */
  private isHome = ({ place }: Front): boolean => place.rooms.some((id) => this.lit.has(id));

  private isSeen = (lamp: Lamp): boolean => lamp.lit && (!this.roofed || lamp.room === null);

  private shine(): void {
    for (const [i, lamp] of this.lamps.entries())
      this.glows[i]?.setVisible(this.isSeen(lamp) && this.dark > 0.05).setAlpha(0.5 * this.dark);
    for (const front of this.fronts)
      front.glow.setVisible(this.roofed && this.dark > 0.05 && this.isHome(front)).setAlpha(0.7 * this.dark);
  }
}

interface Front {
  place: Place;
  glow: Phaser.GameObjects.Image;
}

/** Where the light of a closed house is seen: along its front wall. */
const frontOf = ({ rect }: Place): Rect => ({
  x: (rect.x + rect.w / 2) * tile,
  y: (rect.y + rect.h - 0.3) * tile,
  w: rect.w * tile * 1.25,
  h: 44,
});

interface WeatherTurn {
  from: Moment["state"]["village"]["weather"];
  to: Moment["state"]["village"]["weather"];
  since: number;
}

/** The lit picture of a room with the faces of its back wall, at its place in the light map. */
function roomPart(map: VillageMap, room: Room) {
  const xs = room.cells.map((cell) => cell % map.width);
  const ys = room.cells.map((cell) => Math.floor(cell / map.width));
  const [left, top] = [Math.min(...xs) - 1, Math.min(...ys) - 2];
  const scale = tile / grain;
  const { canvas, context } = surface(
    (Math.max(...xs) - left + 2) * scale,
    (Math.max(...ys) - top + 2) * scale,
  );
  context.fillStyle = "rgb(236 207 166)";
  for (const [i, x] of xs.entries()) {
    const y = ys[i] ?? 0;
    const rise = map.walls[(y - 1) * map.width + x] ? 1.25 : 0;
    context.fillRect((x - left) * scale - 1, (y - top - rise) * scale, scale + 2, (1 + rise) * scale + 1);
  }
  return { room, part: canvas, x: left * scale, y: top * scale };
}
