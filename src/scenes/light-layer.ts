/**
 * Day and night: by day all that is drawn has the colour of the hour; in the dark the light map multiplies the picture,
 * and what shines is added above it.
 */
import type Phaser from "phaser";
import type { Place, VillageMap } from "#village/map";
import type { Weather } from "#village/state";
import { darkness, dayLight, type Tint } from "./day-light.ts";
import { glowPicture } from "./glow-picture.ts";
import { Glows } from "./glows.ts";
import { type Lamp, lightLamps } from "./lamps.ts";
import { layers } from "./layers.ts";
import { grain, LightMap } from "./light-map.ts";
import type { Moment } from "./moment.ts";
import { colourDay } from "./plain-shader.ts";
import { buildingsOf } from "./roof-layer.ts";
import { addSurface, upload } from "./textures.ts";

/** Phaser's number of the way to blend that multiplies. */
const multiply = 2;
/** Milliseconds in which the weather's light changes, and between two paintings at least. */
const pace = { weather: 2500, paint: 120 };
/** In less darkness than this no light is seen. */
const seen = 0.05;
const none: Tint = [1, 1, 1];

export class LightLayer {
  /** 0 by day to 1 at night. */
  dark = 0;
  /** By how much red, green and blue of the open land are dimmed, 0 to 1. */
  readonly tint: [number, number, number] = [...none];
  private readonly map: LightMap;
  private readonly image: Phaser.GameObjects.Image;
  private readonly texture: Phaser.Textures.CanvasTexture;
  private readonly glows: Glows;
  private readonly houses: Place[];
  private readonly lit = new Set<string>();
  /** What is lit, in one word: two ticks with the same word look the same. */
  private night = "";
  private rehearsed = false;
  private painted = { colour: -1, night: "", roofed: false };
  private paintedAt = Number.NEGATIVE_INFINITY;
  private from: Weather = "clear";
  private to: Weather = "clear";
  private since = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly scene: Phaser.Scene,
    map: VillageMap,
    private readonly lamps: readonly Lamp[],
  ) {
    const glow = glowPicture(64);
    this.map = new LightMap(map, glow);
    this.texture = addSurface(scene, "light", this.map.canvas, "soft");
    this.image = scene.add.image(0, 0, "light").setOrigin(0, 0).setScale(grain).setDepth(layers.light);
    this.image.setBlendMode(multiply).setVisible(false);
    addSurface(scene, "glow", glow, "soft");
    this.houses = buildingsOf(map);
    this.glows = new Glows(scene, lamps, this.houses);
  }

  /** `minute` of the day, with its fraction; `roofed`: are the houses closed to the eye? */
  update(moment: Moment, minute: number, roofed: boolean): void {
    this.turnWeather(moment);
    const share = Math.min(1, (moment.now - this.since) / pace.weather);
    dayLight(minute, this.from, this.to, share, this.tint);
    this.dark = darkness(this.tint);
    if (moment.ticked) this.findLights(moment);
    if (!this.rehearsed) {
      this.rehearse();
      return;
    }
    if (this.isPainted(roofed) || (moment.now - this.paintedAt < pace.paint && !moment.jumped)) return;
    this.painted = { colour: colourOf(this.tint), night: this.night, roofed };
    this.paintedAt = moment.now;
    const { tint, dark, lit, lamps, houses } = this;
    // Without lamps the light is one colour, which costs nothing more than drawing what it falls on.
    const { varies } = this;
    colourDay(this.scene.game.renderer, varies ? none : tint);
    this.image.setVisible(varies);
    if (varies) {
      this.map.paint({ tint, dark, lit, lamps, houses, roofed });
      upload(this.scene, this.texture, "soft");
    }
    this.glows.shine(varies ? dark : 0, lit, roofed);
  }

  /** Is the light not the same everywhere? */
  get varies(): boolean {
    return this.dark > seen;
  }

  /**
   * Draws everything that the dark needs once, so faintly that nobody sees it: what is drawn for the first time makes
   * the machine prepare for it, and the first evening would come with a jerk.
   */
  private rehearse(): void {
    this.rehearsed = true;
    colourDay(this.scene.game.renderer, this.tint);
    this.map.paint({ tint: none, dark: 0, lit: this.lit, lamps: [], houses: [], roofed: false });
    upload(this.scene, this.texture, "soft");
    this.image.setVisible(true);
    this.glows.rehearse();
  }

  private turnWeather({ state, now, jumped }: Moment): void {
    const { weather } = state.village;
    if (weather === this.to) return;
    this.from = jumped ? weather : this.to;
    this.to = weather;
    this.since = now;
  }

  private findLights(moment: Moment): void {
    lightLamps(this.lamps, moment, this.dark > 0.3);
    this.lit.clear();
    this.night = "";
    if (this.dark <= seen) return;
    for (const room of moment.awake) this.lit.add(room);
    this.night = `${[...this.lit]} ${this.lamps.map((lamp) => Number(lamp.lit)).join("")}`;
  }

  private isPainted(roofed: boolean): boolean {
    const { colour, night, roofed: before } = this.painted;
    return colour === colourOf(this.tint) && night === this.night && roofed === before;
  }
}

const colourOf = ([r, g, b]: readonly [number, number, number]): number =>
  (Math.round(r * 255) << 16) | (Math.round(g * 255) << 8) | Math.round(b * 255);
