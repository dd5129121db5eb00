/** Finds what a mark in an address stands for. */
import type { Chronicle } from "../chronicle.ts";
import { linkOfBlock, linkOfLine, linkOfMemory, linkOfPromise } from "./here.ts";
import { type Link, markOf, tickOfMark } from "./link.ts";
import { actLink, walkLink } from "./of-act.ts";
import { planAt } from "./plan-at.ts";

/** What of the log has that mark; undefined when nothing has, or when it cannot be asked about. */
export function linkOfMark(chronicle: Chronicle, mark: string): Link | undefined {
  const [, by = ""] = mark.split(",");
  const t = tickOfMark(mark);
  const { acts, walks, lines, promises, plans, memories } = chronicle.life(by);
  const isThen = (event: { t: number }): boolean => event.t === t;
  // A block that was cut later on is there twice: as it was in the plan of that moment goes first.
  const blocks = [planAt(chronicle, by, t) ?? [], plans].flat().flatMap(({ data }) => data.blocks);
  const there = [
    ...acts.filter(isThen).map(actLink),
    ...walks.filter(isThen).map(walkLink),
    ...lines.filter(({ event }) => isThen(event) && event.by === by).map(linkOfLine),
    ...promises.filter(isThen).map((event) => linkOfPromise(chronicle, event)),
    ...blocks.map((block) => linkOfBlock(by, t, block)),
    ...memories.flatMap((memory, i) => (isThen(memory) ? (linkOfMemory(chronicle, by, i) ?? []) : [])),
  ];
  return there.find((link) => markOf(link) === mark);
}
