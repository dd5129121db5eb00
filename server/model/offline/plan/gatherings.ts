/**
 * Something small that one asks people to at home, on a morning on which one has a mind to: a tea, a card evening, on this day or
 * the next, at an hour that is free of work, promises and other events.
 */
import { formatTimeOfDay, parseTimeOfDay } from "#village/clock";
import type { PromiseAnswer } from "#village/state";
import type { Language } from "../language.ts";
import { collides } from "../talk/decide.ts";
import { knownEvents } from "../want/event-topics.ts";
import { fillSlots } from "../words/fill.ts";
import type { Planning } from "./plan-day.ts";

/** Nobody younger asks people home. */
const grown = 16;
/** How likely the most sociable has a mind to, for this day and for the next. */
const inclination = { today: 0.26, tomorrow: 0.3 };
/** One thinks of it before noon. */
const noon = 720;
/** Minutes that people need to know before. */
const notice = 100;
/** Days off begin with this weekday. */
const dayOff = 5;

export function newGathering(planning: Planning): PromiseAnswer[] {
  const { mind, scene, luck } = planning;
  const { self, now } = scene;
  if (self.age < grown || now.minute >= noon || givesOne(planning)) return [];
  const { sociable } = mind.traits(self);
  if (luck("gathering") <= inclination.today * sociable) return gatheringOn(planning, now.weekday);
  if (luck("gathering tomorrow") <= inclination.tomorrow * sociable)
    return gatheringOn(planning, (now.weekday + 1) % 7);
  return [];
}

/** One at a time: what one has asked people to already is enough. */
const givesOne = ({ mind: { language }, scene }: Planning): boolean =>
  scene.promises.some(
    ({ to, what }) =>
      to === undefined &&
      language.pack.offline.gatherings.some((gathering) => hosting(language, gathering.what) === what),
  );

function gatheringOn({ mind, scene, luck, bed }: Planning, weekday: number): PromiseAnswer[] {
  const { self, now, promises } = scene;
  const { pack, compile } = mind.language;
  const earliest = weekday === now.weekday ? now.minute + notice : 0;
  const free = pack.offline.gatherings.flatMap(({ what, from, until, free: off, likes }) => {
    const hour = { weekday, from: parseTimeOfDay(from) ?? 0, until: parseTimeOfDay(until) ?? 0 };
    const isWork = self.work?.hours.some(
      (h) => h.days.includes(weekday) && h.from < hour.until && hour.from < h.until,
    );
    if (off !== undefined && off !== weekday >= dayOff) return [];
    if (likes !== undefined && !compile(`(?i)(?:${likes})`).test(self.all)) return [];
    if (hour.from < earliest || hour.until > bed || isWork) return [];
    if ([...promises, ...knownEvents(mind, scene)].some((one) => collides(one, hour))) return [];
    return [{ what, ...hour }];
  });
  const chosen = free[Math.floor(luck("which gathering") * free.length)];
  if (!chosen) return [];
  return [
    {
      what: hosting(mind.language, chosen.what),
      to: null,
      day: pack.reading.weekdays[weekday] ?? null,
      from: formatTimeOfDay(chosen.from),
      until: formatTimeOfDay(chosen.until),
      place: self.home,
    },
  ];
}

/** What one writes down of something small that one gives oneself. */
export const hosting = ({ pack }: Language, what: string): string =>
  fillSlots(pack.speech.memories.host?.[0] ?? "", { what });
