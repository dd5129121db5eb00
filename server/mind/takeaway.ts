/** Takeaway: what stays of a talk that the last line one said has not settled. */

import type { Kept, Memory } from "#village/state";
import { lookUp } from "#village/table";
import { at } from "#village/vector";
import { fill, listed } from "../language/pack.ts";
import { takeaway as prompt } from "../prompts/takeaway.ts";
import { ask } from "./ask.ts";
import { keep, nameable } from "./keep.ts";
import { nowInTalk } from "./lines/now.ts";
import { otherLines } from "./lines/people.ts";
import { namesOf } from "./lines/perceived.ts";
import { personaSection } from "./lines/persona.ts";
import { talkLines } from "./lines/talk.ts";
import { enteredAt } from "./pace.ts";
import { recall } from "./retrieve.ts";
import type { Turn } from "./turn.ts";

const mostLines = 24;
/** A talk of lines no weightier than this leaves nothing that the lines do not, which are remembered anyway. */
const idle = 3;

export async function takeaway(turn: Turn): Promise<void> {
  if (!hasLeftUnsettled(turn)) return;
  if (hasScriptedEnd(turn)) return;
  const lines = linesLeft(turn);
  const others = [...new Set(lines.map((line) => line.by))].filter((by) => by !== turn.id);
  if (others.length === 0) return;
  if (turn.isFrugal(prompt.purpose) && lines.every(({ importance }) => importance <= idle)) return;
  const spoken = lines.filter((line) => line.by !== turn.id).map((line) => line.text);
  const recalled = await recall(
    turn,
    spoken.join(" "),
    (memory) => memory.kind === "utterance" && memory.t >= (lines[0]?.t ?? 0),
  );
  if (!recalled) return;
  const answered = await ask<Kept, Kept>(turn, prompt, {
    sections: {
      persona: personaSection(turn, "listener"),
      now: nowInTalk(turn),
      other: otherLines(turn, others),
      talk: talkLines(turn, lines),
      memories: recalled.lines,
    },
    known: () => nameable(turn, others),
    accept: (answer) => ({ ok: true, value: answer }),
    because: () => fill(turn.pack.mind.because.takeaway, { names: listed(turn.pack, namesOf(turn, others)) }),
    retrieved: recalled.scores,
  });
  if (answered) keep(turn, others, answered.value, answered.thought);
}

/** Note of a talk that one has left before its last lines, with a line that settled nothing. */
export const unsettled = "unsettled/";

/** Note of a talk of which one has settled what stays, without leaving it. */
export const settled = "settled/";

/** When one has settled what stays of this talk. */
export function settledAt({ mind }: Turn, talk: string): number | undefined {
  const note = lookUp(mind.seen, settled);
  return note?.text === talk ? note.t : undefined;
}

/** Just out of a talk whose last line was another's, or settled nothing. */
function hasLeftUnsettled(turn: Turn): boolean {
  const { happened } = turn.percept;
  const exit = happened.find((event) => event.type === "talk.exited" && event.by === turn.id);
  if (exit?.type !== "talk.exited") return false;
  const { talk } = exit.data;
  if (lookUp(turn.mind.seen, unsettled)?.text === talk) return true;
  return !happened.some(
    (event) => event.by === turn.id && event.type === "talk.said" && event.data.talk === talk,
  );
}

/** What stays of a talk that one answer wrote was settled with one's own last line. */
const hasScriptedEnd = (turn: Turn): boolean =>
  turn.world.scenario.mind.conversation === "joint" && settledSince(turn) !== undefined;

/** The lines of the talk that has just ended from which it has not been settled what stays. */
function linesLeft(turn: Turn): Line[] {
  const since = settledSince(turn);
  const lines = linesOfTalk(turn);
  return since === undefined ? lines : lines.filter(({ t }) => t >= since);
}

/** When one has settled what stays of the talk that has just ended. */
function settledSince(turn: Turn): number | undefined {
  const exit = turn.percept.happened.find((event) => event.type === "talk.exited" && event.by === turn.id);
  return exit?.type === "talk.exited" ? settledAt(turn, exit.data.talk) : undefined;
}

interface Line {
  by: string;
  text: string;
  t: number;
  importance: number;
}

/** The lines of the talk that has just ended, from one's own memory: what was said by and to oneself since one entered it. */
function linesOfTalk(turn: Turn): Line[] {
  const { memories } = turn.mind;
  const entered = enteredAt(turn) ?? turn.tick;
  const lines: Line[] = [];
  for (let i = memories.length - 1; i >= 0 && lines.length < mostLines; i--) {
    const { kind, speaker: by, subject, text, t, importance } = at(memories, i) as Memory;
    if (t <= entered) break;
    if (kind !== "utterance" || by === null || (by !== turn.id && subject !== turn.id)) continue;
    lines.push({ by, text, t, importance });
  }
  return lines.reverse();
}
