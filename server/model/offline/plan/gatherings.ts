/**
 * Something small that one asks people to at home, on a morning on which one has a mind to: a tea, a card evening, at an
 * hour that is free of work, promises and other events.
 */
import { formatTimeOfDay, parseTimeOfDay } from "#village/clock";
import { collides } from "../talk/decide.ts";
import type { PromiseAnswer } from "../talk/promises.ts";
import { knownEvents } from "../want/event-topics.ts";
import { fillSlots } from "../words/fill.ts";
import type { Planning } from "./plan-day.ts";

/** Nobody younger asks people home. */
const grown = 16;
/** How likely the most sociable has a mind to. */
const inclination = 0.26;
/** One thinks of it before noon. */
const noon = 720;
/** Minutes that people need to know before. */
const notice = 100;
/** Days off begin with this weekday. */
const dayOff = 5;

export function newGathering(planning: Planning): PromiseAnswer[] {
  const { mind, scene, luck, bed } = planning;
  const { self, now, promises } = scene;
  const { sociable } = mind.traits(self);
  if (self.age < grown || now.minute >= noon || luck("gathering") > inclination * sociable) return [];
  const { pack, compile } = mind.language;
  const free = pack.offline.gatherings.flatMap(({ what, from, until, free: off, likes }) => {
    const hour = { weekday: now.weekday, from: parseTimeOfDay(from) ?? 0, until: parseTimeOfDay(until) ?? 0 };
    const isWork = self.work?.hours.some(
      (h) => h.days.includes(now.weekday) && h.from < hour.until && hour.from < h.until,
    );
    if (off !== undefined && off !== now.weekday >= dayOff) return [];
    if (likes !== undefined && !compile(`(?i)(?:${likes})`).test(self.all)) return [];
    if (hour.from < now.minute + notice || hour.until > bed || isWork) return [];
    if ([...promises, ...knownEvents(mind, scene)].some((one) => collides(one, hour))) return [];
    return [{ what, ...hour }];
  });
  const chosen = free[Math.floor(luck("which gathering") * free.length)];
  if (!chosen) return [];
  return [
    {
      what: fillSlots(pack.speech.memories.host?.[0] ?? "", { what: chosen.what }),
      to: null,
      day: pack.reading.weekdays[now.weekday] ?? null,
      from: formatTimeOfDay(chosen.from),
      until: formatTimeOfDay(chosen.until),
      place: self.home,
    },
  ];
}
