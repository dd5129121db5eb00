/** The strip's picture, drawn by pixi.js only when something in it changes. */
// The page forbids code made of strings; this makes pixi.js do without.
import "pixi.js/unsafe-eval";
import { Container, Graphics, Text, WebGLRenderer } from "pixi.js";
import type { Calendar } from "#village/clock";
import { binTicks } from "../../store/density.ts";
import { darknessAt, marks, type Scale, xOf } from "./scale.ts";

export interface StripData {
  calendar: Calendar;
  scale: Scale;
  /** The last tick known; what lies after it is left blank. */
  end: number;
  /** Lines said a bin. */
  bins: readonly number[];
  notices: readonly number[];
  /** The name of a moment below the strip. */
  nameOf(tick: number, day: boolean): string;
}

export interface StripPicture {
  draw(data: StripData): void;
  /** Moves the cursor to a place in pixels. */
  moveTo(x: number): void;
  destroy(): void;
}

/** Pixels. The hours stand below the field. */
const field = { top: 5, bottom: 31 };
const height = 46;
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
    height,
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
  const names = new Container();
  const cursor = drawCursor(colour);
  stage.addChild(ground, talk, names, cursor);
  let named = "";
  const render = (): void => renderer.render({ container: stage, clear: true });
  return {
    draw: (data) => {
      renderer.resize(data.scale.width + 2 * margin, height);
      drawGround(ground.clear(), data, colour);
      drawTalk(talk.clear(), data, colour);
      const key = JSON.stringify([data.scale, data.nameOf(0, true)]);
      if (key !== named) drawNames(names, data, colour);
      named = key;
      render();
    },
    moveTo: (x) => {
      cursor.x = Math.round(x * resolution) / resolution;
      render();
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

/** How much was said, as a field of ink; notices as small flags of the accent colour. */
function drawTalk(g: Graphics, data: StripData, colour: Colours): void {
  const { scale, bins } = data;
  const columns = inColumns(bins, scale);
  const most = Math.max(8, ...columns.map((c) => c.lines));
  for (const { x, width, lines } of columns) {
    const h = Math.max(1.5, Math.sqrt(lines / most) * (field.bottom - field.top - 5));
    g.roundRect(x, field.bottom - h, width, h, 1).fill({ color: colour.ink, alpha: 0.55 });
  }
  for (const tick of data.notices) {
    const x = xOf(scale, tick);
    g.poly([x, field.top - 3, x + 4, field.top + 1, x, field.top + 5, x - 4, field.top + 1]).fill({
      color: colour.accent,
    });
  }
}

/** Bins put together until each is at least three pixels wide. */
function inColumns(bins: readonly number[], scale: Scale): { x: number; width: number; lines: number }[] {
  const per = Math.max(1, Math.ceil(3 / xOf(scale, binTicks)));
  const columns: { x: number; width: number; lines: number }[] = [];
  for (let first = 0; first < bins.length; first += per) {
    const lines = bins.slice(first, first + per).reduce((sum, n) => sum + n, 0);
    const width = Math.max(1, Math.min(6, xOf(scale, per * binTicks) - 1));
    if (lines > 0) columns.push({ x: xOf(scale, first * binTicks), width, lines });
  }
  return columns;
}

function drawNames(names: Container, data: StripData, colour: Colours): void {
  for (const old of names.removeChildren()) old.destroy();
  for (const { tick, day } of marks(data.calendar, data.scale, 62)) {
    const x = xOf(data.scale, tick);
    const style = {
      fontFamily: "Source Sans 3, sans-serif",
      fontSize: 11,
      fill: day ? colour.ink : colour.soft,
    };
    const name = new Text({ text: data.nameOf(tick, day), style, resolution: Math.max(2, devicePixelRatio) });
    const line = new Graphics().rect(x, field.bottom, 1, 4).fill({ color: colour.soft });
    name.position.set(Math.round(Math.min(x + 3, data.scale.width - name.width)), field.bottom + 1);
    names.addChild(line, name);
  }
}

function drawCursor(colour: Colours): Graphics {
  const line = new Graphics()
    .rect(-1, field.top - 3, 2, field.bottom - field.top + 5)
    .fill({ color: colour.accent });
  return line.circle(0, field.top - 1, 4).fill({ color: colour.accent });
}
