/**
 * What to do now, for a villager without the faculty of planning: the same question as for a day, with nothing that
 * reaches beyond the moment (no aims, promises, yesterday or memories), and of the answer only what is done first.
 */
import { timeAt } from "#village/clock";
import type { HourBlock } from "#village/state";
import { fill } from "../../language/pack.ts";
import { type DayAnswer, planDay } from "../../prompts/plan-day.ts";
import { ask } from "../ask.ts";
import { nameable } from "../keep.ts";
import { nowLines } from "../lines/now.ts";
import { peopleLines } from "../lines/people.ts";
import { personaSection } from "../lines/persona.ts";
import { placeLines } from "../lines/place.ts";
import type { Turn } from "../turn.ts";
import { readBlocks } from "./blocks.ts";
import { mendedBlocks } from "./mend.ts";

export async function settleOnNow(turn: Turn): Promise<void> {
  const { pack, world, tick } = turn;
  const answered = await ask<DayAnswer, HourBlock>(turn, planDay, {
    sections: {
      persona: personaSection(turn, "habits"),
      now: nowLines(turn),
      places: placeLines(turn),
      people: peopleLines(turn),
    },
    known: () => nameable(turn, []),
    accept: (answer, last) => {
      const blocks = readBlocks(turn, answer);
      const [first] = blocks.ok ? blocks.value : last ? mendedBlocks(turn, answer) : [];
      if (first) return { ok: true, value: first, mended: blocks.ok ? [] : [blocks.problem] };
      return blocks.ok ? { ok: false, problem: pack.prompts.problem.empty } : blocks;
    },
    because: (block) => fill(pack.mind.because.unfold, { text: block.text }),
  });
  if (!answered) return;
  const { value: block, thought } = answered;
  const { day } = timeAt(world.calendar, tick);
  turn.emit("day.planned", { day, strokes: [block.text], blocks: [block] }, thought);
}
