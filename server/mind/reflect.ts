/**
 * Reflect: when the importance of new memories has summed past the threshold, ask what they raise, bring to mind what
 * bears on it, and write down what follows, with the memories it rests on. Where each call is paid for, the questions
 * are raised by rule: about who came up most and what weighs most.
 * Source: Park et al. 2023, arXiv 2304.03442, section 4.2.
 */
import type { Memory } from "#village/state";
import { at } from "#village/vector";
import { fill } from "../language/pack.ts";
import { type FocalAnswer, focal } from "../prompts/focal.ts";
import { type InsightsAnswer, insights } from "../prompts/insights.ts";
import { ask } from "./ask.ts";
import { isRested, noteAt } from "./cooldown.ts";
import { memoryLine } from "./lines/memory.ts";
import { nowLines } from "./lines/now.ts";
import { peopleLines } from "./lines/people.ts";
import { personaSection } from "./lines/persona.ts";
import type { RetrievedMemory } from "./mind.ts";
import { wantPlan } from "./plan/anew.ts";
import { nameOf } from "./public.ts";
import { recall } from "./retrieve.ts";
import type { Turn } from "./turn.ts";

/** How many focal questions are followed up, and how many memories each brings to mind. */
const mostQuestions = 3;
const recalledForEach = 10;
/** What weighs less raises no question. */
const worthAsking = 2;
/** So many latest reflections are shown, so that nothing is thought twice; the same words are never written down again. */
const shownThoughts = 12;
const comparedThoughts = 40;
/** Minutes between two times of reflecting. */
const pause = 180;
/** A thought of this weight changes what the day is for. */
const stirring = 8;

export async function reflect(turn: Turn): Promise<void> {
  if (turn.lacks("reflection") || turn.lacks("memory") || turn.self.walk || turn.self.talk) return;
  const { reflectionThreshold } = turn.world.scenario.mind;
  if (turn.mind.unreflected < reflectionThreshold || !isRested(turn, key, pause)) return;
  const questions = turn.isFrugal("focal") ? raiseByRule(turn) : await raise(turn);
  if (!questions) return;
  await follow(turn, questions);
  if (turn.failure) return;
  noteAt(turn, key);
  turn.emit("reflection.ended", { questions });
}

const key = "reflected/";

/** Indexes of the latest memories that raise a question, the oldest first. */
function latest(turn: Turn): number[] {
  const { memories } = turn.mind;
  const from = Math.max(0, memories.length - turn.world.scenario.mind.reflectionWindow);
  const found: number[] = [];
  for (let i = from; i < memories.length; i++)
    if ((at(memories, i)?.importance ?? 0) >= worthAsking) found.push(i);
  return found;
}

/** About the two who came up most, and the weightiest matter; the later where several are alike. */
function raiseByRule(turn: Turn): string[] {
  const memories = latest(turn).map((index) => at(turn.mind.memories, index) as Memory);
  const counts = new Map<string, number>();
  let weightiest: Memory | undefined;
  for (const memory of memories) {
    for (const id of [memory.speaker, memory.subject])
      if (id !== null && id !== turn.id) counts.set(id, (counts.get(id) ?? 0) + 1);
    if (memory.kind !== "plan" && memory.importance >= (weightiest?.importance ?? 0)) weightiest = memory;
  }
  const { person, matter } = turn.pack.mind.query;
  const people = turn.world.order
    .filter((id) => counts.has(id))
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
    .slice(0, mostQuestions - 1)
    .map((id) => fill(person, { name: nameOf(turn.world, id) }));
  return weightiest ? [...people, fill(matter, { text: weightiest.text })] : people;
}

async function raise(turn: Turn): Promise<string[] | undefined> {
  const lines = latest(turn).map((index) => memoryLine(turn, index));
  const answered = await ask<FocalAnswer, string[]>(turn, focal, {
    sections: { persona: personaSection(turn, "thought"), recent: lines },
    known: () => ({}),
    accept: ({ questions }) => ({ ok: true, value: questions.slice(0, mostQuestions) }),
    because: () => turn.pack.mind.because.focal,
  });
  return answered?.value;
}

/** One answer for all questions; what bears on them is brought to mind for each, and shown once. */
async function follow(turn: Turn, questions: readonly string[]): Promise<void> {
  const found = new Map<number, { line: string; score: RetrievedMemory | undefined }>();
  for (const question of questions) {
    const recalled = await recall(turn, question, undefined, recalledForEach);
    if (!recalled) return;
    for (const [i, index] of recalled.memories.entries())
      if (!found.has(index)) found.set(index, { line: recalled.lines[i] ?? "", score: recalled.scores[i] });
  }
  const shown = [...found.keys()];
  const answered = await ask<InsightsAnswer, InsightsAnswer["insights"]>(turn, insights, {
    sections: {
      persona: personaSection(turn, "thought"),
      now: nowLines(turn),
      question: questions,
      people: peopleLines(turn),
      thoughts: latestThoughts(turn, shownThoughts).map((index) => memoryLine(turn, index)),
      memories: [...found.values()].map(({ line }) => line),
    },
    known: (kept) => ({ lines: kept("memories") }),
    accept: (answer) => ({ ok: true, value: answer.insights }),
    because: () => fill(turn.pack.mind.because.insights, { question: questions.join(" ") }),
    retrieved: [...found.values()].flatMap(({ score }) => score ?? []),
  });
  if (!answered) return;
  const known = new Set(
    latestThoughts(turn, comparedThoughts).map((index) => at(turn.mind.memories, index)?.text),
  );
  for (const { text, importance, evidence } of answered.value) {
    if (known.has(text)) continue;
    known.add(text);
    const cited = [...new Set(evidence.flatMap((line) => shown[line - 1] ?? []))];
    turn.remember({ kind: "reflection", text, importance, evidence: cited, place: null }, answered.thought);
    if (importance >= stirring) wantPlan(turn);
  }
}

/** Indexes of the latest reflections, the oldest first. */
function latestThoughts(turn: Turn, most: number): number[] {
  const { memories } = turn.mind;
  const found: number[] = [];
  for (let i = memories.length - 1; i >= 0 && found.length < most; i--)
    if (at(memories, i)?.kind === "reflection") found.push(i);
  return found.reverse();
}
