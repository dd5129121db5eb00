/**
 * What a link of the chain came from, the weightiest first; nothing for what has no cause in the village.
 *
 *     act ──▶ block of the plan ──▶ promise ──▶ line that asked for it ──▶ memory of the one who said it ──▶ line …
 *                    └──▶ memory · refusal · a rule            notice · inner voice · known before the run
 *
 * Sources: the log alone. What it names is followed (evidence, talks, steps of the plan); where it names nothing, what
 * was said and planned is found again among the memories by its words (likeness.ts).
 */
import type { Chronicle } from "../chronicle.ts";
import type { Link } from "./link.ts";
import { causeOfAct, causeOfWalk } from "./of-act.ts";
import { causeOfBlock } from "./of-block.ts";
import { causesOfLine } from "./of-line.ts";
import { causesOfMemory } from "./of-memory.ts";
import { causesOfPromise } from "./of-promise.ts";

export function causesOf(chronicle: Chronicle, link: Link): Link[] {
  const causes = immediate(chronicle, link);
  return link.about === undefined ? causes : causes.map((cause) => ({ about: link.about, ...cause }));
}

function immediate(chronicle: Chronicle, link: Link): Link[] {
  switch (link.kind) {
    case "act":
      return [causeOfAct(chronicle, link)];
    case "walk":
      return [causeOfWalk(chronicle, link)];
    case "block":
      return [causeOfBlock(chronicle, link)];
    case "promise":
      return causesOfPromise(chronicle, link);
    case "line":
      return causesOfLine(chronicle, link);
    case "memory":
      return causesOfMemory(chronicle, link);
    default:
      return [];
  }
}
