/** How long nothing worth seeing happens, by day, in game minutes. */
import { type Calendar, tickAt, ticksPerMinute, timeAt } from "../clock.ts";

export interface Gaps {
  median: number | null;
  longest: number | null;
  /** The tick at which the longest began. */
  longestFrom: number | null;
}

/** Minutes of the day between which gaps are taken. */
const [morning, night] = [7 * 60, 22 * 60];

/** `times` are ticks in order; the edges of each day, cut to the `ticks` lived, bound gaps as well. */
export function gapsOf(calendar: Calendar, times: readonly number[], ticks: number): Gaps {
  const gaps: { from: number; minutes: number }[] = [];
  for (let day = 1; day <= timeAt(calendar, Math.max(0, ticks - 1)).day; day++) {
    const from = Math.max(0, tickAt(calendar, day, morning));
    const to = Math.min(ticks, tickAt(calendar, day, night));
    if (to <= from) continue;
    let last = from;
    for (const t of [...times.filter((time) => time >= from && time < to), to]) {
      gaps.push({ from: last, minutes: (t - last) / ticksPerMinute(calendar) });
      last = t;
    }
  }
  gaps.sort((a, b) => a.minutes - b.minutes || a.from - b.from);
  const rounded = (minutes: number | undefined): number | null =>
    minutes === undefined ? null : Math.round(minutes * 10) / 10;
  const longest = gaps[gaps.length - 1];
  return {
    median: rounded(gaps[Math.floor((gaps.length - 1) / 2)]?.minutes),
    longest: rounded(longest?.minutes),
    longestFrom: longest?.from ?? null,
  };
}
