/** Ticks and pixels along the strip. Pure. */
import { type Calendar, secondsPerDay, timeAt } from "#village/clock";
import type { Shown } from "../../store/shown.ts";

/** The stretch of time drawn: ticks 0 to `last`, `width` pixels wide. */
export interface Scale {
  last: number;
  width: number;
}

export const xOf = (scale: Scale, tick: number): number => (tick / scale.last) * scale.width;

export const tickOf = (scale: Scale, x: number): number =>
  Math.max(0, Math.min(1, x / scale.width)) * scale.last;

/** The stretch of time that the strip shows now, `width` pixels wide. */
export function scaleOf({ world, end, run }: Pick<Shown, "world" | "end" | "run">, width: number): Scale {
  const last = world ? lastTick(world.calendar, end, run?.live ?? false) : 1;
  return { last, width: Math.max(1, width) };
}

const hours = [3, 6, 12, 18, 24, 36, 48];

/**
 * The last tick drawn. A saved run fills the strip; a live one has room to grow, by steps, so that the strip stands
 * still most of the time.
 */
export function lastTick(calendar: Calendar, end: number, live: boolean): number {
  if (!live) return Math.max(1, end);
  const perHour = 3600 / calendar.tickSeconds;
  const days = Math.ceil((end * 1.04) / (24 * perHour));
  const step = hours.find((h) => h * perHour >= end * 1.04) ?? days * 24;
  return step * perHour;
}

export interface Mark {
  tick: number;
  /** Whether a new day begins here. */
  day: boolean;
}

const steps = [900, 1800, 3600, 7200, 10_800, 21_600, 43_200, secondsPerDay];

/** Moments to be named below the strip: round times at least `gap` pixels apart. */
export function marks(calendar: Calendar, scale: Scale, gap: number): Mark[] {
  const secondsPerPixel = (scale.last * calendar.tickSeconds) / scale.width;
  const step = steps.find((s) => s / secondsPerPixel >= gap) ?? secondsPerDay;
  const found: Mark[] = [];
  const first = Math.ceil(calendar.startSecond / step) * step;
  for (let second = first; ; second += step) {
    const tick = (second - calendar.startSecond) / calendar.tickSeconds;
    if (tick > scale.last) return found;
    found.push({ tick, day: second % secondsPerDay === 0 });
  }
}

const [dawn, day, dusk, night] = [300, 390, 1200, 1290];

/** How dark it is at a minute of the day: 0 by day, 1 at night, between them at dawn and dusk. */
export function darkness(minute: number): number {
  if (minute < dawn || minute >= night) return 1;
  if (minute < day) return 1 - (minute - dawn) / (day - dawn);
  return minute < dusk ? 0 : (minute - dusk) / (night - dusk);
}

export const darknessAt = (calendar: Calendar, tick: number): number =>
  darkness(timeAt(calendar, tick).minuteOfDay);
