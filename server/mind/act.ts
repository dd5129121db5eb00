/**
 * Act: live the next planned action.
 *
 *     refused? ─▶ another object, or on without one, or another plan
 *     not at the target ─▶ walk        at the target ─▶ begin        nothing to do ─▶ idle for a while
 *
 * Invariant: a villager who is awake and neither walks, does something nor talks leaves here with an intent.
 */
import { ticksPerMinute } from "#village/clock";
import { bits } from "#village/random";
import type { Refusal } from "#village/state";
import { type Aim, aim, isThere } from "./aim.ts";
import { detour } from "./detour.ts";
import { blockAt } from "./plan/blocks.ts";
import { type NextAction, plan } from "./plan.ts";
import type { Turn } from "./turn.ts";

/** An idle stretch lasts at most this long, in minutes. */
const idleMinutes = 5;
/** Refusals in a row after which an action is let go. */
const patience = 3;

export async function act(turn: Turn): Promise<void> {
  if (!turn.free && (turn.self.walk || turn.self.activity)) return;
  if (turn.self.talk || turn.intent) return;
  for (let tries = 0; tries < patience; tries++) {
    const next = await plan(turn);
    if (turn.failure) return;
    if (!next) return idle(turn);
    const refusal = concerning(turn, next);
    if (!refusal) return pursue(turn, next, aim(turn, next));
    if (refusal.reason === "taken" || refusal.reason === "away") {
      if (refusal.times < patience) return pursue(turn, next, aim(turn, next, refusal));
    } else if (refusal.reason !== "full" && detour(turn, next, refusal)) {
      continue;
    }
    turn.emit("step.skipped", { step: next.step });
    if (refusal.times >= patience) return idle(turn);
  }
  idle(turn);
}

/** The last refusal, when it was about this action. */
function concerning({ self }: Turn, { action }: NextAction): Refusal | undefined {
  const { refused } = self;
  if (!refused || (refused.intent !== "walk" && refused.intent !== "begin")) return undefined;
  const same = refused.place === action.place && (refused.room === action.room || action.room === null);
  return same ? refused : undefined;
}

function pursue(turn: Turn, { action, step, end }: NextAction, target: Aim): void {
  const { place, room, object } = target;
  if (!isThere(turn, target)) return turn.decide({ do: "walk", place, room, object });
  const until = Math.min(end, turn.tick + action.minutes * ticksPerMinute(turn.world.calendar));
  turn.decide({
    do: "begin",
    text: action.text,
    icon: action.icon,
    until,
    step,
    state: object === null ? null : action.state,
    place,
    room,
    object,
  });
}

/** Something to do for a few minutes where one stands; in a place that is closed, as if nowhere. */
function idle(turn: Turn): void {
  const { mind } = turn.pack;
  const choice = bits(turn.tools.seed, turn.id, turn.tick, "idle") % mind.idle.length;
  const { do: text, icon } = mind.idle[choice] ?? { do: mind.sleep.doing, icon: "rest" as const };
  const closed = turn.percept.self.refused?.reason === "closed";
  const place = closed ? null : turn.percept.place;
  const room = closed ? null : turn.percept.room;
  const { plan: day } = turn.mind;
  const end = day?.blocks[blockAt(day, turn.tick)]?.to ?? Number.POSITIVE_INFINITY;
  const until = Math.min(end, turn.tick + idleMinutes * ticksPerMinute(turn.world.calendar));
  turn.decide({ do: "begin", text, icon, until, step: null, state: null, place, room, object: null });
}
