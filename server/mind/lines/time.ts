/** Moments as people say them. */
import { formatTimeOfDay, timeAt } from "#village/clock";
import type { World } from "#village/world";
import { fill, type LanguagePack } from "../../language/pack.ts";

/** "07:10" */
export const clockAt = (world: World, tick: number): string =>
  formatTimeOfDay(timeAt(world.calendar, tick).minuteOfDay);

/** "Friday" */
export const weekdayAt = (pack: LanguagePack, world: World, tick: number): string =>
  pack.names.weekdays[timeAt(world.calendar, tick).weekday];

/** "Friday 07:10", or "day 1 07:10" when that Friday is not the last one. */
export function momentAt(pack: LanguagePack, world: World, tick: number, now: number): string {
  const then = timeAt(world.calendar, tick);
  const time = formatTimeOfDay(then.minuteOfDay);
  const distance = timeAt(world.calendar, now).day - then.day;
  if (distance > 6 || distance < -6) return fill(pack.mind.memory.longAgo, { day: then.day, time });
  return fill(pack.mind.memory.moment, { weekday: pack.names.weekdays[then.weekday], time });
}
