/** Game time in words. */
import type { TFunction } from "i18next";
import { type Calendar, formatTimeOfDay, isNear, timeAt } from "#village/clock";

/** "06:40" */
export const clockOf = (calendar: Calendar, tick: number): string =>
  formatTimeOfDay(timeAt(calendar, tick).minuteOfDay);

/** "Friday, day 1" */
export function dateOf(t: TFunction, calendar: Calendar, tick: number): string {
  const { day, weekday } = timeAt(calendar, tick);
  return t("when.date", { weekday: t(`weekday.${weekday}`), day });
}

/** "Friday, day 1, 06:40" */
export function momentOf(t: TFunction, calendar: Calendar, tick: number): string {
  const { day, weekday } = timeAt(calendar, tick);
  return t("when.full", { weekday: t(`weekday.${weekday}`), day, time: clockOf(calendar, tick) });
}

/** "06:40" on the day of `now`, "Fri 06:40" within a week of it, "Fri, day 2, 06:40" farther off. */
export function shortOf(t: TFunction, calendar: Calendar, tick: number, now: number): string {
  const then = timeAt(calendar, tick);
  const time = clockOf(calendar, tick);
  const today = timeAt(calendar, now).day;
  if (then.day === today) return time;
  const key = isNear(then.day, today) ? "when.short" : "when.shortDay";
  return t(key, { weekday: t(`weekdayShort.${then.weekday}`), day: then.day, time });
}
