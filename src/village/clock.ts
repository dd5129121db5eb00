/**
 * Logical time. A tick is the only clock of the core; the calendar maps ticks to days, weekdays and hours.
 * Day 1 is the day the scenario starts; day 2 begins at midnight. All dates are read in UTC, by arithmetic alone.
 */
export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];

export interface Calendar {
  /** Days from 1970-01-01 to day 1. */
  epochDay: number;
  /** Second of day 1 at which tick 0 lies. */
  startSecond: number;
  /** Game seconds a tick. */
  tickSeconds: number;
}

export interface GameTime {
  day: number;
  weekday: Weekday;
  hour: number;
  minute: number;
  second: number;
  /** Minutes since midnight. */
  minuteOfDay: number;
}

export const secondsPerDay = 86_400;

export function timeAt(calendar: Calendar, tick: number): GameTime {
  const total = calendar.startSecond + tick * calendar.tickSeconds;
  const days = Math.floor(total / secondsPerDay);
  const rest = total - days * secondsPerDay;
  return {
    day: days + 1,
    weekday: weekdayOf(calendar, days + 1),
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    minuteOfDay: Math.floor(rest / 60),
  };
}

/** Whether two days lie so close that the weekday tells one from the other. */
export const isNear = (day: number, other: number): boolean => Math.abs(day - other) < weekdays.length;

/** The first tick at or after the given minute of a day; negative for moments before the start. */
export function tickAt(calendar: Calendar, day: number, minuteOfDay: number): number {
  const seconds = (day - 1) * secondsPerDay + minuteOfDay * 60 - calendar.startSecond;
  return Math.ceil(seconds / calendar.tickSeconds);
}

export function weekdayOf(calendar: Calendar, day: number): Weekday {
  // 1970-01-01 was a Thursday, index 3 from Monday.
  const index = (((calendar.epochDay + day - 1 + 3) % 7) + 7) % 7;
  return weekdays[index] as Weekday;
}

export const ticksPerMinute = (calendar: Calendar): number => 60 / calendar.tickSeconds;

/** Reads "HH:MM" as minutes since midnight; 24:00 is allowed. Undefined when it is not a time. */
export function parseTimeOfDay(text: string): number | undefined {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text.trim());
  if (!match) return undefined;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && minutes <= 1440 ? minutes : undefined;
}

export const formatTimeOfDay = (minuteOfDay: number): string =>
  `${String(Math.floor(minuteOfDay / 60)).padStart(2, "0")}:${String(minuteOfDay % 60).padStart(2, "0")}`;

/** Reads a tick number or "day D HH:MM"; undefined when it is neither. */
export function parseMoment(calendar: Calendar, text: string): number | undefined {
  const trimmed = text.trim();
  if (/^\d+$/.test(trimmed)) return Number(trimmed);
  const match = /^day\s+(\d+)\s+(\d{1,2}:\d{2})$/i.exec(trimmed);
  const minute = match?.[2] === undefined ? undefined : parseTimeOfDay(match[2]);
  if (minute === undefined) return undefined;
  return tickAt(calendar, Number(match?.[1]), minute);
}

/** Reads "YYYY-MM-DD HH:MM" into a calendar; undefined when it is no such moment. */
export function parseStart(text: string, tickSeconds: number): Calendar | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}:\d{2})$/.exec(text.trim());
  const minute = match?.[4] === undefined ? undefined : parseTimeOfDay(match[4]);
  if (!match || minute === undefined) return undefined;
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) return undefined;
  return { epochDay: daysFromCivil(year, month, dayOfMonth), startSecond: minute * 60, tickSeconds };
}

/** Days from 1970-01-01 in the proleptic Gregorian calendar. Source: H. Hinnant, "chrono-compatible low-level date algorithms". */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
