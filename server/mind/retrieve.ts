/** Retrieval: which memories come to mind at a query. What comes to mind has been retrieved, and stays fresh longer. */
import type { Memory } from "#village/state";
import { retrieve } from "../memory/retrieval.ts";
import { foundBy, memoryLine } from "./lines/memory.ts";
import type { RetrievedMemory } from "./mind.ts";
import type { Turn } from "./turn.ts";

export interface Recalled {
  /** Best first. */
  memories: readonly number[];
  lines: readonly string[];
  scores: readonly RetrievedMemory[];
}

/** The memories that come to mind, or undefined when the embedder failed. `skip` passes over what stands in the request already. */
export async function recall(
  turn: Turn,
  query: string,
  skip?: (memory: Memory, index: number) => boolean,
  count = turn.world.scenario.mind.retrieved,
): Promise<Recalled | undefined> {
  if (turn.lacks("memory")) return { memories: [], lines: [], scores: [] };
  const { memories, retrieved } = turn.mind;
  const constants = turn.world.scenario.mind;
  const found = await turn.tools.recall.cosines(turn.id, memories, foundBy(turn), query);
  if (!found.ok) {
    turn.failure = found.failure;
    return undefined;
  }
  const scored = retrieve({
    memories,
    retrieved,
    cosines: found.cosines,
    tick: turn.tick,
    decay: turn.tools.decay(constants.recencyDecay, turn.world.calendar.tickSeconds),
    weights: constants,
    count,
    skip,
  });
  const indexes = scored.map((s) => s.memory);
  if (indexes.length > 0) turn.emit("memory.recalled", { memories: indexes });
  return {
    memories: indexes,
    lines: indexes.map((index) => memoryLine(turn, index)),
    scores: scored.map((s) => ({
      memory: s.memory,
      recency: micro(s.recency),
      importance: micro(s.importance),
      relevance: micro(s.relevance),
      score: micro(s.score),
    })),
  };
}

/** As an integer scaled by 1e6: the log and the thoughts hold no fractions. */
const micro = (value: number): number => Math.floor(value * 1e6 + 0.5);
