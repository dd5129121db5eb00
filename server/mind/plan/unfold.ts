/** Blocks of the day become actions of 5 to 15 minutes, just in time: one that begins, and short ones that follow it. */
import { ticksPerMinute } from "#village/clock";
import type { HourBlock, PlannedAction } from "#village/state";
import { fill } from "../../language/pack.ts";
import { type ActionAnswer, type UnfoldAnswer, unfold } from "../../prompts/unfold.ts";
import { type Accepted, ask } from "../ask.ts";
import { nowLines } from "../lines/now.ts";
import { namedLines } from "../lines/people.ts";
import { personaSection } from "../lines/persona.ts";
import { blockLine, type Spot, spotLine, spotsAt, todayLines } from "../lines/plan.ts";
import { recall } from "../retrieve.ts";
import type { Turn } from "../turn.ts";
import { blocksAtOnce, foreseen } from "./foresight.ts";
import { isSleep, sleepAction } from "./sleep.ts";

/** A block of the day needs fewer memories than a day or a talk. */
const recalledForBlock = 5;

export async function unfoldBlock(turn: Turn, index: number, block: HourBlock): Promise<void> {
  if (isSleep(turn, block)) {
    const actions = [sleepAction(turn, minutesLeft(turn, block))];
    return turn.emit("actions.planned", { block: index, actions });
  }
  const ready = foreseen(turn, block);
  if (ready)
    return turn.emit(
      "actions.planned",
      { block: index, actions: [...ready.actions] },
      ready.thought ?? undefined,
    );
  const blocks = blocksAtOnce(turn, index);
  const recalled = await recall(turn, blocks.map(({ text }) => text).join(" "), undefined, recalledForBlock);
  if (!recalled) return;
  const spots = spotsOf(turn, blocks);
  const lines = blocks.map((item) => blockLine(turn, item));
  const answered = await ask<UnfoldAnswer, PlannedAction[][]>(turn, unfold, {
    sections: {
      persona: personaSection(turn, turn.lacks("planning") ? "habits" : "deed"),
      now: nowLines(turn),
      block: [...lines, ...earlierLine(turn)],
      spots: spots.map((spot) => spotLine(turn, spot)),
      today: todayLines(turn).slice(blocks.length),
      people: namedLines(turn, lines, []),
      memories: recalled.lines,
    },
    known: (kept) => ({
      lines: kept("spots"),
      blocks: Math.min(blocks.length, kept("block")),
      states: Object.keys(turn.pack.names.states),
    }),
    accept: (answer, last) => readActions(turn, answer.actions, spots, blocks, last),
    because: () => fill(turn.pack.mind.because.unfold, { text: block.text }),
    retrieved: recalled.scores,
  });
  if (!answered) return;
  const [now = [], ...later] = answered.value;
  turn.emit("actions.planned", { block: index, actions: now }, answered.thought);
  for (const [i, actions] of later.entries()) {
    const next = blocks[i + 1];
    if (next && actions.length > 0)
      turn.emit("actions.foreseen", { block: { ...next }, actions }, answered.thought);
  }
}

const minutesLeft = ({ tick, world }: Turn, { from, to }: HourBlock): number =>
  Math.floor((to - Math.max(from, tick)) / ticksPerMinute(world.calendar));

/** What can be used in these blocks, each place once, in the order of the blocks. */
const spotsOf = (turn: Turn, blocks: readonly HourBlock[]): Spot[] =>
  [...new Set(blocks.map((block) => whereOf(turn, block)))].flatMap((place) => spotsAt(turn, place));

const whereOf = ({ percept }: Turn, { place }: HourBlock): string =>
  place ?? percept.place ?? percept.persona.home;

/** "Earlier: kneading the dough, washing up." */
function earlierLine(turn: Turn): string[] {
  const { plan } = turn.mind;
  const done = plan?.actions.slice(Math.max(0, plan.step - 3), plan.step).map((action) => action.text) ?? [];
  if (done.length === 0) return [];
  return [fill(turn.pack.mind.block.earlier, { list: done.join(turn.pack.mind.list.comma) })];
}

/** The actions of each block that begin before it is over; only the first block has to have some. */
function readActions(
  turn: Turn,
  answer: readonly (readonly ActionAnswer[])[],
  spots: readonly Spot[],
  blocks: readonly HourBlock[],
  last: boolean,
): Accepted<PlannedAction[][]> {
  const read = blocks.map((block, i) => {
    const minutes = minutesLeft(turn, block);
    const actions: PlannedAction[] = [];
    let sum = 0;
    for (const action of answer[i] ?? []) {
      const spot = spots[action.spot - 1];
      if (spot?.place !== whereOf(turn, block)) continue;
      if (sum >= minutes) break;
      sum += action.minutes;
      const { place, room, kind } = spot;
      const state = kind === null ? null : action.state;
      actions.push({ text: action.do, icon: action.icon, place, room, kind, minutes: action.minutes, state });
    }
    return actions;
  });
  if ((read[0]?.length ?? 0) > 0) return { ok: true, value: read };
  const problem = turn.pack.prompts.problem.empty;
  const [here] = blocks.flatMap((block) => spots.findIndex((spot) => spot.place === whereOf(turn, block)));
  if (!last || here === undefined || here < 0) return { ok: false, problem };
  const actions = answer.flat().map((action) => ({ ...action, spot: here + 1 }));
  const again = readActions(turn, [actions], spots, blocks, false);
  return again.ok ? { ...again, mended: [problem] } : again;
}
