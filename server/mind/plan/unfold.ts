/** A block of the day becomes actions of 5 to 15 minutes, just in time. */
import { ticksPerMinute } from "#village/clock";
import type { HourBlock, PlannedAction } from "#village/state";
import { fill } from "../../language/pack.ts";
import { type UnfoldAnswer, unfold } from "../../prompts/unfold.ts";
import { type Accepted, ask } from "../ask.ts";
import { nowLines } from "../lines/now.ts";
import { peopleLines } from "../lines/people.ts";
import { habitSection, personaSection } from "../lines/persona.ts";
import { blockLine, type Spot, spotLine, spotsAt, todayLines } from "../lines/plan.ts";
import { recall } from "../retrieve.ts";
import type { Turn } from "../turn.ts";
import { isSleep, sleepAction } from "./sleep.ts";

/** A block of the day needs fewer memories than a day or a talk. */
const recalledForBlock = 5;

export async function unfoldBlock(turn: Turn, index: number, block: HourBlock): Promise<void> {
  const minutes = Math.floor((block.to - turn.tick) / ticksPerMinute(turn.world.calendar));
  if (isSleep(turn, block)) {
    turn.emit("actions.planned", { block: index, actions: [sleepAction(turn, minutes)] });
    return;
  }
  const recalled = await recall(turn, block.text, undefined, recalledForBlock);
  if (!recalled) return;
  const spots = spotsAt(turn, block.place ?? turn.percept.place ?? turn.percept.persona.home);
  const states = turn.pack.names.states;
  const answered = await ask<UnfoldAnswer, PlannedAction[]>(turn, unfold, {
    sections: {
      persona: turn.lacks("planning") ? habitSection(turn) : personaSection(turn),
      now: nowLines(turn),
      block: [blockLine(turn, block), ...earlierLine(turn)],
      spots: spots.map((spot) => spotLine(turn, spot)),
      today: todayLines(turn),
      people: peopleLines(turn),
      memories: recalled.lines,
    },
    known: (kept) => ({ lines: kept("spots"), states: Object.keys(states) }),
    accept: (answer) => readActions(turn, answer, spots, minutes),
    because: () => fill(turn.pack.mind.because.unfold, { text: block.text }),
    retrieved: recalled.scores,
  });
  if (answered) turn.emit("actions.planned", { block: index, actions: answered.value }, answered.thought);
}

/** "Earlier: kneading the dough, washing up." */
function earlierLine(turn: Turn): string[] {
  const { plan } = turn.mind;
  const done = plan?.actions.slice(Math.max(0, plan.step - 3), plan.step).map((action) => action.text) ?? [];
  if (done.length === 0) return [];
  return [fill(turn.pack.mind.block.earlier, { list: done.join(turn.pack.mind.list.comma) })];
}

/** The actions that begin before the block is over. */
function readActions(
  turn: Turn,
  answer: UnfoldAnswer,
  spots: readonly Spot[],
  minutes: number,
): Accepted<PlannedAction[]> {
  const actions: PlannedAction[] = [];
  let sum = 0;
  for (const action of answer.actions) {
    const spot = spots[action.spot - 1];
    if (sum >= minutes || !spot) break;
    sum += action.minutes;
    const { place, room, kind } = spot;
    const state = kind === null ? null : action.state;
    actions.push({ text: action.do, icon: action.icon, place, room, kind, minutes: action.minutes, state });
  }
  return actions.length > 0
    ? { ok: true, value: actions }
    : { ok: false, problem: turn.pack.prompts.problem.empty };
}
