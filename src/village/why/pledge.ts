/** How a promise was given, and which promise a memory keeps. */
import type { Chronicle } from "../chronicle.ts";
import { type Conversation, metIn } from "../conversation.ts";
import type { EventOf } from "../event.ts";
import type { LinkOf } from "./link.ts";
import { nameOf } from "./names.ts";

/** To the one it is for; in a talk where that one was not; or to nobody, as a resolve of one's own. */
export type Pledge = "given" | "said" | "own";

export function pledgeOf(chronicle: Chronicle, promise: LinkOf<"promise">): Pledge {
  const talk = talkOf(chronicle, promise);
  if (promise.to === null || !talk) return "own";
  return metIn(talk, promise.by, promise.t).has(promise.to) ? "given" : "said";
}

/** The talk in which something was promised; undefined when it was at the planning of the day. */
export function talkOf(
  chronicle: Chronicle,
  { by, t, thought }: LinkOf<"promise">,
): Conversation | undefined {
  if (thought?.includes("/plan-day/")) return undefined;
  return chronicle.talksBy(by, t).at(-1);
}

export interface KeptPledge {
  event: EventOf<"promise.made">;
  /** What came of it in the moment that is remembered. */
  as: "made" | "kept" | "broken";
}

/** The promise that a memory is of, by its words; undefined when it is of none. */
export function pledgeIn(
  chronicle: Chronicle,
  { by, t, text, memory }: LinkOf<"memory">,
): KeptPledge | undefined {
  if ((memory !== "plan" && memory !== "observation") || isDay(chronicle, by, t, text)) return undefined;
  const { promises, settled } = chronicle.life(by);
  const ended = settled.flatMap((event): KeptPledge[] => {
    const promise = event.t === t ? promises[event.data.promise] : undefined;
    const isKept = event.type === "promise.settled" && event.data.kept;
    return promise ? [{ event: promise, as: isKept ? "kept" : "broken" }] : [];
  });
  const made = promises.flatMap((event): KeptPledge[] => (event.t === t ? [{ event, as: "made" }] : []));
  const fitting = [...ended, ...(memory === "plan" ? made : [])].filter(({ event }) =>
    text.includes(event.data.text),
  );
  const named = fitting.find(
    ({ event: { data } }) => data.to !== null && text.includes(nameOf(chronicle.world, data.to)),
  );
  return named ?? fitting[0];
}

/** It keeps the plan of a whole day, whatever is promised in it. */
function isDay(chronicle: Chronicle, by: string, t: number, text: string): boolean {
  return chronicle
    .life(by)
    .plans.some(
      (event) =>
        event.type === "day.planned" &&
        event.t === t &&
        event.data.strokes.length > 0 &&
        event.data.strokes.every((stroke) => text.includes(stroke)),
    );
}
