/**
 * Converse: on one's turn, the next line. What was just said is the query, so that a talk moves from memory to memory;
 * the last line of a talk that has had its length also settles what stays of it.
 */
import type { Memory, TalkState } from "#village/state";
import { type ConverseAnswer, goOn, converse as prompt, type SaidAnswer } from "../prompts/converse.ts";
import { type Accepted, ask } from "./ask.ts";
import { noteAt } from "./cooldown.ts";
import { jointly } from "./joint.ts";
import { keep, nameable } from "./keep.ts";
import { memoryLine } from "./lines/memory.ts";
import { nowInTalk } from "./lines/now.ts";
import { namedLines, otherLines } from "./lines/people.ts";
import { namesOf } from "./lines/perceived.ts";
import { personaSection } from "./lines/persona.ts";
import { promiseLines } from "./lines/promise.ts";
import { saidLines } from "./lines/said.ts";
import { settingLines, talkLines, usualLength } from "./lines/talk.ts";
import { enteredAt } from "./pace.ts";
import { pressingMemories } from "./pressing.ts";
import { recall } from "./retrieve.ts";
import { unsaid } from "./say-again.ts";
import { settled, settledAt, unsettled } from "./takeaway.ts";
import { isOldStory, noteTold, storiesOf } from "./told.ts";
import type { Turn } from "./turn.ts";

/** A talk of so many lines ends, whatever its members would still say. */
const longest = 30;

export async function converse(turn: Turn): Promise<void> {
  const talk = turn.percept.talk && asHeard(turn, turn.percept.talk);
  if (!talk || talk.next !== turn.id || talk.due > turn.tick) return;
  if (await jointly(turn, talk)) return;
  const others = talk.members.filter((member) => member !== turn.id);
  const recalled = await recall(
    turn,
    justSaid(turn, talk),
    (memory, index) => isOfTalk(memory, talk) || isOldStory(turn, index, others),
  );
  if (!recalled) return;
  const pressing = pressingMemories(turn, others);
  const question = {
    sections: {
      persona: personaSection(turn),
      now: nowInTalk(turn),
      setting: settingLines(turn, talk),
      other: otherLines(turn, others),
      people: namedLines(turn, [...talk.lines.slice(-2).map((line) => line.text), ...recalled.lines], others),
      promises: promiseLines(turn),
      pressing: pressing.map((index) => memoryLine(turn, index)),
      memories: recalled.lines,
      said: saidLines(turn, others, ownLines(turn, talk)),
      talk: talkLines(turn, talk.lines),
    },
    because: (answer: SaidAnswer) => answer.because,
    retrieved: recalled.scores,
  };
  const accept = <Answer extends SaidAnswer>(value: Answer, final: boolean): Accepted<Answer> => {
    const fresh = unsaid(turn, value.say, final);
    return fresh.ok ? { ok: true, value } : fresh;
  };
  const said = (answer: { value: SaidAnswer; thought: string }, leave: boolean): void => {
    noteTold(turn, pressing, answer.value.say, others);
    noteTold(turn, storiesOf(turn, recalled.memories), answer.value.say, others);
    turn.decide({ do: "say", text: answer.value.say, leave }, answer.thought);
  };
  const frugal = turn.isFrugal("takeaway");
  if (!isClosing(turn, talk) || (frugal && settledAt(turn, talk.id) !== undefined)) {
    const line = await ask<SaidAnswer, SaidAnswer>(turn, goOn, { ...question, known: nobody, accept });
    if (!line) return;
    // What stays of the talk is then asked for by itself.
    if (line.value.leave) noteAt(turn, unsettled, talk.id);
    return said(line, line.value.leave);
  }
  const last = await ask<ConverseAnswer, ConverseAnswer>(turn, prompt, {
    ...question,
    known: () => nameable(turn, others),
    accept,
  });
  if (!last) return;
  const leave = last.value.leave || talk.said >= longest;
  if (leave || frugal) keep(turn, others, last.value, last.thought);
  // Only what of weight is said from here on is then asked for.
  if (frugal && !leave) noteAt(turn, settled, talk.id);
  said(last, leave);
}

/** A line alone names nobody by a list. */
const nobody = () => ({});

/** Before so many lines of the usual number a talk is about to end. */
const lastLines = 2;

/** What was said before one came in was not said to oneself. */
function asHeard(turn: Turn, talk: TalkState): TalkState {
  const since = enteredAt(turn);
  return since === undefined || since <= talk.opened
    ? talk
    : { ...talk, lines: talk.lines.filter((line) => line.t > since) };
}

const isClosing = (turn: Turn, talk: TalkState): boolean =>
  talk.members.length < 2 || talk.said >= Math.min(usualLength(turn, talk) - lastLines, longest);

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
