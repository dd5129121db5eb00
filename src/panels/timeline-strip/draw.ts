/** The strip's picture, drawn by pixi.js only when something in it changes. */
// The page forbids code made of strings; this makes pixi.js do without.
import "pixi.js/unsafe-eval";
import { Container, Graphics, Text, WebGLRenderer } from "pixi.js";
import type { Calendar } from "#village/clock";
import { binTicks, type Density } from "../../store/density.ts";
import type { Doing, Stretch } from "../../store/lane.ts";
import { drawBookmark, drawFlag, drawMoment } from "./draw-marks.ts";
import type { MomentMark } from "./moment-marks.ts";
import { darknessAt, marks, type Scale, xOf } from "./scale.ts";

export interface StripData {
  calendar: Calendar;
  scale: Scale;
  /** The last tick known; what lies after it is left blank. */
  end: number;
  density: Pick<Density, "lines" | "thoughts" | "inputs">;
  moments: readonly MomentMark[];
  bookmarks: readonly number[];
  /** What each villager followed did, one lane a villager. */
  lanes: readonly (readonly Stretch[])[];
  /** The name of a moment below the strip. */
  nameOf(tick: number, day: boolean): string;
}

export interface StripPicture {
  draw(data: StripData): void;
  destroy(): void;
}

/** Pixels. Above the field stand moments and bookmarks, below it thoughts, then the lanes, then the hours. */
const field = { top: 11, bottom: 32 };
const thoughts = { top: 34, height: 5 };
const lane = { top: 42, height: 5, step: 8 };
const names = { room: 13 };
const heightOf = ({ lanes }: Pick<StripData, "lanes">): number =>
  lane.top + lanes.length * lane.step + names.room;
/** Room at both ends, so that a mark at the first or the last tick is whole. */
const margin = 6;

/** The page's colours, as the style sheet names them. */
const colours = () => {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ink: of("--ink"),
    soft: of("--soft"),
    rule: of("--rule"),
    accent: of("--accent"),
    night: of("--night"),
    flag: of("--flag"),
  };
};
type Colours = ReturnType<typeof colours>;

/** Rejects where the browser draws no WebGL. */
export async function createPicture(canvas: HTMLCanvasElement): Promise<StripPicture> {
  const renderer = new WebGLRenderer();
  const resolution = Math.max(1, Math.min(3, devicePixelRatio));
  await renderer.init({
    canvas,
    width: 100,
    height: heightOf({ lanes: [] }),
    resolution,
    autoDensity: true,
    backgroundAlpha: 0,
    antialias: true,
  });
  await document.fonts.ready;
  const colour = colours();
  const stage = new Container();
  stage.x = margin;
  const ground = new Graphics();
  const talk = new Graphics();
  const marks = new Graphics();
  const labels = new Container();
  stage.addChild(ground, talk, marks, labels);
  let named = "";
  return {
    draw: (data) => {
      renderer.resize(data.scale.width + 2 * margin, heightOf(data));
      drawGround(ground.clear(), data, colour);
      drawTalk(talk.clear(), data, colour);
      drawMarks(marks.clear(), data, colour);
      drawLanes(marks, data, colour);
      const key = JSON.stringify([data.scale, data.lanes.length, data.nameOf(0, true)]);
      if (key !== named) drawNames(labels, data, colour);
      named = key;
      renderer.render({ container: stage, clear: true });
    },
    destroy: () => {
      stage.destroy({ children: true });
      renderer.destroy();
    },
  };
}

/** Night shading, the base line up to the present, and a fainter one for what is to come. */
function drawGround(g: Graphics, data: StripData, colour: Colours): void {
  const { scale, calendar } = data;
  const stretch = Math.max(2, Math.ceil(scale.width / 400));
  for (let x = 0; x < scale.width; x += stretch) {
    const dark = darknessAt(calendar, Math.floor((x / scale.width) * scale.last));
    if (dark > 0)
      g.rect(x, field.top, stretch, field.bottom - field.top).fill({
        color: colour.night,
        alpha: dark * 0.26,
      });
  }
  const present = xOf(scale, Math.max(0, data.end));
  g.rect(0, field.bottom, scale.width, 1).fill({ color: colour.rule });
  g.rect(0, field.bottom - 0.5, present, 2).fill({ color: colour.soft });
}

/** How much was said, as a field of ink; how much was thought, as a row of another ink below. */
function drawTalk(g: Graphics, { scale, density }: StripData, colour: Colours): void {
  const said = inColumns(density.lines, scale);
  const most = Math.max(8, ...said.map((c) => c.count));
  for (const { x, width, count } of said) {
    const h = Math.max(1.5, Math.sqrt(count / most) * (field.bottom - field.top - 3));
    g.roundRect(x, field.bottom - h, width, h, 1).fill({ color: colour.ink, alpha: 0.55 });
  }
  const thought = inColumns(density.thoughts, scale);
  const deepest = Math.max(4, ...thought.map((c) => c.count));
  for (const { x, width, count } of thought)
    g.rect(x, thoughts.top, width, thoughts.height).fill({
      color: colour.night,
      alpha: 0.25 + 0.7 * Math.sqrt(count / deepest),
    });
}

function drawMarks(g: Graphics, { scale, density, moments, bookmarks }: StripData, colour: Colours): void {
  for (const tick of density.inputs) drawFlag(g, xOf(scale, tick), field.top + 1, field.bottom, colour.flag);
  for (const { x, rank } of moments) drawMoment(g, x, field.top - 6, rank, colour);
  for (const tick of bookmarks) drawBookmark(g, xOf(scale, tick), field.bottom, colour.night);
}

const lanePaint: Record<Doing, { colour: "night" | "accent" | "soft" | "ink"; alpha: number }> = {
  asleep: { colour: "night", alpha: 0.5 },
  talking: { colour: "accent", alpha: 1 },
  walking: { colour: "soft", alpha: 0.25 },
  busy: { colour: "ink", alpha: 0.4 },
  idle: { colour: "soft", alpha: 0.12 },
};

function drawLanes(g: Graphics, { scale, lanes, end }: StripData, colour: Colours): void {
  for (const [i, stretches] of lanes.entries())
    for (const { from, to, doing } of stretches) {
      const { colour: name, alpha } = lanePaint[doing];
      const x = xOf(scale, from);
      const width = Math.max(doing === "talking" ? 1.5 : 0.5, xOf(scale, Math.min(to, end)) - x);
      g.rect(x, lane.top + i * lane.step, width, lane.height).fill({ color: colour[name], alpha });
    }
}

/** Bins put together until each is at least three pixels wide. */
function inColumns(bins: readonly number[], scale: Scale): { x: number; width: number; count: number }[] {
  const per = Math.max(1, Math.ceil(3 / xOf(scale, binTicks)));
  const columns: { x: number; width: number; count: number }[] = [];
  for (let first = 0; first < bins.length; first += per) {
    const count = bins.slice(first, first + per).reduce((sum, n) => sum + n, 0);
    const width = Math.max(1, Math.min(6, xOf(scale, per * binTicks) - 1));
    if (count > 0) columns.push({ x: xOf(scale, first * binTicks), width, count });
  }
  return columns;
}

function drawNames(labels: Container, data: StripData, colour: Colours): void {
  const top = heightOf(data) - names.room;
  for (const old of labels.removeChildren()) old.destroy();
  for (const { tick, day } of marks(data.calendar, data.scale, 62)) {
    const x = xOf(data.scale, tick);
    const style = {
      fontFamily: "Source Sans 3, sans-serif",
      fontSize: 11,
      fill: day ? colour.ink : colour.soft,
    };
    const name = new Text({ text: data.nameOf(tick, day), style, resolution: Math.max(2, devicePixelRatio) });
    const line = new Graphics()
      .rect(x, field.bottom, 1, top + 4 - field.bottom)
      .fill({ color: colour.soft, alpha: 0.5 });
    name.position.set(Math.round(Math.min(x + 3, data.scale.width - name.width)), top - 2);
    labels.addChild(line, name);
  }
}
