/** A new day: strokes and hour blocks, from memories, promises and habits. */
import { ticksPerMinute, timeAt } from "#village/clock";
import type { HourBlock, Memory } from "#village/state";
import { at } from "#village/vector";
import { fill } from "../../language/pack.ts";
import { type DayAnswer, planDay } from "../../prompts/plan-day.ts";
import { ask } from "../ask.ts";
import { baseImportance } from "../importance.ts";
import { nameable } from "../keep.ts";
import { memoryLine } from "../lines/memory.ts";
import { nowLines } from "../lines/now.ts";
import { peopleLines } from "../lines/people.ts";
import { personaSection } from "../lines/persona.ts";
import { placeLines } from "../lines/place.ts";
import { todayLines } from "../lines/plan.ts";
import { openPromises, promiseLines } from "../lines/promise.ts";
import { weekdayAt } from "../lines/time.ts";
import { pressingMemories } from "../pressing.ts";
import { breakPromise, promise } from "../promises.ts";
import { recall } from "../retrieve.ts";
import type { Turn } from "../turn.ts";
import { readBlocks } from "./blocks.ts";
import { mendedBlocks } from "./mend.ts";

/** How many memories of the day before are brought to mind. */
const ofYesterday = 8;
/** How many thoughts of the same time are. */
const mostThoughts = 8;
/** Minutes that the day before reaches back. */
const lookBack = 24 * 60;

export async function planTheDay(turn: Turn): Promise<void> {
  const { pack, world, tick } = turn;
  const weekday = weekdayAt(pack, world, tick);
  const query = fill(pack.mind.query.day, { weekday, currently: turn.percept.persona.currently });
  const recalled = await recall(turn, query);
  if (!recalled) return;
  const open = openPromises(turn);
  const thoughts = latestThoughts(turn);
  const answered = await ask<DayAnswer, Day>(turn, planDay, {
    sections: {
      persona: personaSection(turn, "whole"),
      now: nowLines(turn),
      places: placeLines(turn),
      people: peopleLines(turn),
      promises: promiseLines(turn),
      today: todayLines(turn),
      pressing: pressingMemories(turn, []).map((index) => memoryLine(turn, index)),
      thoughts: thoughts.map((index) => memoryLine(turn, index)),
      yesterday: yesterdayLines(turn),
      memories: recalled.lines,
    },
    known: (kept) => ({ ...nameable(turn, []), lines: kept("promises"), thoughts: kept("thoughts") }),
    accept: (answer, last) => {
      const blocks = readBlocks(turn, answer);
      if (blocks.ok) return { ok: true, value: { ...answer, blocks: blocks.value } };
      if (!last) return blocks;
      return { ok: true, value: { ...answer, blocks: mendedBlocks(turn, answer) }, mended: [blocks.problem] };
    },
    because: () => pack.mind.because.plan,
    retrieved: recalled.scores,
  });
  if (!answered) return;
  const { strokes, blocks, promises, giveUp, shapedBy } = answered.value;
  const { day } = timeAt(world.calendar, tick);
  turn.emit("day.planned", { day, strokes, blocks }, answered.thought);
  const text = fill(pack.mind.memory.plan, { weekday, strokes: strokes.join(pack.mind.list.comma) });
  const evidence = [...new Set(shapedBy.flatMap((line) => thoughts[line - 1] ?? []))];
  turn.remember({ kind: "plan", text, importance: baseImportance.plan, evidence }, answered.thought);
  for (const item of giveUp) breakPromise(turn, open[item.promise - 1], item.because, answered.thought);
  for (const item of promises) promise(turn, item, answered.thought);
}

type Day = Omit<DayAnswer, "blocks"> & { blocks: HourBlock[] };

/** Indexes of what one has thought since the day before, the weightiest first. */
const latestThoughts = (turn: Turn): number[] =>
  weightiest(turn, mostThoughts, ({ kind }) => kind === "reflection");

/** The weightiest memories since the day before, oldest first. */
const yesterdayLines = (turn: Turn): string[] =>
  weightiest(turn, ofYesterday, ({ kind }) => kind !== "plan" && kind !== "reflection")
    .sort((a, b) => a - b)
    .map((index) => memoryLine(turn, index));

function weightiest(turn: Turn, most: number, test: (memory: Memory) => boolean): number[] {
  if (turn.lacks("memory")) return [];
  const { memories } = turn.mind;
  const since = turn.tick - lookBack * ticksPerMinute(turn.world.calendar);
  const found: { index: number; importance: number }[] = [];
  for (let i = memories.length - 1; i >= 0; i--) {
    const memory = at(memories, i) as Memory;
    if (memory.t < since || memory.t === 0) break;
    if (test(memory)) found.push({ index: i, importance: memory.importance });
  }
  return found
    .sort((a, b) => b.importance - a.importance || b.index - a.index)
    .slice(0, most)
    .map(({ index }) => index);
}
