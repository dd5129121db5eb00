/** What of a villager can be asked about: what it does at a tick, a block of its plan, a memory of its stream. */
import { type Chronicle, type Line, lastBy } from "../chronicle.ts";
import { heardBy, stayAt } from "../conversation.ts";
import type { EventOf } from "../event.ts";
import type { HourBlock } from "../state.ts";
import { linkTo } from "./in-mind.ts";
import type { Link } from "./link.ts";
import { actLink, blockLink, walkLink } from "./of-act.ts";
import { lineLink } from "./of-line.ts";
import { promiseLink } from "./of-promise.ts";

/** In a talk its last line since it came, or the first it heard; else what it is at or where it goes. Undefined before its first deed. */
export function linkAt(chronicle: Chronicle, by: string, tick: number): Link | undefined {
  return lineAt(chronicle, by, tick) ?? deedAt(chronicle, by, tick);
}

/** What it is at or where it goes, in a talk too. */
export function deedAt(chronicle: Chronicle, by: string, tick: number): Link | undefined {
  const { acts, walks } = chronicle.life(by);
  const act = lastBy(acts, tick, (event) => event.t);
  const walk = lastBy(walks, tick, (event) => event.t);
  if (walk && walk.t > (act?.t ?? -1)) return walkLink(walk);
  return act && actLink(act);
}

function lineAt(chronicle: Chronicle, by: string, tick: number): Link | undefined {
  const talk = chronicle.talkAt(by, tick);
  const from = talk && stayAt(talk, by, tick)?.from;
  if (!talk || from === undefined) return undefined;
  const heard = heardBy(talk, by, tick).filter(({ event }) => event.t >= from);
  const line = heard.findLast(({ event }) => event.by === by) ?? heard[0];
  return line && lineLink(line);
}

export const linkOfLine = (line: Line): Link => lineLink(line);

export const linkOfPromise = (chronicle: Chronicle, event: EventOf<"promise.made">): Link =>
  promiseLink(chronicle, event);

/** What somebody said, promised or came to think at a tick, a line also when it was heard then; `text` chooses among several. */
export function linkOfNews(chronicle: Chronicle, by: string, tick: number, text?: string): Link | undefined {
  const { lines, promises, memories } = chronicle.life(by);
  const line = lines.findLast(
    ({ event }) =>
      (event.t === tick || event.t === tick - 1) && (text ?? event.data.text) === event.data.text,
  );
  if (line) return lineLink(line);
  const promise = promises.find(({ t, data }) => t === tick && (text ?? data.text) === data.text);
  if (promise) return promiseLink(chronicle, promise);
  const thought = memories.findIndex(({ t, kind }) => t === tick && kind === "reflection");
  return thought < 0 ? undefined : linkOfMemory(chronicle, by, thought);
}

/** A block of the plan as it stood at a tick. */
export const linkOfBlock = (by: string, tick: number, block: HourBlock): Link =>
  blockLink(by, tick, block, null);

export function linkOfMemory(chronicle: Chronicle, by: string, index: number): Link | undefined {
  const memory = chronicle.life(by).memories[index];
  return memory && linkTo(by, memory, index);
}
