/**
 * Which blocks of the day are thought through at once: the one that begins, and short ones that follow it soon.
 * What was thought of a block beforehand holds only while the block stands in the plan unchanged.
 */
import { ticksPerMinute } from "#village/clock";
import type { Foreseen, HourBlock } from "#village/state";
import type { Turn } from "../turn.ts";
import { isSleep } from "./sleep.ts";

/**
 * At most so many blocks in one answer, and none that begins later than so many minutes from now; more of them where
 * each call is paid for.
 */
const reach = { most: 3, horizon: 150 };
const frugalReach = { most: 8, horizon: 420 };

/** The block at `index` and those after it that are worth a thought now. */
export function blocksAtOnce(turn: Turn, index: number): HourBlock[] {
  const { blocks = [] } = turn.mind.plan ?? {};
  const { most, horizon } = turn.isFrugal("unfold") ? frugalReach : reach;
  const latest = turn.tick + horizon * ticksPerMinute(turn.world.calendar);
  const found = blocks.slice(index, index + 1);
  for (const block of blocks.slice(index + 1)) {
    if (found.length >= most || block.from > latest || isSleep(turn, block) || foreseen(turn, block)) break;
    found.push(block);
  }
  return found;
}

/** What was thought of this block beforehand. */
export const foreseen = (turn: Turn, block: HourBlock): Foreseen | undefined =>
  turn.mind.plan?.ahead.find((known) => isSame(known.block, block));

const isSame = (a: HourBlock, b: HourBlock): boolean =>
  a.from === b.from && a.to === b.to && a.text === b.text && a.place === b.place;
