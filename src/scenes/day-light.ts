/** The colour of the day, by game time and weather. Pure. */
import type { Weather } from "#village/state";

/** Factors 0 to 1 by which the picture's red, green and blue are multiplied. */
export type Tint = readonly [number, number, number];

/** Minute of the day → colour; between two the colours are mixed. */
// biome-ignore format: a table
const hours: readonly (readonly [number, Tint])[] = [
  [0, [0.34, 0.4, 0.68]],
  [270, [0.36, 0.42, 0.69]],
  [330, [0.55, 0.53, 0.74]],
  [375, [0.87, 0.74, 0.76]],
  [420, [1, 0.91, 0.81]],
  [510, [1, 0.98, 0.94]],
  [600, [1, 1, 1]],
  [930, [1, 1, 1]],
  [1050, [1, 0.95, 0.85]],
  [1140, [1, 0.83, 0.68]],
  [1200, [0.85, 0.66, 0.68]],
  [1245, [0.58, 0.53, 0.72]],
  [1305, [0.4, 0.44, 0.7]],
  [1440, [0.34, 0.4, 0.68]],
];

const weathers: Record<Weather, Tint> = {
  clear: [1, 1, 1],
  cloudy: [0.91, 0.93, 0.96],
  rain: [0.76, 0.81, 0.89],
};

/** Writes the tint into `out`: nothing is allocated in a frame. */
export function dayLight(
  minuteOfDay: number,
  from: Weather,
  to: Weather,
  share: number,
  out: [number, number, number],
) {
  let i = 1;
  while (i < hours.length - 1 && (hours[i]?.[0] ?? 0) < minuteOfDay) i++;
  const before = hours[i - 1] as (typeof hours)[number];
  const after = hours[i] as (typeof hours)[number];
  const part = Math.max(0, Math.min(1, (minuteOfDay - before[0]) / (after[0] - before[0])));
  for (let c = 0; c < 3; c++) {
    const hour = mix(before[1][c] ?? 1, after[1][c] ?? 1, part);
    out[c] = hour * mix(weathers[from][c] ?? 1, weathers[to][c] ?? 1, share);
  }
}

/** 0 in daylight, 1 in the dark of night: how strongly lamps are seen. */
export function darkness(tint: Tint): number {
  const light = 0.3 * tint[0] + 0.5 * tint[1] + 0.2 * tint[2];
  return Math.max(0, Math.min(1, (0.84 - light) / 0.36));
}

const mix = (a: number, b: number, share: number): number => a + (b - a) * share;
