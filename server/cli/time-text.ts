import { type Calendar, formatTimeOfDay, parseMoment, timeAt } from "#village/clock";
import { bad, good, problem, type Result } from "#village/errors";

/** "day D HH:MM", as the options take it. */
export function momentText(calendar: Calendar, tick: number): string {
  const { day, minuteOfDay } = timeAt(calendar, tick);
  return `day ${day} ${formatTimeOfDay(minuteOfDay)}`;
}

export function readMoment(calendar: Calendar, text: string, option: string): Result<number> {
  const tick = parseMoment(calendar, text);
  return tick === undefined || tick < 0 ? bad(problem("usage.time", { option, came: text })) : good(tick);
}
