/**
 * Converse: on one's turn, the next line. What was just said is the query, so that a talk moves from memory to memory;
 * the last line also settles what stays of the talk.
 */
import type { Memory, TalkState } from "#village/state";
import { type ConverseAnswer, converse as prompt } from "../prompts/converse.ts";
import { ask } from "./ask.ts";
import { keep, nameable } from "./keep.ts";
import { memoryLine } from "./lines/memory.ts";
import { nowLines } from "./lines/now.ts";
import { namedLines, otherLines } from "./lines/people.ts";
import { namesOf } from "./lines/perceived.ts";
import { personaSection } from "./lines/persona.ts";
import { promiseLines } from "./lines/promise.ts";
import { saidLines } from "./lines/said.ts";
import { settingLines, talkLines } from "./lines/talk.ts";
import { pressingMemories } from "./pressing.ts";
import { recall } from "./retrieve.ts";
import { refusesAgain } from "./say-again.ts";
import { isOldStory, noteTold, storiesOf } from "./told.ts";
import type { Turn } from "./turn.ts";

/** A talk of so many lines ends, whatever its members would still say. */
const longest = 30;

export async function converse(turn: Turn): Promise<void> {
  const { talk } = turn.percept;
  if (!talk || talk.next !== turn.id || talk.due > turn.tick) return;
  const others = talk.members.filter((member) => member !== turn.id);
  const recalled = await recall(
    turn,
    justSaid(turn, talk),
    (memory, index) => isOfTalk(memory, talk) || isOldStory(turn, index, others),
  );
  if (!recalled) return;
  const pressing = pressingMemories(turn, others);
  const isNew = refusesAgain(turn);
  const answered = await ask<ConverseAnswer, ConverseAnswer>(turn, prompt, {
    sections: {
      persona: personaSection(turn),
      now: nowLines(turn),
      setting: settingLines(turn, talk),
      other: otherLines(turn, others),
      people: namedLines(turn, [...talk.lines.slice(-2).map((line) => line.text), ...recalled.lines], others),
      promises: promiseLines(turn),
      pressing: pressing.map((index) => memoryLine(turn, index)),
      memories: recalled.lines,
      said: saidLines(turn, others, ownLines(turn, talk)),
      talk: talkLines(turn, talk.lines),
    },
    known: () => nameable(turn, others),
    accept: (answer) => {
      const said = isNew(answer.say);
      return said.ok ? { ok: true, value: answer } : said;
    },
    because: (answer) => answer.because,
    retrieved: recalled.scores,
  });
  if (!answered) return;
  const leave = answered.value.leave || talk.said >= longest;
  if (leave) keep(turn, others, answered.value, answered.thought);
  noteTold(turn, pressing, answered.value.say, others);
  noteTold(turn, storiesOf(turn, recalled.memories), answered.value.say, others);
  turn.decide({ do: "say", text: answered.value.say, leave }, answered.thought);
}

const ownLines = (turn: Turn, talk: TalkState): Set<string> =>
  new Set(talk.lines.filter((line) => line.by === turn.id).map((line) => line.text));

/** One's own last line and what the others said since; when that is nothing, their names. */
function justSaid(turn: Turn, talk: TalkState): string {
  const last = talk.lines.findLastIndex((line) => line.by === turn.id);
  const lines = talk.lines.slice(Math.max(0, last)).map((line) => line.text);
  return lines.length > 0 ? lines.join(" ") : namesOf(turn, talk.members).join(" ");
}

/** Lines of this talk stand in the request already. */
const isOfTalk = (memory: Memory, talk: TalkState): boolean =>
  memory.kind === "utterance" && memory.t >= talk.opened && memory.speaker !== null
    ? talk.lines.some((line) => line.by === memory.speaker && line.text === memory.text)
    : false;
