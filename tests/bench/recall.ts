/**
 * How much of the evidence for a question stands among the 5 and the 10 turns that are found first, over dialogues of
 * many sessions: BM25, the built-in embedder by plain cosine, and a villager's retrieval by relevance, whose stream
 * the dialogue is. `npm run bench -- recall [set]`; without a set, all of them.
 */
import { orThrow } from "#village/errors";
import type { Memory } from "#village/state";
import { vectorOf } from "#village/vector";
import { composeEmbedder } from "../../server/cli/compose.ts";
import type { Embedder } from "../../server/embedding/embedder.ts";
import { lexicalDimensions } from "../../server/embedding/lexical/lexical-embedder.ts";
import { createExactIndex } from "../../server/memory/exact-index.ts";
import { nearestOf } from "../../server/memory/nearest.ts";
import { createRecallIndex } from "../../server/memory/recall-index.ts";
import { questionKinds } from "../support/held-out-dialogues.ts";
import { createBm25 } from "./bm25.ts";
import { type Dialogue, dialogueSets, readDialogues, turnText } from "./dialogue.ts";

interface RecallRow {
  set: string;
  dialogue: string;
  language: string;
  ranking: string;
  turns: number;
  questions: number;
  recallAt5: number;
  recallAt10: number;
  /** Recall@10 by kind of question. */
  kinds: Record<string, number>;
}

/** Scores of the turns for a question, in their order. */
type Ranking = (question: string) => Promise<ArrayLike<number>>;

export async function benchRecall(json: boolean, only?: string): Promise<void> {
  const rows: RecallRow[] = [];
  for (const set of dialogueSets())
    if (only === undefined || set === only)
      for (const dialogue of readDialogues(set))
        for (const [ranking, rank] of Object.entries(await rankings(dialogue)))
          rows.push({
            set,
            dialogue: dialogue.name,
            language: dialogue.language,
            ranking,
            ...(await measure(dialogue, rank)),
          });
  if (json) process.stdout.write(`${JSON.stringify({ bench: "recall", node: process.version, rows })}\n`);
  else for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
}

async function rankings(dialogue: Dialogue): Promise<Record<string, Ranking>> {
  const embedder = orThrow(composeEmbedder(dialogue.language));
  const texts = dialogue.turns.map(turnText);
  const bm25 = createBm25(texts);
  const index = createExactIndex(lexicalDimensions);
  for (const vector of await vectorsOf(embedder, texts, "memory")) index.add(vector);
  const recall = createRecallIndex(embedder, createExactIndex);
  const memories = vectorOf(memoriesOf(dialogue));
  const textOf = (memory: Memory): string => `${memory.speaker}: ${memory.text}`;
  return {
    bm25: async (question) => bm25(question),
    cosine: async (question) =>
      index.cosines((await vectorsOf(embedder, [question], "query"))[0] as Float32Array),
    retrieval: async (question) => {
      const found = await recall.cosines("listener", memories, textOf, question);
      if (!found.ok) throw new Error(found.failure.detail);
      return found.cosines;
    },
  };
}

async function vectorsOf(
  embedder: Embedder,
  texts: readonly string[],
  use: "memory" | "query",
): Promise<readonly Float32Array[]> {
  const reply = await embedder.embed(texts, use);
  if (!reply.ok) throw new Error(reply.failure.detail);
  return reply.vectors;
}

/** The turns as one who was present remembers them: a session a day, a turn a tick. */
function memoriesOf({ turns, speakers }: Dialogue): Memory[] {
  return turns.map(({ session, speaker, text }, i) => ({
    t: session * 8640 + i,
    kind: "utterance",
    text,
    importance: 5,
    subject: speakers.find((other) => other !== speaker) ?? null,
    speaker,
    place: null,
    evidence: [],
  }));
}

async function measure(
  { turns, questions }: Dialogue,
  rank: Ranking,
): Promise<Omit<RecallRow, "set" | "dialogue" | "language" | "ranking">> {
  const [at5, at10]: [number[], number[]] = [[], []];
  for (const { question, evidence } of questions) {
    const scores = Array.from(await rank(question));
    const found = nearestOf(scores.entries(), 10).map(({ row }) => turns[row]?.id ?? "");
    const share = (count: number): number =>
      evidence.filter((id) => found.slice(0, count).includes(id)).length / evidence.length;
    at5.push(share(5));
    at10.push(share(10));
  }
  const kinds = questionKinds.map((kind) => [kind, mean(at10.filter((_, i) => questions[i]?.kind === kind))]);
  return {
    turns: turns.length,
    questions: questions.length,
    recallAt5: mean(at5),
    recallAt10: mean(at10),
    kinds: Object.fromEntries(kinds),
  };
}

/** To a thousandth. */
const mean = (values: readonly number[]): number =>
  Math.round((1000 * values.reduce((sum, value) => sum + value, 0)) / Math.max(1, values.length)) / 1000;
