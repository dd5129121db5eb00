/**
 * Who planned to come to a probe's event, and who came (DESIGN 4.6).
 *
 * Planned: when the event begins, a block of her day or an unsettled promise names its place within its window.
 * Came: she stood in the place for at least 10 game minutes within the window, counted tick by tick. The host counts
 * in neither. To be read beside the same count in a run without the news (placebo).
 */
import { parseMoment, ticksPerMinute } from "../clock.ts";
import { roomAt } from "../map.ts";
import { cellAt } from "../position.ts";
import type { Probe } from "../scenario.ts";
import type { MindState, VillageState } from "../state.ts";
import type { World } from "../world.ts";
import type { Knowledge } from "./knowledge.ts";
import { add, type Metric, share } from "./metric.ts";

/** Game minutes in the place that count as having come. */
const longEnough = 10;

export interface Attendance {
  /** False when the log ends before the event does. */
  over: boolean;
  planned: string[];
  came: string[];
}

export interface EventFigures extends Attendance {
  /** Who knew before it began, the host excluded. */
  told: string[];
  toldWhoPlanned: number | null;
  toldWhoCame: number | null;
  /** The same count in a run without the news; null when there is none to compare with. */
  placebo: {
    came: string[];
    /** Of those told in this run, the share who came in that one. */
    toldWhoCame: number | null;
  } | null;
}

export type ProbeEvent = NonNullable<Probe["event"]>;

export function attendanceMetric(world: World, event: ProbeEvent): Metric<Attendance> {
  const [from, to] = windowOf(world, event);
  const stayed = new Map<string, number>();
  const guests = world.order.filter((id) => id !== event.host);
  let planned: string[] = [];
  let over = false;
  return {
    note: ({ tick, before, state }) => {
      if (tick === from)
        planned = guests.filter((id) => isPlanned(before.villagers[id]?.mind, event.place, from, to));
      if (tick >= from && tick < to)
        for (const id of guests) if (isThere(world, state, id, event.place, tick)) add(stayed, id);
      over ||= tick >= to - 1;
    },
    result: () => {
      const enough = longEnough * ticksPerMinute(world.calendar);
      return { over, planned, came: guests.filter((id) => (stayed.get(id) ?? 0) >= enough) };
    },
  };
}

/** Sets those who came beside those who had been told, and beside those who came in a run without the news. */
export function eventFigures(
  world: World,
  event: ProbeEvent,
  { knowers }: Knowledge,
  attendance: Attendance,
  placebo: Attendance | undefined,
): EventFigures {
  const [from] = windowOf(world, event);
  const told = knowers.filter((k) => k.since < from && k.villager !== event.host).map((k) => k.villager);
  const among = (ids: readonly string[]) => share(told.filter((id) => ids.includes(id)).length, told.length);
  return {
    ...attendance,
    told,
    toldWhoPlanned: among(attendance.planned),
    toldWhoCame: among(attendance.came),
    placebo: placebo ? { came: placebo.came, toldWhoCame: among(placebo.came) } : null,
  };
}

const windowOf = ({ calendar }: World, event: ProbeEvent): [from: number, to: number] => [
  parseMoment(calendar, event.from) ?? 0,
  parseMoment(calendar, event.to) ?? 0,
];

function isPlanned(mind: MindState | undefined, place: string, from: number, to: number): boolean {
  const within = (start: number, end: number): boolean => start < to && end > from;
  const block = mind?.plan?.blocks.some((b) => b.place === place && within(b.from, b.to));
  const promise = mind?.promises.some(
    (p) => p.place === place && p.settled === null && within(p.from ?? from, p.until ?? to),
  );
  return (block || promise) ?? false;
}

function isThere(world: World, state: VillageState, id: string, place: string, tick: number): boolean {
  const villager = state.villagers[id];
  if (!villager?.present) return false;
  return roomAt(world.map, cellAt(world.map, villager, tick))?.place === place;
}
