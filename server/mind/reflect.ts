/**
 * Reflect: when the importance of new memories has summed past the threshold, ask what they raise, bring to mind what
 * bears on it, and write down what follows, with the memories it rests on.
 * Source: Park et al. 2023, arXiv 2304.03442, section 4.2.
 */
import type { Memory } from "#village/state";
import { at } from "#village/vector";
import { fill } from "../language/pack.ts";
import { type FocalAnswer, focal } from "../prompts/focal.ts";
import { type InsightsAnswer, insights } from "../prompts/insights.ts";
import { ask } from "./ask.ts";
import { memoryLine } from "./lines/memory.ts";
import { personaSection } from "./lines/persona.ts";
import { recall } from "./retrieve.ts";
import type { Turn } from "./turn.ts";

/** How many focal questions are followed up, and how many memories each brings to mind. */
const mostQuestions = 3;
const recalledForEach = 10;
/** An insight that stands among so many latest reflections is not written down again. */
const recent = 40;

export async function reflect(turn: Turn): Promise<void> {
  if (turn.lacks("reflection") || turn.lacks("memory")) return;
  const { reflectionThreshold } = turn.world.scenario.mind;
  if (turn.mind.unreflected < reflectionThreshold || turn.self.walk || turn.self.talk) return;
  const questions = await raise(turn);
  for (const question of questions ?? []) {
    await follow(turn, question);
    if (turn.failure) return;
  }
  if (questions) turn.emit("reflection.ended", { questions });
}

async function raise(turn: Turn): Promise<string[] | undefined> {
  const { memories } = turn.mind;
  const from = Math.max(0, memories.length - turn.world.scenario.mind.reflectionWindow);
  const lines: string[] = [];
  for (let i = from; i < memories.length; i++) lines.push(memoryLine(turn, i));
  const answered = await ask<FocalAnswer, string[]>(turn, focal, {
    sections: { persona: personaSection(turn), recent: lines },
    known: () => ({}),
    accept: ({ questions }) => ({ ok: true, value: questions.slice(0, mostQuestions) }),
    because: () => turn.pack.mind.because.focal,
  });
  return answered?.value;
}

async function follow(turn: Turn, question: string): Promise<void> {
  const recalled = await recall(turn, question, undefined, recalledForEach);
  if (!recalled) return;
  const answered = await ask<InsightsAnswer, InsightsAnswer["insights"]>(turn, insights, {
    sections: { persona: personaSection(turn), question: [question], memories: recalled.lines },
    known: (kept) => ({ lines: kept("memories") }),
    accept: (answer) => ({ ok: true, value: answer.insights }),
    because: () => fill(turn.pack.mind.because.insights, { question }),
    retrieved: recalled.scores,
  });
  if (!answered) return;
  const known = latestReflections(turn);
  for (const { text, importance, evidence } of answered.value) {
    if (known.has(text)) continue;
    known.add(text);
    const cited = evidence.flatMap((line) => recalled.memories[line - 1] ?? []);
    turn.remember(
      { kind: "reflection", text, importance, evidence: [...new Set(cited)], place: null },
      answered.thought,
    );
  }
}

function latestReflections(turn: Turn): Set<string> {
  const { memories } = turn.mind;
  const found = new Set<string>();
  for (let i = memories.length - 1; i >= 0 && found.size < recent; i--) {
    const memory = at(memories, i) as Memory;
    if (memory.kind === "reflection") found.add(memory.text);
  }
  return found;
}
