/** Whether a block of a plan is the work of the villager whose plan it is. */
import { type Calendar, parseTimeOfDay, tickAt, timeAt } from "../clock.ts";
import type { Hours, Persona } from "../scenario.ts";
import type { HourBlock } from "../state.ts";
import type { World } from "../world.ts";
import { weightsAmong, wordsOf } from "./likeness.ts";

/** The block is at the place of its work and names it; at home only within the hours of that work. */
export function isWork(world: World, { work, home }: Persona, { text, place, from, to }: HourBlock): boolean {
  if (!work || place !== work.place) return false;
  if (place === home && !isWithin(world.calendar, work.hours, from, to)) return false;
  const works = Object.values(world.personas).flatMap((other) => other.work?.as ?? []);
  const { tells } = weightsAmong(works.map(wordsOf));
  const said = new Set(wordsAsTheyStand(work.as).filter((word) => [...wordsOf(word)].every(tells)));
  return wordsAsTheyStand(text).some((word) => said.has(word));
}

/** Some of it lies in the hours; without hours all of it does. */
const isWithin = (calendar: Calendar, hours: readonly Hours[] = [], from: number, to: number): boolean => {
  const { day, weekday } = timeAt(calendar, from);
  const today = hours.filter(({ days }) => !days || days.includes(weekday));
  const tickOf = (time: string): number => tickAt(calendar, day, parseTimeOfDay(time) ?? 0);
  return hours.length === 0 || today.some((span) => tickOf(span.from) < to && from < tickOf(span.to));
};

/** With their endings: who mends clocks does not work when reading about a clock. Of Chinese pairs of characters. */
const wordsAsTheyStand = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((run) =>
    /^\p{Script=Han}/u.test(run) ? [...wordsOf(run)] : [run],
  );
