/** Why a villager does what it does at a tick: the sentences, and the thread back to the first cause. */
import { Chronicle } from "#village/chronicle";
import type { VillageEvent } from "#village/event";
import { explain } from "#village/why/explain";
import { linkAt } from "#village/why/here";
import { capital, createTeller } from "#village/why/tell";
import { threadOf } from "#village/why/thread";
import type { World } from "#village/world";
import { momentText } from "./time-text.ts";
import type { Words } from "./words.ts";

export interface Reasons {
  /** One to three plain sentences. */
  because: string[];
  /** From the deed back to its first cause. */
  thread: {
    tick: number;
    time: string;
    villager: string;
    kind: string;
    said: string;
    /** Id of the thought behind it, null when no model was asked. */
    thought: string | null;
  }[];
}

/** Undefined before its first deed. */
export function reasonsAt(
  words: Words,
  world: World,
  events: readonly VillageEvent[],
  villager: string,
  tick: number,
): Reasons | undefined {
  const chronicle = new Chronicle(world).read(events);
  const link = linkAt(chronicle, villager, tick);
  if (!link) return undefined;
  const teller = createTeller(chronicle, words.why(), tick);
  return {
    because: explain(chronicle, link).map((sentence) =>
      teller
        .sentence(sentence, villager)
        .map(({ text }) => text)
        .join(""),
    ),
    thread: threadOf(chronicle, link).map((step) => ({
      tick: step.t,
      time: momentText(world.calendar, step.t),
      villager: step.by,
      kind: step.kind,
      said: capital(teller.clause({ link: step, role: "plain" })),
      thought: step.thought,
    })),
  };
}
