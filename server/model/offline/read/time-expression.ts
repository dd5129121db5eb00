/** Days and hours as people say them: "on Saturday at five", "tomorrow from 17:00 till half past seven". */
import { parseTimeOfDay } from "#village/clock";
import { matchesIn } from "#village/pattern";
import type { Language } from "../language.ts";

/** A day as said: a weekday index, or days from the day on which it was said. */
export type SaidDay = { weekday: number } | { offset: number };

export interface SaidTime {
  day: SaidDay | undefined;
  /** Minutes since midnight. */
  from: number | undefined;
  until: number | undefined;
  /** An hour that fits a part of the day named without one, such as "in the afternoon". */
  around: number | undefined;
}

interface Hour {
  minute: number;
  /** Whether morning or afternoon was left open. */
  open: boolean;
  /** The part of the day said right after it: "nine at night". */
  half: "am" | "pm" | undefined;
  start: number;
  end: number;
}

const none: SaidTime = { day: undefined, from: undefined, until: undefined, around: undefined };

/** `noon`: an hour left open, up to this one, is after noon; a matter of the evening has a later one. */
export function readTime(language: Language, text: string, noon = 7): SaidTime {
  if (!language.pattern("timeHint").test(text)) return none;
  const day = readDay(language, text);
  const part = language.pack.reading.parts.find(({ pattern }) => language.compile(pattern).test(text));
  const hours = readHours(language, text).map((hour) => ({
    ...hour,
    minute: settle(hour, part?.half, noon),
  }));
  const [first, second] = hours;
  const around = first || !part ? undefined : parseTimeOfDay(part.from);
  if (!first) return { day, from: undefined, until: undefined, around };
  const joined =
    second !== undefined && language.pattern("hourJoin").test(text.slice(first.end, second.start).trim());
  if (joined) return { day, from: first.minute, until: afterwards(second.minute, first.minute), around };
  const ends = language.pattern("hourEnd").test(text.slice(0, first.start));
  return ends
    ? { day, from: undefined, until: first.minute, around }
    : { day, from: first.minute, until: undefined, around };
}

function readDay(language: Language, text: string): SaidDay | undefined {
  for (const { pattern, offset } of language.pack.reading.days) {
    if (language.compile(pattern).test(text)) return { offset };
  }
  const { weekdays, weekdayForms } = language.pack.reading;
  let best: { weekday: number; at: number } | undefined;
  for (let weekday = 0; weekday < 7; weekday++) {
    const form = weekdayForms?.[weekday];
    const at =
      form === undefined ? text.indexOf(weekdays[weekday] as string) : text.search(language.compile(form));
    if (at >= 0 && (!best || at < best.at)) best = { weekday, at };
  }
  return best ? { weekday: best.weekday } : undefined;
}

/** Hours in the order in which they stand; of two that overlap the first pattern wins. */
function readHours(language: Language, text: string): Hour[] {
  const { hours, numbers } = language.pack.reading;
  const found: Hour[] = [];
  for (const { pattern, plus = 0, at, half: told } of hours) {
    for (const match of matchesIn(text, language.compileAll(pattern))) {
      const { h, m, w, mw, half = told?.charAt(0) } = match.groups ?? {};
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const hour = h === undefined ? (numbers[w?.toLowerCase() ?? ""] ?? 0) : Number(h);
      const fixed = at === undefined ? undefined : parseTimeOfDay(at);
      const minutes = mw === undefined ? Number(m ?? 0) : (numbers[mw] ?? 0);
      if (fixed === undefined && (hour > 24 || (hour === 0 && m === undefined))) continue;
      const shifted =
        half?.toLowerCase() === "p" && hour < 12 ? hour + 12 : half === "a" && hour === 12 ? 0 : hour;
      const minute = fixed ?? shifted * 60 + minutes + plus;
      const open =
        fixed === undefined && half === undefined && (m === undefined || openClock(language, match[0]));
      const after = language.optional("partAfter")?.exec(text.slice(end))?.[0];
      found.push({
        minute,
        open,
        half: after === undefined ? undefined : halfOf(language, after),
        start,
        end,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether "7:30" leaves morning or evening open; "07:30" does not. */
const openClock = (language: Language, text: string): boolean =>
  language.optional("openClock")?.test(text) ?? false;

const halfOf = (language: Language, text: string): "am" | "pm" | undefined =>
  language.pack.reading.parts.find(({ pattern }) => language.compile(pattern).test(text))?.half;

/** Morning or afternoon: by what is said of the day's part, else small hours are after noon. */
function settle(hour: Hour, said: "am" | "pm" | undefined, noon: number): number {
  const { minute, open } = hour;
  const half = hour.half ?? said;
  if (!open || minute >= 13 * 60) return minute;
  if (half === "pm" && minute < 12 * 60) return minute + 720;
  if (half === undefined && minute < noon * 60) return minute + 720;
  return minute;
}

const afterwards = (minute: number, from: number): number =>
  minute <= from && minute + 720 <= 1440 ? minute + 720 : minute;

/** The weekday meant when it was said on `said`. */
export function weekdayOf(day: SaidDay, said: number): number {
  return "weekday" in day ? day.weekday : (said + day.offset + 7) % 7;
}
