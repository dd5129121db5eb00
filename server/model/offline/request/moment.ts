/** The present as the section `now` tells it. */
import { parseTimeOfDay } from "#village/clock";
import type { Language } from "../language.ts";

export interface Moment {
  /** 0 = Monday. */
  weekday: number;
  day: number;
  /** Minutes since midnight. */
  minute: number;
  weather: string;
  /** Shown name; undefined outdoors between places. */
  place: string | undefined;
  room: string | undefined;
  /** What one is doing, in the -ing form; empty for nothing. */
  doing: string;
  /** -1 low, 0 content, 1 bright. */
  mood: number;
  /** Talks of this day so far; undefined when the request does not tell. */
  talks: number | undefined;
}

export function readMoment(language: Language, lines: readonly string[]): Moment {
  const { weekdays, lines: formats } = language.pack.reading;
  const moment: Moment = {
    weekday: 0,
    day: 1,
    minute: 0,
    weather: "",
    place: undefined,
    room: undefined,
    doing: "",
    mood: 0,
    talks: undefined,
  };
  for (const line of lines) {
    const clock = language.pattern("lines.clock").exec(line)?.groups;
    if (clock) {
      moment.weekday = weekdays.indexOf(clock.weekday as string);
      moment.day = Number(clock.day);
      moment.minute = parseTimeOfDay(clock.time as string) ?? 0;
      continue;
    }
    const doing = language.pattern("lines.doing").exec(line);
    if (doing) {
      moment.doing = doing.groups?.doing ?? "";
      continue;
    }
    const at = language.pattern("lines.at").exec(line)?.groups;
    if (at) {
      moment.place = at.place;
      moment.room = at.room;
      continue;
    }
    const weather = language.pattern("lines.weather").exec(line)?.groups;
    if (weather) moment.weather = formats.weathers[weather.weather ?? ""] ?? (weather.weather as string);
    const mood = language.pattern("lines.mood").exec(line)?.groups;
    if (mood) {
      moment.mood = formats.moods[mood.mood as string] ?? 0;
      continue;
    }
    const talked = language.pattern("lines.talkedToday").exec(line)?.groups;
    if (talked) moment.talks = talked.none ? 0 : talked.once ? 1 : Number(talked.count);
  }
  return moment;
}
