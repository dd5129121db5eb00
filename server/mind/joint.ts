/**
 * Joint: one answer writes the rest of a talk of two, and what stays of it for each. It sees into both minds: the one
 * marked exception to their being private, off unless the scenario asks for it (`conversation: joint`), and only where
 * one model thinks for all talks. The lines are then said one after the other, without another call; when somebody
 * joins, the script is void and each speaks for himself.
 */
import type { TalkScript, TalkState } from "#village/state";
import { type JointAnswer, joint } from "../prompts/joint.ts";
import type { FittedSection } from "../prompts/prompt.ts";
import { type Accepted, ask } from "./ask.ts";
import { noteAt } from "./cooldown.ts";
import { keep, nameable } from "./keep.ts";
import { memoryLine } from "./lines/memory.ts";
import { nowInTalk } from "./lines/now.ts";
import { otherLines } from "./lines/people.ts";
import { personaSection } from "./lines/persona.ts";
import { promiseLines } from "./lines/promise.ts";
import { settingLines, talkLines } from "./lines/talk.ts";
import { pressingMemories } from "./pressing.ts";
import { recall } from "./retrieve.ts";
import { settled } from "./takeaway.ts";
import { noteTold } from "./told.ts";
import { Turn } from "./turn.ts";

/** True when the line of this turn has been settled, or its call has failed; else each speaks for himself. */
export async function jointly(turn: Turn, talk: TalkState): Promise<boolean> {
  const { partner } = turn.percept;
  if (!partner) return false;
  if (talk.script) return goOn(turn, talk, talk.script);
  // Whoever answers the first line has the whole talk written.
  return talk.said === 1 ? await write(turn, talk, new Turn(partner, turn.tools)) : false;
}

function goOn(turn: Turn, talk: TalkState, script: TalkScript): boolean {
  const at = talk.said - script.from;
  if (script.lines[at]?.by !== turn.id) return false;
  speak(turn, talk, script, at);
  return true;
}

/** Says a line of the script; with the last of one's own it is settled what stays of the talk. */
function speak(turn: Turn, talk: TalkState, script: TalkScript, at: number): void {
  const { text } = script.lines[at] as TalkScript["lines"][number];
  const others = talk.members.filter((member) => member !== turn.id);
  const kept = script.kept[turn.id];
  noteTold(turn, pressingMemories(turn, others), text, others);
  if (kept && !script.lines.slice(at + 1).some(({ by }) => by === turn.id)) {
    keep(turn, others, kept, script.thought);
    noteAt(turn, settled, talk.id);
  }
  const leave = at === script.lines.length - 1;
  turn.decide({ do: "say", text, leave, ...(at === 0 ? { script } : {}) }, script.thought);
}

async function write(turn: Turn, talk: TalkState, other: Turn): Promise<boolean> {
  const query = talk.lines.map(({ text }) => text).join(" ");
  const own = await recall(turn, query);
  const theirs = await recall(other, query);
  if (other.failure) turn.failure = other.failure;
  if (!own || !theirs) return true;
  const known = (): ReturnType<typeof nameable> => {
    const [mine, others] = [nameable(turn, [other.id]), nameable(other, [turn.id])];
    const both = (a: readonly string[] = [], b: readonly string[] = []): string[] => [
      ...new Set([...a, ...b]),
    ];
    return { ...mine, people: both(mine.people, others.people), places: both(mine.places, others.places) };
  };
  const answered = await ask<JointAnswer, JointAnswer>(turn, joint, {
    sections: {
      ...mindSections(turn, other.id, own.lines),
      ...second(mindSections(other, turn.id, theirs.lines)),
      now: nowInTalk(turn),
      setting: settingLines(turn, talk),
      talk: talkLines(turn, talk.lines),
    },
    known,
    accept: (value): Accepted<JointAnswer> => ({ ok: true, value }),
    because: (value) => value.because,
    retrieved: own.scores,
  });
  if (!answered) return true;
  const { lines, first, second: last } = answered.value;
  const script: TalkScript = {
    from: talk.said,
    lines: lines.map((text, i) => ({ by: i % 2 === 0 ? turn.id : other.id, text })),
    kept: { [turn.id]: first, [other.id]: last },
    thought: answered.thought,
  };
  speak(turn, talk, script, 0);
  return true;
}

type Sections = Record<string, readonly string[] | FittedSection>;

function mindSections(turn: Turn, other: string, memories: readonly string[]): Sections {
  return {
    persona: personaSection(turn),
    other: otherLines(turn, [other]),
    promises: promiseLines(turn),
    pressing: pressingMemories(turn, [other]).map((index) => memoryLine(turn, index)),
    memories,
  };
}

/** The same sections under the names that they have for the other one. */
const second = (sections: Sections): Sections =>
  Object.fromEntries(
    Object.entries(sections).map(([name, section]) => [
      `${name}-2`,
      "tokens" in section ? { ...section, name: `${name}-2` } : section,
    ]),
  );
