/** Hour blocks of a day plan, in ticks. They follow each other without gaps; `to` is exclusive. */
import {
  formatTimeOfDay,
  parseTimeOfDay,
  secondsPerDay,
  tickAt,
  ticksPerMinute,
  timeAt,
} from "#village/clock";
import type { DayPlan, HourBlock } from "#village/state";
import { fill } from "../../language/pack.ts";
import type { DayAnswer } from "../../prompts/plan-day.ts";
import type { Accepted } from "../ask.ts";
import { placeCalled } from "../lines/place.ts";
import type { Turn } from "../turn.ts";
import { isSleep } from "./sleep.ts";

/** A stated time may miss its neighbour by this much and still be taken as meant, in minutes. */
const slack = 30;
const longest = 14 * 60;

/** Index of the block that holds the tick, -1 = none. */
export const blockAt = (plan: DayPlan, tick: number): number =>
  plan.blocks.findIndex((b) => b.from <= tick && tick < b.to);

/** Times of day into ticks: the first block begins now, each next one where the last ended, the last one is sleep. */
export function readBlocks(turn: Turn, answer: DayAnswer): Accepted<HourBlock[]> {
  const words = turn.pack.prompts.problem;
  const blocks: HourBlock[] = [];
  let from = turn.tick;
  for (const [i, block] of answer.blocks.entries()) {
    const time = timeAt(turn.world.calendar, from).minuteOfDay;
    if (apart(parseTimeOfDay(block.from) ?? 0, time) > slack)
      return { ok: false, problem: fill(i === 0 ? words.start : words.gap, { time: formatTimeOfDay(time) }) };
    const to = nextAt(turn, from, parseTimeOfDay(block.to) ?? 0);
    if (to - from > longest * ticksPerMinute(turn.world.calendar))
      return { ok: false, problem: fill(words.long, { time: block.from, hours: longest / 60 }) };
    blocks.push({ from, to, text: block.do, place: placeCalled(turn, block.place) ?? null });
    from = to;
  }
  const last = blocks[blocks.length - 1];
  return last && isSleep(turn, last) ? { ok: true, value: blocks } : { ok: false, problem: words.sleep };
}

/** The first tick after `from` at the given minute of the day. */
function nextAt({ world: { calendar } }: Turn, from: number, minuteOfDay: number): number {
  const today = tickAt(calendar, timeAt(calendar, from).day, minuteOfDay);
  return today > from ? today : today + secondsPerDay / calendar.tickSeconds;
}

/** Minutes between two times of day, the short way round. */
function apart(a: number, b: number): number {
  const distance = Math.abs(a - b) % 1440;
  return Math.min(distance, 1440 - distance);
}

/** The blocks with `block` laid over them; what is left of the others stays. Never reaches beyond the last block. */
export function laidOver(blocks: readonly HourBlock[], block: HourBlock): HourBlock[] {
  const end = blocks[blocks.length - 1]?.to ?? block.to;
  const laid = { ...block, to: Math.min(block.to, end) };
  const before = blocks.flatMap((b) => (b.from < laid.from ? [{ ...b, to: Math.min(b.to, laid.from) }] : []));
  const after = blocks.flatMap((b) => (b.to > laid.to ? [{ ...b, from: Math.max(b.from, laid.to) }] : []));
  return [...before, laid, ...after];
}
