/**
 * Plan: the day when there is none, the current block when its actions are used up.
 *
 *     day plan over or upset? ─▶ plan-day ─▶ block changed or lived? ─▶ unfold ─▶ the action to live next
 *
 * Without the faculty of planning there is no day, only what one does now.
 */
import { ticksPerMinute } from "#village/clock";
import type { PlannedAction } from "#village/state";
import { wantsPlan } from "./plan/anew.ts";
import { blockAt } from "./plan/blocks.ts";
import { planTheDay } from "./plan/day.ts";
import { settleOnNow } from "./plan/moment.ts";
import { unfoldBlock } from "./plan/unfold.ts";
import type { Turn } from "./turn.ts";

/** A rest of a block shorter than this, in minutes, is not worth a plan of its own. */
const tooShort = 3;

/** The action to live now, with its index and the tick at which its block ends; undefined when there is nothing to do. */
export interface NextAction {
  action: PlannedAction;
  step: number;
  end: number;
}

export async function plan(turn: Turn): Promise<NextAction | undefined> {
  if (!turn.mind.plan || blockAt(turn.mind.plan, turn.tick) < 0 || wantsPlan(turn))
    await (turn.lacks("planning") ? settleOnNow(turn) : planTheDay(turn));
  if (turn.failure || !turn.mind.plan) return undefined;
  const index = blockAt(turn.mind.plan, turn.tick);
  const block = turn.mind.plan.blocks[index];
  if (!block) return undefined;
  const left = block.to - turn.tick;
  if (turn.mind.plan.block !== index || turn.mind.plan.step >= turn.mind.plan.actions.length) {
    if (left < tooShort * ticksPerMinute(turn.world.calendar)) return undefined;
    await unfoldBlock(turn, index, block);
    if (turn.failure) return undefined;
  }
  const { actions, step } = turn.mind.plan;
  const action = actions[step];
  return action && { action, step, end: block.to };
}
