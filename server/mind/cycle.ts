/**
 * The cycle of one villager in one tick.
 *
 *     perceive → (reflect, when importance has summed past the threshold) → plan or react → act or converse
 *
 * Each step retrieves what it needs. A sleeper perceives nothing.
 */
import { isAsleep } from "#village/state";
import { act } from "./act.ts";
import { converse } from "./converse.ts";
import type { Outcome, Percept } from "./mind.ts";
import { perceive } from "./perceive.ts";
import { settlePromises } from "./promises/settle.ts";
import { react } from "./react.ts";
import { reflect } from "./reflect.ts";
import { takeaway } from "./takeaway.ts";
import type { Tools } from "./tools.ts";
import { Turn } from "./turn.ts";

export async function think(percept: Percept, tools: Tools): Promise<Outcome> {
  const turn = new Turn(percept, tools);
  if (isAsleep(turn.self)) return turn.outcome();
  perceive(turn);
  settlePromises(turn);
  for (const step of turn.self.talk === null ? alone : together) {
    await step(turn);
    if (turn.failure) break;
  }
  return turn.outcome();
}

const together = [converse] as const;
const alone = [takeaway, reflect, react, act] as const;
