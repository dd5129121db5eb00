/**
 * Who may be where, and when.
 *
 * Rule: a place is open by its hours; owners, residents and those who work there may always enter, unless it is
 * locked. A locked place or room is closed to everyone. Children must leave where `childrenUntil` says so.
 */
import { parseTimeOfDay, timeAt, type Weekday } from "./clock.ts";
import type { Hours, Persona, PlaceFacts } from "./scenario.ts";
import type { World } from "./world.ts";

/** Below this age a villager counts as a child. */
export const adultAge = 16;

export function mayEnter(
  world: World,
  villager: string,
  place: string,
  room: string | null,
  tick: number,
): boolean {
  const facts = world.scenario.places[place];
  const persona = world.personas[villager];
  if (!facts || !persona) return true;
  const roomFacts = room === null ? undefined : facts.rooms?.[room.split("/")[1] ?? ""];
  if (facts.locked || roomFacts?.locked) return false;
  if (belongs(persona, place, facts)) return true;
  const { minuteOfDay, weekday } = timeAt(world.calendar, tick);
  if (!isOpen(facts.hours, weekday, minuteOfDay) || !isOpen(roomFacts?.hours, weekday, minuteOfDay))
    return false;
  const childrenUntil = parseTimeOfDay(facts.childrenUntil ?? "24:00") ?? 1440;
  return persona.age >= adultAge || minuteOfDay < childrenUntil;
}

/** The first tick after `tick` at which the villager may no longer stay, looking at most a day ahead. */
export function mustLeaveAt(
  world: World,
  villager: string,
  place: string,
  room: string | null,
  tick: number,
): number {
  const step = Math.floor(60 / world.calendar.tickSeconds) * 5;
  const facts = world.scenario.places[place];
  const bound =
    facts?.hours !== undefined || facts?.childrenUntil !== undefined || facts?.rooms !== undefined;
  if (!bound) return Number.POSITIVE_INFINITY;
  const persona = world.personas[villager];
  if (persona && facts && belongs(persona, place, facts)) return Number.POSITIVE_INFINITY;
  const aligned = tick + step - (((tick % step) + step) % step);
  for (let t = aligned; t < tick + step * 288; t += step)
    if (!mayEnter(world, villager, place, room, t)) return t;
  return Number.POSITIVE_INFINITY;
}

export function isOpen(hours: readonly Hours[] | undefined, weekday: Weekday, minuteOfDay: number): boolean {
  if (hours === undefined) return true;
  return hours.some((h) => {
    const from = parseTimeOfDay(h.from) ?? 0;
    const to = parseTimeOfDay(h.to) ?? 0;
    return (h.days === undefined || h.days.includes(weekday)) && minuteOfDay >= from && minuteOfDay < to;
  });
}

function belongs(persona: Persona, place: string, facts: PlaceFacts): boolean {
  return (
    persona.home === place || persona.work?.place === place || (facts.owner?.includes(persona.id) ?? false)
  );
}
