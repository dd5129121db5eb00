/** The early and the late hours, when those who live together are at home and have time for each other. */
import { timeAt } from "#village/clock";
import type { Turn } from "./turn.ts";

/** Minutes of the day until which they talk over the day to come, and from which the day gone by. */
const hours = { until: 8.5 * 60, from: 20 * 60 };

/** Whether the day is over for most. */
export const isEvening = ({ world, tick }: Turn): boolean =>
  timeAt(world.calendar, tick).minuteOfDay >= hours.from;

/** Both are at the home that they share, early or late in the day. */
export function sharesHearth(turn: Turn, other: string): boolean {
  const { world, tick, id, percept } = turn;
  const home = world.personas[id]?.home;
  return (
    home !== undefined &&
    home === world.personas[other]?.home &&
    percept.place === home &&
    (isEvening(turn) || timeAt(world.calendar, tick).minuteOfDay < hours.until)
  );
}
