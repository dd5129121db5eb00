/**
 * A day out of blocks that do not fit together, for a model that cannot be brought to mind the clock: each block
 * begins at the hour it gives and lasts until the next one, the first begins now, and sleep at home follows the last.
 * Times are ticks.
 */
import { parseTimeOfDay, secondsPerDay, tickAt, ticksPerMinute, timeAt } from "#village/clock";
import type { HourBlock } from "#village/state";
import type { DayAnswer } from "../../prompts/plan-day.ts";
import { placeCalled } from "../lines/place.ts";
import type { Turn } from "../turn.ts";
import { isSleep } from "./sleep.ts";

/** Minutes since midnight; who gives no hour of waking wakes then. */
const waking = 390;
/** Minutes that are left for sleep at least. */
const shortestNight = 240;
const minutesPerDay = 1440;

export function mendedBlocks(turn: Turn, { blocks }: DayAnswer): HourBlock[] {
  const { calendar } = turn.world;
  const perMinute = ticksPerMinute(calendar);
  const { day, minuteOfDay } = timeAt(calendar, turn.tick);
  const today = tickAt(calendar, day, waking);
  const wake =
    today > turn.tick + shortestNight * perMinute ? today : today + secondsPerDay / calendar.tickSeconds;
  const bedtime = wake - shortestNight * perMinute;
  const ahead = (time: string): number =>
    ((parseTimeOfDay(time) ?? 0) - minuteOfDay + minutesPerDay) % minutesPerDay;
  const starts = blocks
    .map((block, i) => ({ block, from: turn.tick + (i === 0 ? 0 : ahead(block.from) * perMinute) }))
    .filter(({ from }) => from < bedtime)
    .sort((a, b) => a.from - b.from);
  const waked = starts.flatMap(({ block, from }, i): HourBlock[] => {
    const to = starts[i + 1]?.from ?? bedtime;
    return to > from ? [{ from, to, text: block.do, place: placeCalled(turn, block.place) ?? null }] : [];
  });
  const { home } = turn.percept.persona;
  const night = { from: bedtime, to: wake, text: turn.pack.mind.sleep.block, place: home };
  return [...waked.filter((block) => !isSleep(turn, block)), night].reduce<HourBlock[]>(
    withoutGap(turn.tick),
    [],
  );
}

/** Where a block was taken out the one before it goes on. */
const withoutGap =
  (now: number) =>
  (done: HourBlock[], block: HourBlock): HourBlock[] => {
    const last = done.pop();
    if (!last) return [{ ...block, from: now }];
    return [...done, { ...last, to: block.from }, block];
  };
